import type { CasualtiesClaim, EventClaim } from '../model/claim.ts'
import { bestCandidate } from '../model/mention.ts'
import type { Gazetteer } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { addDays, dayOf } from '../model/time.ts'

/** What the coders of the releases wrote down of one event. Counts are minima. */
export interface IsafRecord {
  /** ISO day. */
  readonly start_date: string
  readonly event_type: string
  readonly province: string
  readonly target_group: string
  readonly min_killed: number
  readonly min_captured: number
  readonly killq: boolean
  readonly captureq: boolean
  readonly killcaptureraid: boolean
  readonly airstrike: boolean
  readonly noshotsfired: boolean
  readonly min_leaders_killed: number
  readonly min_leaders_captured: number
}

export const isafFields = [
  'start_date',
  'event_type',
  'province',
  'target_group',
  'min_killed',
  'min_captured',
  'killq',
  'captureq',
  'killcaptureraid',
  'airstrike',
  'noshotsfired',
  'min_leaders_killed',
  'min_leaders_captured',
] as const satisfies readonly (keyof IsafRecord)[]

/** Spellings of provinces, letters only, and the codebook's codes. */
const provinces: readonly (readonly [string, string])[] = [
  ...'badakhshan badghis baghlan balkh bamyan farah faryab ghazni ghor helmand herat jowzjan kabul kandahar kapisa khost kunar kunduz laghman logar nangarhar nimroz nuristan paktika panjshir parwan samangan takhar uruzgan wardak zabul'
    .split(' ')
    .map(name => [name, name] as const),
  ['paktya', 'paktya'],
  ['paktiya', 'paktya'],
  ['paktia', 'paktya'],
  ['khowst', 'khost'],
  ['konar', 'kunar'],
  ['konduz', 'kunduz'],
  ['kunduz', 'kunduz'],
  ['vardak', 'wardak'],
  ['maidanwardak', 'wardak'],
  ['oruzgan', 'uruzgan'],
  ['urozgan', 'uruzgan'],
  ['daykundi', 'day_kundi'],
  ['daikundi', 'day_kundi'],
  ['saripul', 'sar-e pul'],
  ['sarepul', 'sar-e pul'],
  ['nengarhar', 'nangarhar'],
  ['ghowr', 'ghor'],
]
const provinceBySpelling = new Map(provinces)
const codeOfProvince = (name: string | null): string | null =>
  provinceBySpelling.get(
    (name ?? '')
      .toLowerCase()
      .replace(/\b(?:province|provinces|city|wilayat|velayat)\b/g, '')
      .replace(/[^a-z]/g, ''),
  ) ?? null

/** Names of the groups that the codebook knows, in the order in which it lists them. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/\bal[- ]Qa.?[ei]da\b|\bAQ\b/i, 'aq'],
  [/\bHaqq?ani\b/i, 'haqqani'],
  [/\b(?:Hezb|Hizb)\b|\bHi[gG]\b|\bHIG\b/i, 'hig'],
  [/\bIslamic Movement of Uzbekistan\b|\bIMU\b/i, 'imu'],
  [/\bIslamic Jihad Union\b|\bIJU\b/i, 'iju'],
  [/\bLashkar[- ]e[- ]T/i, 'let'],
  [/\bTehrik|\bTTP\b/i, 'ttp'],
  [/\bTaliban\b/i, 'taliban'],
  [/\b(?:kidnapper|criminal (?!improvised|IED|investigat|network))/i, 'criminal'],
]

/** Words for leaders; facilitators are none. */
const leader = /\b(?:leader|commander|governor|chief|emir)s?\b/i
const ownSide =
  /\b(?:civilian|coalition|Afghan|ISAF|police|policemen|soldier|U\.?S\.?|service|women|woman|child|children|resident|official|girl|boy|elder)/i

/** Amounts that the codebook fixes otherwise than CLAIMS.md: "numerous" and "many" are four, "more than 30" is 31. */
const vague: readonly (readonly [RegExp, number])[] = [
  [/\b(?:numerous|a number of|many|a large number of)\b/i, 4],
  [/\bdozens\b/i, 24],
  [/\b(?:several|multiple|some|few)\b/i, 3],
]

interface Group {
  readonly sentence: number
  readonly start: number
  readonly what: 'killed' | 'captured'
  readonly leader: boolean
  /** One whom the operation was after: a leader, a facilitator, "the targeted individual". */
  readonly key: boolean
  /** A total of which leaders are said to be part. */
  readonly holdsKey: boolean
  /** "also", "other", "additional": more than those told of before. */
  readonly further: boolean
  readonly exact: boolean
  readonly count: number
}

const key =
  /\b(?:leader|commander|governor|chief|emir|facilitator|financier|emplacer|dealer|kidnapper|sub-?commander|expert|specialist|planner|member|trafficker|targeted)s?\b/i

/** A look back at earlier operations ("since October"), or an aim ("a raid to capture"). */
const lookBack =
  /\b(?:since|so far|to date|this (?:year|month)|past (?:month|\w+ months)|in the (?:past|last) (?:month|year|week)|per ?cent)\b/i
const aim = /^(?:in order )?to\b/i
/** The first sentence of an update that sums up several operations. */
const summary =
  /\b(?:separate|operations (?:across|throughout|in \p{Lu}\w+,? (?:and|,))|two operations|24 hours|provinces)\b/iu

const withoutSummary = (claims: Reading['claims']): Reading['claims'] => {
  const own = claims.filter(
    ({ evidence }) => !lookBack.test(evidence.sentence.text) && !aim.test(evidence.quote),
  )
  const counted = own.filter(claim => claim.kind === 'casualties' && isTold(claim) && !ownSide.test(claim.of))
  const first = counted[0]?.evidence.sentence
  const rest = counted.filter(claim => claim.evidence.sentence.index !== first?.index)
  return first && first.index <= 1 && summary.test(first.text) && rest.length > 0
    ? own.filter(claim => claim.evidence.sentence.index !== first.index)
    : own
}

const isTold = ({ force }: CasualtiesClaim | EventClaim): boolean => force === 'asserts' || force === 'claims'

/** People whom the sender's forces killed or captured, as the claims count them. */
const groupsOf = ({ claims }: Reading): readonly Group[] =>
  withoutSummary(claims).flatMap(claim => {
    if (claim.kind !== 'casualties' || !isTold(claim) || claim.cumulative || claim.partOf !== undefined)
      return []
    if (ownSide.test(claim.of)) return []
    return (['killed', 'captured'] as const).flatMap(what => {
      const quantity = claim.counts[what]
      if (quantity === undefined) return []
      const quote = claim.evidence.quote
      const min = quantity.min ?? quantity.max ?? 1
      const word = quantity.approximate ? vague.find(([pattern]) => pattern.test(quote)) : undefined
      const beyond =
        /\b(?:more than|over) (?:\d|a |[a-z]+ (?:insurgents|suspect|individual))/i.test(quote) &&
        quantity.max === null
      return [
        {
          sentence: claim.evidence.sentence.index,
          start: claim.evidence.start,
          what,
          leader: leader.test(claim.of) && !/facilitator/i.test(claim.of),
          key: key.test(claim.of) && min < 10,
          holdsKey: claims.some(
            other => other.kind === 'casualties' && other.partOf === claim.id && key.test(other.of),
          ),
          further: /\b(?:additional|another|other|others|also)\b/i.test(
            `${claim.of} ${claim.evidence.sentence.text.slice(0, 120)}`,
          ),
          exact: !quantity.approximate,
          count: word ? word[1] : beyond ? min + 1 : min,
        },
      ]
    })
  })

/** Adds up what is told of once and takes the fuller of two tellings: leaders and those beside them apart. */
const total = (found: readonly Group[], what: Group['what']): number => {
  const own = found.filter(group => group.what === what)
  const keyed = own.filter(group => group.key)
  const others = own.filter(group => !group.key)
  const included = own.some(group => group.holdsKey)
  const key = Math.max(0, ...sentenceSums(keyed))
  const lead = others.filter(group => group.sentence === others[0]?.sentence)
  const later = others.filter(group => group.sentence !== others[0]?.sentence)
  const first = lead.reduce((all, group) => all + group.count, 0)
  const detail = later.reduce(
    (all, group, index) =>
      later[index - 1]?.sentence === group.sentence || group.further
        ? all + group.count
        : Math.max(all, group.count),
    0,
  )
  const isMore = later.length > 0 && later.every(group => group.further) && !lead.some(group => group.further)
  const isSharper = later.some(group => group.exact) && lead.every(group => !group.exact) && detail > 1
  const sum = isMore ? first + detail : isSharper ? detail : Math.max(first, detail)
  return included ? Math.max(sum, key) : sum + key
}

const sentenceSums = (found: readonly Group[]): readonly number[] => [
  ...found
    .reduce(
      (sums, { sentence, count }) => sums.set(sentence, (sums.get(sentence) ?? 0) + count),
      new Map<number, number>(),
    )
    .values(),
]

const leadersOf = (found: readonly Group[], what: Group['what']): number =>
  Math.max(0, ...found.filter(group => group.what === what && group.leader).map(group => group.count))

const isDeed = (claim: Reading['claims'][number]): claim is CasualtiesClaim | EventClaim =>
  (claim.kind === 'casualties' && !ownSide.test(claim.of)) ||
  (claim.kind === 'event' && ['arrest', 'air strike', 'armed clash', 'armed attack'].includes(claim.type))

/**
 * The coders dated what the releases of these months tell one day early, all through: the rows stand a day off.
 */
const shiftedMonths = new Set(['2010-11', '2011-02', '2011-03'])

const startDay = (reading: Reading, shifts: boolean): string => {
  const published = reading.document.published?.from ? dayOf(reading.document.published.from) : null
  const near = (day: string | null | undefined): day is string =>
    !!day && (published === null || (day <= published && day >= addDays(published, -21)))
  const lead = reading.dates
    .filter(
      date =>
        date.time &&
        date.time.precision !== 'year' &&
        date.time.precision !== 'month' &&
        date.bound === undefined,
    )
    .map(date =>
      date.time?.from ? { day: dayOf(date.time.from), text: date.text, basis: date.basis } : null,
    )
    .filter(date => date !== null && near(date.day) && !/^(?:now|later|then)$|24 hours/i.test(date.text))
  const deeds = reading.claims.filter(isDeed).filter(isTold)
  const said = deeds.find(
    claim =>
      near(claim.when?.from && dayOf(claim.when.from)) &&
      reading.dates.some(
        date => date.sentence === claim.evidence.sentence.index && !/24 hours/.test(date.text) && date.time,
      ),
  )
  const day = (said?.when?.from ? dayOf(said.when.from) : null) ?? lead[0]?.day ?? published ?? ''
  return shifts && published !== null && shiftedMonths.has(published.slice(0, 7)) ? addDays(day, -1) : day
}

const provinceOf = (reading: Reading, gazetteer: Gazetteer): string => {
  const named = reading.places
    .map(place => codeOfProvince(place.text) ?? codeOfProvince(bestCandidate(place).name))
    .find(code => code !== null)
  if (named) return named
  const lying = reading.places
    .flatMap(place => place.candidates.map(({ id }) => codeOfProvince(gazetteer.get(id)?.admin1 ?? null)))
    .find(code => code !== null)
  return lying ?? ''
}

const targetOf = (reading: Reading): string => {
  const sentences = reading.sentences.map(({ start, end }) => reading.document.text.slice(start, end))
  const naming = sentences.find(text => groups.some(([pattern]) => pattern.test(text)))
  if (naming === undefined) return ''
  return groups
    .filter(([pattern]) => pattern.test(naming))
    .map(([, code]) => code)
    .join(';')
}

const noShots =
  /\b(?:without (?:any )?(?:shots|firing|a shot)|(?:not|never) fir(?:e|ed|ing)\b|no shots|no weapons (?:were )?fired|shots being fired)\b/i
const raid =
  /\b(?:in search (?:of|for)|search(?:ed|ing)? for|search operation|target(?:ed|ing|s)?|pursu\w+|operation to (?:capture|arrest|detain|find)|to (?:capture|arrest|detain) an?)\b/i
const callOut = /\b(?:compound|called? for|call-?out)/i

/**
 * The record of a release as its coders would write it: a view of the claims, the places and the days of the
 * reading. `shifts` follows the coders where their sheet is a day off.
 */
export const isafRecord = (reading: Reading, gazetteer: Gazetteer, shifts = true): IsafRecord => {
  const text = reading.document.text
  const told = groupsOf(reading)
  const minKilled = total(told, 'killed')
  const minCaptured = total(told, 'captured')
  const arrests = reading.claims.some(
    claim => claim.kind === 'event' && claim.type === 'arrest' && isTold(claim),
  )
  const captureq = minCaptured > 0 || arrests
  const killq = minKilled > 0
  const airstrike = reading.claims.some(
    claim => claim.kind === 'event' && claim.type === 'air strike' && isTold(claim),
  )
  const seeks = raid.test(text) || (captureq && callOut.test(text))
  const tookLeader = told.some(group => group.what === 'captured' && group.leader)
  return {
    start_date: startDay(reading, shifts),
    event_type:
      killq && captureq
        ? 'captureandkill'
        : captureq
          ? 'detention'
          : airstrike
            ? 'airstrike'
            : 'insurgentskilled',
    province: provinceOf(reading, gazetteer),
    target_group: targetOf(reading),
    min_killed: minKilled,
    min_captured: minCaptured || (arrests ? 3 : 0),
    killq,
    captureq,
    killcaptureraid: captureq || raid.test(text) ? seeks || tookLeader : false,
    airstrike,
    noshotsfired: text
      .split(/(?<=[.!?])\s/)
      .some(sentence => noShots.test(sentence) && !/per ?cent/.test(sentence)),
    min_leaders_killed: leadersOf(told, 'killed'),
    min_leaders_captured: leadersOf(told, 'captured'),
  }
}
