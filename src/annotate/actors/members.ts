import {
  authorityNouns,
  bareGovernmentNouns,
  groupNouns,
  memberNouns,
  patronParticiples,
  stateForceNouns,
} from '../../language/en/actors.ts'
import { caseOf, childrenBy } from '../tree.ts'
import { ownerIdentity } from './names.ts'
import { countryOfModifiers } from './nationality.ts'
import { complements, premodifiers } from './noun-phrase.ts'
import type { Phrase } from './phrase.ts'
import { described, governmentOf, governmentsHere, type Identity, type Reader } from './reader.ts'
import { entryCandidate } from './resolve.ts'
import { countryAt, isOneOf, nameAt } from './view.ts'
import { foldWord, nameWords } from './words.ts'

/** Prepositions behind which the whole stands: "members of", "fighters from". */
export const belonging: ReadonlySet<string> = new Set(['of', 'from', 'in'])

/** "members of the YPG", "fighters loyal to Haftar", "units of the Syrian army", "the armies of both countries". */
export const memberIdentity = (phrase: Phrase, reader: Reader): Identity | undefined => {
  const { tree } = phrase.view
  if (!isOneOf(phrase.token, memberNouns) && !isOneOf(phrase.token, groupNouns)) return undefined
  const owners = [...complements(tree, phrase.head, belonging), ...loyalTo(phrase)]
  return owners.map(owner => wholeIdentity(phrase, owner, reader)).find(identity => identity !== undefined)
}

const loyalTo = (phrase: Phrase): readonly number[] => {
  const { tree } = phrase.view
  return childrenBy(tree, phrase.head, 'amod', 'acl')
    .filter(child => child > phrase.head)
    .flatMap(child => childrenBy(tree, child, 'obl', 'nmod'))
    .filter(owner => /^(?:to|with)$/u.test(caseOf(tree, owner)))
}

const wholeIdentity = (phrase: Phrase, owner: number, reader: Reader): Identity | undefined => {
  const { view, token } = phrase
  const whole = view.tree.tokens[owner]
  const name = nameAt(view, owner)
  const named = name && ownerIdentity(view, name, reader)
  if (named) return described(named.candidates, named.actorKind)
  const isBody = isOneOf(token, bareGovernmentNouns)
  const country = countryAt(view, owner)?.country ?? countryOfModifiers(view, premodifiers(view, owner))
  if (country && (isBody || isOneOf(whole, stateForceNouns) || isOneOf(whole, authorityNouns)))
    return described([governmentOf(reader, country, 0.85, `of ${country.names[0]}`)], 'armed forces')
  if (whole?.lemma === 'country' && isBody)
    return described(governmentsHere(reader, view.sentence.index, { abroad: true }), 'armed forces')
  if (isOneOf(whole, bareGovernmentNouns))
    return described(governmentsHere(reader, view.sentence.index), 'armed forces')
  return undefined
}

/** "rebels backed by Turkey" are the "Turkish-backed rebels" of the list. */
export const patronIdentity = (phrase: Phrase, reader: Reader): Identity | undefined => {
  const { view, head, token } = phrase
  for (const participle of childrenBy(view.tree, head, 'acl')) {
    const form = view.tree.tokens[participle]?.form.toLowerCase() ?? ''
    if (!patronParticiples.has(form)) continue
    for (const patron of childrenBy(view.tree, participle, 'obl')) {
      const country = countryAt(view, patron)?.country ?? countryOfModifiers(view, premodifiers(view, patron))
      const adjective = country?.adjectives[0]
      if (!adjective) continue
      const [entry] = reader.lexicon.named([...nameWords(adjective), form, foldWord(token.form)])
      if (entry) return described([entryCandidate(entry, 0.8, `${form} by ${country.names[0]}`)], entry.kind)
    }
  }
  return undefined
}
