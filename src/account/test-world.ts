import type { ActorEntry, ActorKind } from '../model/actor.ts'
import type {
  CasualtiesClaim,
  CasualtyCount,
  Claim,
  ControlClaim,
  ControlEffect,
  EventClaim,
  EventType,
  Extent,
  Force,
  Quantity,
  StatementClaim,
} from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { byString, contentId } from '../model/id.ts'
import type { Judgement, JudgementSubject } from '../model/judgement.ts'
import type { ActorMention, PlaceMention } from '../model/mention.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../model/place.ts'
import type { Precision, Time, TimePart } from '../model/time.ts'
import { dayTime } from '../model/time.ts'
import type { AccountInput } from './account.ts'
import { endOfPeriod } from './days.ts'

/** A small invented war for tests: the republic (with its army and militia) against the rebels. */
export const worldActors: readonly ActorEntry[] = (
  [
    ['republic', 'Government of the Republic', 'government'],
    ['army', 'Republican Army', 'armed forces', 'republic'],
    ['militia', 'Home Guard', 'armed group', 'republic'],
    ['minister', 'Anna Berg', 'person', 'republic'],
    ['rebels', 'Northern Front', 'armed group'],
    ['islanders', 'Island League', 'armed group'],
    ['neighbour', 'Neighbouring State', 'state'],
    ['monitor', 'Conflict Monitor', 'monitor'],
    ['residents', 'Residents', 'generic'],
    ['gunmen', 'Gunmen', 'generic'],
  ] as const
).map(([id, name, kind, parent]) => ({
  id,
  name,
  kind,
  aliases: [name],
  countries: ['XX'],
  ...(parent === undefined ? {} : { parent }),
  source: 'invented',
}))

const worldPlaces: readonly GazetteerEntry[] = (
  [
    ['marsa', 'Marsa', 'city', 34.4, 41.0],
    ['marsa-province', 'Marsa', 'province', 34.6, 41.2],
    ['husn', 'Husn', 'crossing', 34.38, 40.95],
    ['dair', 'Dair', 'town', 34.9, 41.6],
    ['qala', 'Qala', 'village', 35.3, 40.4],
    ['tell', 'Tell', 'town', 35.6, 41.9],
  ] as const
).map(([id, name, kind, lat, lon]) => ({
  id,
  name,
  kind,
  countryCode: 'XX',
  country: 'Republic',
  admin1: 'Marsa',
  lat,
  lon,
  population: 1000,
  source: 'invented',
}))

export const worldGazetteer: Gazetteer = {
  lookup: name => worldPlaces.filter(entry => entry.name === name),
  lookupSimilar: () => [],
  hasPrefix: () => false,
  get: id => worldPlaces.find(entry => entry.id === id),
}

const mentionBase = (text: string, id: string, name: string) => ({
  start: 0,
  end: text.length,
  text,
  sentence: 0,
  head: 0,
  candidates: [{ id, name, score: 0.9, detail: 'test' }],
})

/** A mention of an actor by its id; unknown ids are local to the text. */
export const actorMention = (id: string, text?: string, actorKind?: ActorKind): ActorMention => {
  const entry = worldActors.find(item => item.id === id)
  const name = entry?.name ?? text ?? id
  return {
    kind: 'actor',
    actorKind: actorKind ?? entry?.kind ?? 'armed group',
    ...mentionBase(text ?? name, id, name),
  }
}

export const placeMention = (id: string, text?: string, placeKind: PlaceKind = 'town'): PlaceMention => {
  const entry = worldGazetteer.get(id)
  const name = entry?.name ?? text ?? id
  return { kind: 'place', placeKind: entry?.kind ?? placeKind, ...mentionBase(text ?? name, id, name) }
}

const partsOf: { readonly [precision in Precision]: readonly TimePart[] } = {
  minute: ['year', 'month', 'day', 'hour', 'minute'],
  hour: ['year', 'month', 'day', 'hour'],
  day: ['year', 'month', 'day'],
  week: ['year', 'week'],
  month: ['year', 'month'],
  season: ['year', 'season'],
  year: ['year'],
}

/** "2017-11-03" = that day, "2017-07" = that month, "2014" = that year, "2012-07.." = since then. */
export const timeOf = (text: string): Time => {
  const open = text.endsWith('..')
  const bare = open ? text.slice(0, -2) : text
  const precision: Precision = bare.length === 4 ? 'year' : bare.length === 7 ? 'month' : 'day'
  const from = `${bare}-01-01`.slice(0, bare.length === 4 ? 10 : bare.length === 7 ? 10 : 10)
  const start = bare.length === 4 ? from : bare.length === 7 ? `${bare}-01` : bare
  return {
    from: start,
    to: open ? null : endOfPeriod(start, precision),
    precision,
    known: partsOf[precision],
    implied: [],
  }
}

/** A page: outlet, publication day (null = undated), and the claims that it makes. */
export interface Page {
  readonly outlet: string
  readonly published: string | null
  readonly says: readonly Said[]
}

interface SaidBase {
  readonly force?: Force
  readonly speaker?: string
  /** As `timeOf`; "published" = the page's day, filled in by the reader; null = no time. Default "published". */
  readonly when?: string | null
  readonly text?: string
  /** Indices, within the page, of claims that come before this one. */
  readonly after?: readonly number[]
  /** Claims of one sentence share a number. */
  readonly sentence?: number
  /** The text origin; default the outlet. */
  readonly origin?: string
}

export interface SaidControl extends SaidBase {
  readonly kind?: 'control'
  readonly place: string
  readonly effect: ControlEffect
  readonly actor?: string
  readonly with?: readonly string[]
  readonly opponent?: string
  readonly extent?: Extent
  readonly share?: Quantity
}

export interface SaidCasualties extends SaidBase {
  readonly kind: 'casualties'
  readonly counts: { readonly [count in CasualtyCount]?: Quantity }
  readonly place?: string
  readonly of?: string
  readonly cause?: string
  readonly by?: readonly string[]
  readonly cumulative?: boolean
  readonly partOf?: number
}

export interface SaidEvent extends SaidBase {
  readonly kind: 'event'
  readonly type: EventType
  readonly place?: string
  readonly attacker?: string
  readonly target?: string
}

export interface SaidStatement extends SaidBase {
  readonly kind: 'statement'
  readonly quote: string
}

export type Said = SaidControl | SaidCasualties | SaidEvent | SaidStatement

const describe = (said: Said): string =>
  said.text ??
  (said.kind === 'statement'
    ? `“${said.quote}”`
    : said.kind === 'casualties'
      ? `${JSON.stringify(said.counts)} at ${said.place ?? 'some place'}`
      : said.kind === 'event'
        ? `${said.type} at ${said.place ?? 'some place'}`
        : `${said.actor ?? 'somebody'} ${said.effect} ${said.place}`)

export const exactly = (count: number): Quantity => ({ min: count, max: count, approximate: false })
export const atLeast = (count: number): Quantity => ({ min: count, max: null, approximate: false })

interface Written {
  readonly doc: Document
  readonly claims: readonly Claim[]
  readonly origins: ReadonlyMap<string, string>
}

const writePage = (page: Page, index: number): Written => {
  const sentences = page.says.map(describe)
  const text = sentences.map(sentence => `${sentence}.`).join(' ')
  const id = contentId('doc', [page.outlet, page.published, index, text])
  const published = page.published === null ? null : timeOf(page.published)
  const doc: Document = {
    id,
    file: `page-${index}.txt`,
    url: null,
    outlet: page.outlet,
    byline: null,
    agency: null,
    title: sentences[0] ?? 'Empty page',
    language: 'en',
    published,
    publishedBasis: published === null ? null : 'metadata',
    updated: null,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    rawSha256: '',
    notes: [],
  }
  const claims: Claim[] = []
  const origins = new Map<string, string>()
  let start = 0
  for (const [number, said] of page.says.entries()) {
    const sentence = `${sentences[number] ?? ''}.`
    const when =
      said.when === null
        ? null
        : said.when === undefined || said.when === 'published'
          ? page.published === null
            ? null
            : dayTime(page.published, [], ['year', 'month', 'day'])
          : timeOf(said.when)
    const end = start + sentence.length
    const base = {
      id: contentId('claim', [id, number]),
      force: said.force ?? (said.speaker === undefined ? 'asserts' : 'claims'),
      forceReason: 'test',
      speaker: said.speaker === undefined ? null : actorMention(said.speaker),
      chain: [],
      outlet: page.outlet,
      evidence: {
        document: id,
        start,
        end: end - 1,
        quote: sentence.slice(0, -1),
        sentence: {
          start: said.sentence === undefined ? start : said.sentence,
          end,
          index: said.sentence ?? number,
          text: sentence,
        },
      },
      when,
      whenBasis: 'publication',
      whenInferred: page.published === null,
      after: (said.after ?? []).map(earlier => contentId('claim', [id, earlier])),
      trace: { frame: 'test', steps: [] },
    } as const
    start = end + 1
    origins.set(base.id, said.origin ?? `origin:${page.outlet}`)
    if (said.kind === 'casualties')
      claims.push({
        ...base,
        kind: 'casualties',
        counts: said.counts,
        of: said.of ?? 'people',
        cause: said.cause ?? null,
        actors: (said.by ?? []).map(actor => actorMention(actor)),
        place: said.place === undefined ? null : placeMention(said.place),
        cumulative: said.cumulative ?? false,
        ...(said.partOf === undefined ? {} : { partOf: contentId('claim', [id, said.partOf]) }),
      } satisfies CasualtiesClaim)
    else if (said.kind === 'event')
      claims.push({
        ...base,
        kind: 'event',
        type: said.type,
        actors: [
          ...(said.attacker === undefined
            ? []
            : [{ role: 'attacker' as const, mention: actorMention(said.attacker) }]),
          ...(said.target === undefined
            ? []
            : [{ role: 'target' as const, mention: actorMention(said.target) }]),
        ],
        place: said.place === undefined ? null : placeMention(said.place),
        means: null,
      } satisfies EventClaim)
    else if (said.kind === 'statement')
      claims.push({
        ...base,
        kind: 'statement',
        quote: { start: base.evidence.start, end: base.evidence.end, text: said.quote },
        direct: true,
      } satisfies StatementClaim)
    else
      claims.push({
        ...base,
        kind: 'control',
        place: placeMention(said.place),
        effect: said.effect,
        actor: said.actor === undefined ? null : actorMention(said.actor),
        with: (said.with ?? []).map(actor => actorMention(actor)),
        opponent: said.opponent === undefined ? null : actorMention(said.opponent),
        extent: said.extent ?? 'whole',
        ...(said.share === undefined ? {} : { share: said.share }),
      } satisfies ControlClaim)
  }
  return { doc, claims, origins }
}

/** Makes the account's input from pages. */
export const makeWorld = (pages: readonly Page[], judgements: readonly Judgement[] = []): AccountInput => {
  const written = pages.map(writePage)
  const originOfClaim = new Map(written.flatMap(({ origins }) => [...origins]))
  const originIds = [...new Set(originOfClaim.values())].sort(byString)
  return {
    documents: written.map(({ doc }) => doc),
    claims: written.flatMap(({ claims }) => claims),
    judgements,
    passages: [],
    origins: originIds.map(id => ({
      id,
      name: id.replace('origin:', ''),
      documents: written
        .filter(({ origins }) => [...origins.values()].includes(id))
        .map(({ doc }) => doc.id)
        .sort(byString),
      passages: [],
    })),
    originOfClaim,
    gazetteer: worldGazetteer,
    actors: worldActors,
  }
}

/** A page with one control claim. */
export const page = (outlet: string, published: string | null, ...says: Said[]): Page => ({
  outlet,
  published,
  says,
})

/** A 'same' (or other) judgement by a rule. */
export const judge = (
  subject: JudgementSubject,
  left: string,
  right: string,
  verdict: Judgement['verdict'] = 'same',
  more: Partial<Judgement> = {},
): Judgement => {
  const [low, high] = [left, right].sort(byString) as [string, string]
  return {
    id: contentId('judgement', [subject, low, high, verdict, more.by ?? 'test@1']),
    subject,
    left: low,
    right: high,
    verdict,
    by: 'test@1',
    at: null,
    score: 1,
    reason: 'test',
    ...more,
  }
}
