import { bareName, foldName } from '../../gazetteer/fold.ts'
import { skeletonOf, soundSimilarity } from '../../gazetteer/skeleton.ts'
import { kindWords } from '../../language/en/places.ts'
import type { Claim } from '../../model/claim.ts'
import { type ActorMention, bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer, PlaceKind } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { dayOf, type Time } from '../../model/time.ts'
import { labelIdOf } from './actor-ids.ts'
import type { PartyLabel, PlaceLabel } from './claim-labels.ts'

/** What is needed to tell whether two names mean one place or actor. */
export interface LabelKnowledge {
  readonly gazetteer: Gazetteer
  readonly parentOf: (id: string) => string | undefined
}

/**
 * True when the found mention, or what it stands for, is the labelled one. A pronoun or description that both have
 * says nothing: it may stand for something else.
 */
const isSameMention = (label: Span | null, found: Span & { readonly antecedent?: Span }): boolean =>
  label !== null && overlaps(label, found.antecedent ?? found)

/** The words that name it: of a pronoun or description, those that it stands for. */
const wordsOf = (found: { readonly text: string; readonly antecedent?: { readonly text: string } }): string =>
  found.antecedent?.text ?? found.text

/** Kinds that are a town or part of one, and kinds that are never one: a province is not its city. */
const settled = new Set(['city', 'town', 'village', 'district'])
const areas = new Set(['province', 'country'])

/** Labelled kinds of sites: a town is not its airport, though the airport's mention names the town. */
const sites = new Set(['airport', 'base', 'crossing', 'oil field', 'dam', 'camp', 'hill', 'road', 'building'])

const kindsClash = (labelled: string | null, found: PlaceKind): boolean =>
  labelled !== null &&
  ((settled.has(labelled) && areas.has(found)) ||
    (areas.has(labelled) && settled.has(found)) ||
    (labelled === 'country' && found === 'province') ||
    (labelled === 'province' && found === 'country'))

/** Words that names of places take or leave: articles of English, and the kind where it is no site. */
const loose = new Set([
  'the',
  'of',
  'in',
  ...[...kindWords].flatMap(([word, kind]) =>
    ['province', 'county', 'region', 'city', 'town', 'village', 'settlement', 'district'].includes(kind)
      ? foldName(word).split(' ')
      : [],
  ),
  'towns',
  'villages',
  'districts',
  'neighbourhoods',
  'neighborhoods',
  'suburbs',
  'area',
  'areas',
  'countryside',
  'province',
  'provinces',
  'old',
  'strategic',
])

/** A name without what spellings differ in: case, accents, articles, hyphens, kinds of place, the place around it. */
const plainName = (name: string): string => {
  const words = foldName(name.split(',')[0] ?? '').split(' ')
  const kept = words.filter(word => !loose.has(word))
  const bare = bareName((kept.length > 0 ? kept : words).join(' '))
  const first = bare.split(' ')
  return (first.length > 1 && articles.has(first[0] ?? '') ? first.slice(1) : first).join('')
}

const articles = new Set(['al', 'el'])

/** Equal plain names, or transliterations of one: the same consonants and nearly the same sounds. */
export const isSameName = (left: string, right: string): boolean => {
  const [one, other] = [plainName(left), plainName(right)]
  return one === other || soundsAlike(one, other)
}

const soundsAlike = (left: string, right: string): boolean =>
  left.length > 3 &&
  right.length > 3 &&
  skeletonOf(left) === skeletonOf(right) &&
  soundSimilarity(left, right) >= 0.8

/**
 * True when a found place is the labelled one: the same mention, or the same name in any spelling that folding or the
 * gazetteer knows. Never when one is a province or country and the other a settlement; a name that the label gives
 * only to say where the place lies ("al-Khalediya, Aleppo") is another place, and so is a town that an airport or
 * base is called after.
 */
export const isSamePlace = (
  label: PlaceLabel,
  found: PlaceMention,
  { gazetteer }: LabelKnowledge,
): boolean => {
  const best = bestCandidate(found)
  const kind = gazetteer.get(best.id)?.kind ?? found.placeKind
  if (kindsClash(label.kind, kind)) return false
  const names = [
    best.name,
    wordsOf(found),
    found.relative?.relation === 'bearing' || found.relative?.relation === 'near'
      ? found.relative.anchor.text
      : '',
  ].filter(name => name !== '')
  if (names.some(name => isSameName(name, label.name))) return true
  const main = label.name.split(',')[0] ?? ''
  const ids = [best.id, found.relative?.anchor.id]
  if (
    [main, main.replace(/\s+(city|town|village|province|governorate)$/i, '')].some(name =>
      gazetteer.lookup(name).some(entry => ids.includes(entry.id) && !kindsClash(label.kind, entry.kind)),
    )
  )
    return true
  if (!isSameMention(label.span, found)) return false
  const around = label.name.split(',').slice(1)
  if (around.some(name => names.some(each => isSameName(each, name)))) return false
  return !(sites.has(label.kind ?? '') && settled.has(kind) && !coversMost(found, label.span))
}

/** True when both name no place, or one place. */
export const isSamePlaceOrNone = (
  label: PlaceLabel | null,
  found: PlaceMention | null,
  knowledge: LabelKnowledge,
): boolean =>
  label === null || found === null ? label === null && found === null : isSamePlace(label, found, knowledge)

const coversMost = (outer: Span, inner: Span | null): boolean =>
  inner !== null && outer.start <= inner.start + 4 && inner.end <= outer.end

/** True when both name nobody, or one actor: by id as finely as the labels tell actors apart, by mention, or by name. */
export const isSameActor = (
  label: PartyLabel | null,
  found: ActorMention | null,
  { parentOf }: LabelKnowledge,
): boolean => {
  if (label === null || found === null) return label === null && found === null
  const ids = [bestCandidate(found).id, found.affiliation?.id].flatMap(id =>
    id === undefined ? [] : [labelIdOf(id, parentOf)],
  )
  if (label.id !== null && ids.includes(labelIdOf(label.id, parentOf))) return true
  if (isSameMention(label.span, found)) return true
  const names = [wordsOf(found), bestCandidate(found).name].map(plainActor)
  const wanted = [label.text, label.id ?? ''].map(plainActor).filter(name => name !== '')
  return wanted.some(name => names.includes(name))
}

/** A folded name without article and plural. */
const plainActor = (name: string): string => foldName(name).replace(/^the /, '').replace(/s$/, '')

/** Ranges of days that share a day; an open end has no limit. */
export const datesOverlap = (label: { from: string | null; to: string | null }, when: Time | null): boolean =>
  when !== null &&
  (when.from !== null || when.to !== null) &&
  (label.from === null || when.to === null || label.from <= dayOf(when.to)) &&
  (label.to === null || when.from === null || dayOf(when.from) <= label.to)

/**
 * The speaker that the label names is the found one, or one of the chain of sources: the mentions overlap, or one
 * name holds all words of the other ("the Observatory", "the Syrian Observatory for Human Rights").
 */
export const isSameSpeaker = (label: PartyLabel, found: Pick<Claim, 'speaker' | 'chain'>): boolean =>
  [found.speaker, ...found.chain].some(mention => {
    if (mention === null) return false
    if (label.span && overlaps(label.span, mention.antecedent ?? mention)) return true
    if (label.span && overlaps(label.span, mention)) return true
    return [mention.text, mention.antecedent?.text ?? '', mention.candidates[0]?.name ?? ''].some(name =>
      isSameNameOrShort(name, label.text),
    )
  })

const isSameNameOrShort = (left: string, right: string): boolean => {
  const [one, other] = [left, right].map(name =>
    foldName(name)
      .split(' ')
      .filter(word => word.length > 3),
  ) as [string[], string[]]
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length > 0 && short.every(word => long.includes(word))
}
