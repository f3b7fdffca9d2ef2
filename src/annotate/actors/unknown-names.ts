import { organisationKinds } from '../../language/en/actors.ts'
import type { ActorKind } from '../../model/actor.ts'
import { type Finding, strengths } from './finding.ts'
import { phraseOf } from './noun-phrase.ts'
import { localCandidate } from './resolve.ts'
import { headOf, type SentenceView } from './view.ts'
import { foldWord } from './words.ts'

/** Names of organisations that only the tagger knows; each is an actor of the text's own. */
export const findUnknownNames = (view: SentenceView): readonly Finding[] =>
  view.tagged.flatMap(found => {
    const name = { ...found, to: withoutTail(view, found.from, found.to) }
    if (name.scheme !== 'conll' || name.label !== 'ORG' || name.score < 0.6) return []
    const tokens = view.tree.tokens.slice(name.from, name.to)
    // A line of a menu ("XS") is no sentence.
    if (view.tree.tokens.length <= 2) return []
    if (!tokens.some(token => /^\p{Lu}/u.test(token.form))) return []
    if (view.countries.some(match => match.from <= name.from && name.to <= match.to)) return []
    const head = headOf(view.tree, name)
    const phrase = phraseOf(view, head, name.to - 1)
    const text = view.tree.tokens
      .slice(name.from, name.to)
      .map(token => token.form)
      .join(' ')
      .replace(/ ([-–/]|['’]\p{L}*) ?/gu, '$1')
    return [
      {
        from: Math.min(phrase.from, name.from),
        to: Math.max(phrase.to, name.to),
        head,
        actorKind: kindOf(tokens.map(token => foldWord(token.form))),
        candidates: [localCandidate(text, `organisation by the tagger (${name.score.toFixed(2)})`)],
        strength: strengths.unknown,
      },
    ]
  })

/** The tagger may end a name with what joins it to the next: "Ministry of Defence in". */
const withoutTail = (view: SentenceView, from: number, end: number): number => {
  let to = end
  while (
    to > from + 1 &&
    ['ADP', 'DET', 'PUNCT', 'CCONJ', 'PART'].includes(view.tree.tokens[to - 1]?.upos ?? '')
  )
    to--
  return to
}

const kindOf = (words: readonly string[]): ActorKind =>
  organisationKinds.find(([, list]) => words.some(word => list.has(word)))?.[0] ?? 'organisation'
