import {
  authorityNouns,
  bareGovernmentNouns,
  fighterNouns,
  governmentModifiers,
  personnelNouns,
  stateForceNouns,
} from '../../language/en/actors.ts'
import type { ActorKind } from '../../model/actor.ts'
import { belonging, memberIdentity, patronIdentity } from './members.ts'
import { nearestName, ownerIdentity } from './names.ts'
import { countryToken } from './nationality.ts'
import { complements } from './noun-phrase.ts'
import { hasModifier, type Phrase } from './phrase.ts'
import {
  described,
  generic,
  governmentOf,
  governmentsHere,
  type Identity,
  kindOf,
  type Reader,
} from './reader.ts'
import { rankContextual } from './resolve.ts'
import { stanceIdentity } from './stance.ts'
import { countryAt, isOneOf } from './view.ts'

/** A way to tell who a phrase is; undefined when it cannot. */
type Rule = (phrase: Phrase, reader: Reader) => Identity | undefined

/** Who a noun phrase without a name as its head is: the first rule that knows. */
export const describedIdentity = (phrase: Phrase, reader: Reader): Identity | undefined => {
  // "the Observatory", "the Security Council": what the list calls so, whatever noun it is.
  if (!phrase.kind || phrase.kind === 'media') return contextual(phrase, reader)
  if (phrase.kind === 'role') return phrase.words.length > 1 ? contextual(phrase, reader) : undefined
  for (const rule of rules) {
    const identity = rule(phrase, reader)
    if (identity) return identity
  }
  return undefined
}

/** "IS fighters", "Taliban insurgents", "Assad's forces", "Islamic State group". */
const owned: Rule = ({ view, modifiers, head, kind }, reader) => {
  const owner = kind === 'civilian' ? undefined : nearestName(view, modifiers, head)
  return owner && ownerIdentity(view, owner, reader)
}

/** The longest end of the phrase that some actor is called by in its own war: "Kurdish forces", "the rebels". */
const contextual: Rule = ({ words, view, country }, reader) => {
  for (let from = 0; from < words.length; from++) {
    const own = words.slice(from)
    // "a rebel coalition" is no coalition that "the coalition" means, but the rebels.
    const side = words.slice(0, from).find(word => rebelModifiers.has(word))
    const phrase = side !== undefined && unions.has(own[0] ?? '') ? ['rebels'] : own
    const entries = reader.lexicon.contextual(phrase)
    if (entries.length === 0) continue
    const candidates = rankContextual(entries, phrase, reader.context, view.sentence.index, country)
    const kind = kindOf(reader, candidates[0])
    if (candidates.length > 0 && kind !== 'person') return described(candidates, kind)
  }
  return undefined
}

const unions: ReadonlySet<string> = new Set(['coalition', 'alliance', 'army', 'military'])
const rebelModifiers: ReadonlySet<string> = new Set(['rebel', 'opposition', 'insurgent'])

/** "anti-regime forces": those who fight the government here, whatever they call themselves. */
const opposed: Rule = (phrase, reader) => {
  const { words, kind } = phrase
  const isAgainst = words.some(
    (word, at) =>
      (word === 'anti' && governmentModifiers.has(words[at + 1] ?? '')) ||
      governmentModifiers.has(/^anti-(.+)$/u.exec(word)?.[1] ?? ''),
  )
  if (!isAgainst || kind === 'civilian') return undefined
  const rebels = ['rebels', 'resistance'].map(word => contextual({ ...phrase, words: [word] }, reader))
  return rebels.find(identity => identity !== undefined) ?? generic(words)
}

/** "Syrian government forces" are Syria's, whoever else is called "government forces" somewhere. */
const contextualUnlessForeign: Rule = (phrase, reader) =>
  phrase.country && phrase.words.length > 2 && stateForceNouns.has(phrase.words.at(-1) ?? '')
    ? undefined
    : contextual(phrase, reader)

/** "pro-government fighters", "pro-Assad militias". */
const stance: Rule = ({ view, modifiers }, reader) => {
  for (const index of modifiers) {
    const identity = stanceIdentity(view, index, reader)
    if (identity) return identity
  }
  return undefined
}

/** "regime fighters", "government loyalists". */
const fightersOfGovernment: Rule = (phrase, reader) =>
  phrase.kind === 'fighters' && hasModifier(phrase, governmentSides)
    ? described(governmentsHere(reader, phrase.view.sentence.index), 'armed forces')
    : undefined

const governmentSides = new Set(['government', 'regime', 'army', 'state'])

const isOfState = (phrase: Phrase): boolean => phrase.kind === 'state' || phrase.kind === 'authority'

const stateKind = (phrase: Phrase): ActorKind =>
  isOneOf(phrase.token, authorityNouns) ? 'government' : 'armed forces'

/** "Syrian troops", "Iraq's security forces", "Russian warplanes". */
const nationality: Rule = (phrase, reader) => {
  const { country, token } = phrase
  if (!isOfState(phrase) || !country || hasModifier(phrase, rebelModifiers)) return undefined
  const detail = `${country.adjectives[0] ?? country.names[0]} + ${token.lemma}`
  const identity = described([governmentOf(reader, country, 0.9, detail)], stateKind(phrase))
  const source = countryToken(phrase.view, phrase.modifiers)
  return identity && source !== undefined ? { ...identity, source } : identity
}

/** "the defence ministry in Moscow", "the government of Mali". */
const seat: Rule = ({ kind, view, head, token }, reader) => {
  if (kind !== 'authority') return undefined
  const match = complements(view.tree, head, belonging)
    .map(part => countryAt(view, part))
    .find(found => found !== undefined)
  return (
    match &&
    described(
      [governmentOf(reader, match.country, 0.85, `${token.lemma} of ${match.country.names[0]}`)],
      'government',
    )
  )
}

/** "the army", "government forces", "security forces", "troops": of the country that the text speaks of. */
const governmentHere: Rule = (phrase, reader) => {
  if (!isOfState(phrase)) return undefined
  const { token, modifiers, words } = phrase
  const isGovernment = isOneOf(token, bareGovernmentNouns) || hasModifier(phrase, governmentModifiers)
  // "his country's forces" are those of the country that the text speaks of.
  const isBareForces =
    /^(?:force|troop)s$/iu.test(token.form) &&
    modifiers.every(index =>
      /^(?:country|nation|his|her|its|their|['’]s)$/iu.test(phrase.view.tree.tokens[index]?.form ?? ''),
    )
  const governments =
    (isGovernment || isBareForces) && !hasModifier(phrase, foreignModifiers)
      ? governmentsHere(reader, phrase.view.sentence.index)
      : []
  if (governments.length > 0) return described(governments, stateKind(phrase))
  return isGovernment || isBareForces || isOneOf(token, personnelNouns) ? generic(words) : undefined
}

/** What is no government's own: others', or turned against it. */
const foreignModifiers = new Set(
  'foreign international multinational western allied united african arab european friendly dissident renegade mutinous rogue breakaway rebel rebellious defecting defected'.split(
    ' ',
  ),
)

/** "gunmen", "armed groups", "residents"; but "a group of friends" is nobody, nor is "the helicopter". */
const somebody: Rule = phrase => {
  if (isOfState(phrase)) return undefined
  if (phrase.kind === 'civilian') return generic(phrase.words, 'civilians')
  if (phrase.kind === 'group' && !hasModifier(phrase, fighterNouns) && !hasModifier(phrase, armedModifiers))
    return undefined
  return generic(phrase.words)
}

const armedModifiers = new Set('armed rebel paramilitary islamist islamic tribal'.split(' '))

/** The order counts: a name says more than a nationality, a nationality more than "the army". */
const rules: readonly Rule[] = [
  opposed,
  owned,
  contextualUnlessForeign,
  stance,
  patronIdentity,
  fightersOfGovernment,
  nationality,
  seat,
  memberIdentity,
  governmentHere,
  somebody,
]
