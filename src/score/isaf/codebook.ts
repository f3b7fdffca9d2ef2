/** What the coders of press releases fixed: the fields of a record, their codes for provinces and groups. */

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
const spellings: readonly (readonly [string, string])[] = [
  ...'badakhshan badghis baghlan balkh bamyan farah faryab ghazni ghor helmand herat jowzjan kabul kandahar kapisa khost kunar kunduz laghman logar nangarhar nimroz nuristan paktika panjshir parwan samangan takhar uruzgan wardak zabul'
    .split(' ')
    .map(name => [name, name] as const),
  ['paktya', 'paktya'],
  ['paktiya', 'paktya'],
  ['paktia', 'paktya'],
  ['khowst', 'khost'],
  ['konar', 'kunar'],
  ['konduz', 'kunduz'],
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
const provinceBySpelling = new Map(spellings)

/** The code of a province by a name in any of these spellings; null for none. */
export const codeOfProvince = (name: string | null): string | null =>
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

/** The codes of the groups that a text names, in the order of the codebook. */
export const groupCodesIn = (text: string): readonly string[] =>
  groups.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []))
