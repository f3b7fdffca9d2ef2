import { roleNouns } from '../../language/en/actors.ts'
import { titleWords } from '../../language/en/titles.ts'
import { childrenBy, subtree } from '../tree.ts'
import type { TokenRange } from './noun-phrase.ts'
import { isOneOf, type SentenceView } from './view.ts'

export const isTitle = (view: SentenceView, index: number): boolean => {
  const token = view.tree.tokens[index]
  return (
    token !== undefined &&
    (titleWords.has(token.form.replace(/\./g, '').toLowerCase()) || titleWords.has(token.lemma.toLowerCase()))
  )
}

/** Title words straight before a name, and where the words that qualify them begin ("Iraqi Prime Minister"). */
export const titleBefore = (
  view: SentenceView,
  nameFrom: number,
): { readonly from: number; readonly role: TokenRange } | undefined => {
  const { tokens } = view.tree
  let from = nameFrom
  let first: number | undefined
  while (from > 0) {
    const index = from - 1
    const token = tokens[index]
    if (!token) break
    const isWord = isTitle(view, index)
    const listed = view.names.find(match => match.to === from)
    const country = view.countries.find(match => match.to === from)
    if (listed && !isWord) from = listed.from
    else if (country) from = country.from
    else if (
      isWord ||
      /^['’]s?$|^\.$|^[-–]$/u.test(token.form) ||
      (first !== undefined && ['compound', 'amod'].includes(token.deprel) && token.upos !== 'VERB')
    )
      from = index
    else break
    if (isWord) first = index
  }
  return first === undefined ? undefined : { from, role: { from: first, to: nameFrom } }
}

/** A role in apposition: "Abadi, Iraq's prime minister", "White, Commanding General of …". */
export const appositionOf = (view: SentenceView, head: number, range: TokenRange): TokenRange | undefined => {
  const { tree } = view
  const after = childrenBy(tree, head, 'appos').find(
    child => child >= range.to && isOneOf(tree.tokens[child], roleNouns),
  )
  const governor = tree.tokens[head]?.deprel === 'appos' ? tree.tokens[head]?.head : undefined
  const before =
    governor !== undefined && governor < range.from && isOneOf(tree.tokens[governor], roleNouns)
      ? governor
      : undefined
  const role = after ?? before
  if (role === undefined) return undefined
  const kept = subtree(
    tree,
    role,
    child => child === head || ['punct', 'acl:relcl', 'appos'].includes(tree.tokens[child]?.deprel ?? ''),
  ).filter(index => after === undefined || index >= range.to)
  let from = Math.min(...kept)
  while (tree.tokens[from]?.upos === 'DET' && from < role) from++
  let to = from
  while (kept.includes(to) || /^['’-]/u.test(tree.tokens[to]?.form ?? '')) to++
  return { from, to: Math.min(to, from + longestRole) }
}

/** Tokens of a role that are kept. */
const longestRole = 14
