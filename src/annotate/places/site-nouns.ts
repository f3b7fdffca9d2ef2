import { bearings, siteNouns } from '../../language/en/places.ts'
import { heldSites } from '../../language/en/sites.ts'
import type { Parse, Token } from '../../model/parse.ts'
import type { PlaceKind } from '../../model/place.ts'
import { caseOf, childrenBy, type Tree } from '../tree.ts'
import { isHeld } from './held.ts'

/** Nouns too common to be a place of their own unless somebody holds it. */
const vague = new Set([
  'checkpoint',
  'crossing',
  'border checkpoint',
  'crossing point',
  'harbour',
  'harbor',
  'garrison',
  'barracks',
  'fort',
  'outpost',
  'army base',
  'base',
])

export interface SiteNoun {
  readonly first: number
  readonly last: number
  readonly kind: PlaceKind
  /** The noun without the word for its kind: "police station" (a facility), but "" for an air base. */
  readonly core: string
  /** True when the noun is a place wherever it stands. */
  readonly always: boolean
}

/** The nouns of a sentence that stand for a site, in order. */
export const siteNounsOf = ({ tokens }: Parse, tree: Tree): SiteNoun[] => {
  const found: SiteNoun[] = []
  for (let first = 0; first < tokens.length; first++)
    for (let last = Math.min(tokens.length - 1, first + 2); last >= first; last--) {
      const phrase = tokens
        .slice(first, last + 1)
        .map(token => token.form.toLowerCase())
        .join(' ')
      const always = vague.has(phrase) ? undefined : siteNouns.get(phrase)
      const kind =
        always ??
        heldSites.get(`${ownerAfter(tree, last)}${phrase}`) ??
        heldSites.get(isOneOf(tree, last) ? phrase.replace(/s$/, '') : phrase)
      if (!kind) continue
      const { deprel, upos, xpos } = tokens[last]!
      const from = always ? first : modifiersFrom(tree, first, last)
      const counts =
        // A plural tells of more than one place, but for "headquarters", "heights" and the like, and "one of the bases".
        (xpos !== 'NNS' || (!always && phrase.endsWith('s')) || isOneOf(tree, last)) &&
        // "the bridge collapse", "airport security": the noun only describes another.
        deprel !== 'compound' &&
        (phrase !== 'command' || isRegional(tokens[first - 1])) &&
        (always !== undefined || ((upos === 'NOUN' || upos === 'PROPN') && isHeld(tree, last)))
      if (counts)
        found.push({
          first: from,
          last,
          kind,
          core: always ? '' : `${ownerAfter(tree, last)}${withoutKind(phrase, kind)}`.trim(),
          always: always !== undefined,
        })
      first = last
      break
    }
  return found
}

/** "one of the regional commands". */
const isOneOf = (tree: Tree, last: number): boolean => {
  const { deprel, head } = tree.tokens[last]!
  return deprel === 'nmod' && tree.tokens[head]?.lemma.toLowerCase() === 'one' && caseOf(tree, last) === 'of'
}

/** "the North Eastern Command"; but "took command". */
const isRegional = (before: Token | undefined): boolean =>
  before !== undefined && (before.upos === 'PROPN' || bearings.has(before.form.toLowerCase()))

/** "special forces base" → "special forces"; what is left of "base", "army base" and "military camp" is nothing. */
export const withoutKind = (phrase: string, kind: PlaceKind): string => {
  const rest = phrase.endsWith(kind) ? phrase.slice(0, -kind.length).trim() : phrase
  return kind === 'base' && /^(?:army|military)(?: camp)?$/.test(rest) ? '' : rest
}

/** "the headquarters of the army": the noun that stands before it elsewhere ("the army headquarters"). */
export const ownerAfter = (tree: Tree, head: number): string => {
  const owner = childrenBy(tree, head, 'nmod').find(
    child => caseOf(tree, child) === 'of' && tree.tokens[child]!.upos === 'NOUN',
  )
  return owner === undefined ? '' : `${tree.tokens[owner]!.lemma.toLowerCase()} `
}

/** A word of a name, whatever its part of speech: "Republican" of "the Republican Palace". */
export const isProper = ({ upos, xpos }: Token): boolean => upos === 'PROPN' || xpos === 'NNP'

/** "[state television] headquarters", "[Ukrainian Navy] headquarters": the words that say which. */
const modifiersFrom = ({ tokens }: Tree, first: number, last: number): number => {
  let from = first
  while (
    from > 0 &&
    (/^(?:compound|flat)$/.test(tokens[from - 1]!.deprel) || isProper(tokens[from - 1]!)) &&
    tokens[from - 1]!.head <= last &&
    tokens[from - 1]!.head >= from - 1
  )
    from--
  return from
}
