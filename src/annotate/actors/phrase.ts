import {
  armedAdjectives,
  authorityNouns,
  bareGovernmentNouns,
  civilianNouns,
  compoundParticiples,
  fighterNouns,
  groupNouns,
  mediaNouns,
  memberNouns,
  roleNouns,
  stateForceNouns,
} from '../../language/en/actors.ts'
import type { Country } from '../../language/en/countries.ts'
import type { Token } from '../../model/parse.ts'
import { countryOfModifiers } from './nationality.ts'
import { phraseOf, premodifiers, wordsBetween } from './noun-phrase.ts'
import { isOneOf, type SentenceView } from './view.ts'

/** What the head noun of a phrase means by itself. */
export type HeadKind = 'state' | 'authority' | 'fighters' | 'group' | 'role' | 'media' | 'civilian'

/** A noun phrase that may describe an actor. */
export interface Phrase {
  readonly view: SentenceView
  readonly head: number
  readonly token: Token
  /** Undefined for nouns of no list: only the actor list may know them ("the Observatory"). */
  readonly kind: HeadKind | undefined
  /** Tokens before the head. */
  readonly modifiers: readonly number[]
  /** Folded words, the head last. */
  readonly words: readonly string[]
  /** The nationality that a modifier gives. */
  readonly country: Country | undefined
}

/** The phrase of this head; undefined when the token only modifies another noun. */
export const phraseAt = (view: SentenceView, head: number): Phrase | undefined => {
  const token = view.tree.tokens[head]
  if (!token || isModifierOnly(view, token, head)) return undefined
  const modifiers = premodifiers(view, head)
  return {
    view,
    head,
    token,
    kind: headKind(token) ?? (isArmedMen(view, token, modifiers) ? 'fighters' : undefined),
    modifiers,
    words: wordsBetween(view.tree, phraseOf(view, head)),
    country: countryOfModifiers(view, modifiers),
  }
}

/** True when one of the modifiers is on the list. */
export const hasModifier = (phrase: Phrase, words: ReadonlySet<string>): boolean =>
  phrase.modifiers.some(index => isOneOf(phrase.view.tree.tokens[index], words))

const headKinds: readonly (readonly [kind: HeadKind, words: ReadonlySet<string>])[] = [
  ['fighters', fighterNouns],
  ['state', stateForceNouns],
  ['authority', authorityNouns],
  ['media', mediaNouns],
  ['civilian', civilianNouns],
  ['role', roleNouns],
  ['group', groupNouns],
  ['group', memberNouns],
]

const headKind = (token: Token): HeadKind | undefined => {
  if (isOneOf(token, compoundParticiples) && token.upos !== 'NOUN') return undefined
  if (isOneOf(token, bareGovernmentNouns)) return isOneOf(token, authorityNouns) ? 'authority' : 'state'
  return headKinds.find(([, words]) => isOneOf(token, words))?.[0]
}

const isArmedMen = (view: SentenceView, token: Token, modifiers: readonly number[]): boolean =>
  token.form.toLowerCase() === 'men' &&
  modifiers.some(index => isOneOf(view.tree.tokens[index], armedAdjectives))

/** "rebel" in "rebel commander" or "rebel-held" is no head of a phrase: `modifiers.ts` reads it. */
const isModifierOnly = (view: SentenceView, token: Token, head: number): boolean => {
  if (!['compound', 'amod'].includes(token.deprel) || token.head <= head) return false
  // A verb between them shows that the arc is wrong: "the army shelled Marsa".
  return view.tree.tokens
    .slice(head + 1, token.head)
    .every(item => item.upos !== 'VERB' || isOneOf(item, compoundParticiples))
}
