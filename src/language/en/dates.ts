/** Words of the English calendar. Data without logic. */

/** Full names and the abbreviations of the AP and Reuters style guides → month, 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map([
  ['january', 1],
  ['february', 2],
  ['march', 3],
  ['april', 4],
  ['may', 5],
  ['june', 6],
  ['july', 7],
  ['august', 8],
  ['september', 9],
  ['october', 10],
  ['november', 11],
  ['december', 12],
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
])

/** Weekdays → 1 (Monday) to 7 (Sunday), as ISO 8601 counts them. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
])

/** TIMEX3 season codes and the first month of the northern meteorological season. */
export const seasons: ReadonlyMap<string, { readonly code: string; readonly firstMonth: number }> = new Map([
  ['spring', { code: 'SP', firstMonth: 3 }],
  ['summer', { code: 'SU', firstMonth: 6 }],
  ['autumn', { code: 'FA', firstMonth: 9 }],
  ['fall', { code: 'FA', firstMonth: 9 }],
  ['winter', { code: 'WI', firstMonth: 12 }],
])

/** TIMEX3 codes of the parts of a day and the hours that they cover, [first, last]. */
export const dayParts: ReadonlyMap<
  string,
  { readonly code: string; readonly hours: readonly [number, number] }
> = new Map([
  ['dawn', { code: 'MO', hours: [4, 7] }],
  ['daybreak', { code: 'MO', hours: [4, 7] }],
  ['sunrise', { code: 'MO', hours: [4, 7] }],
  ['morning', { code: 'MO', hours: [5, 11] }],
  ['afternoon', { code: 'AF', hours: [12, 17] }],
  ['evening', { code: 'EV', hours: [18, 22] }],
  ['dusk', { code: 'EV', hours: [18, 20] }],
  ['sunset', { code: 'EV', hours: [18, 20] }],
  ['night', { code: 'NI', hours: [20, 23] }],
])

/** Units of time, singular → TIMEX3 letter and whether it stands behind the T. */
export const units: ReadonlyMap<string, { readonly letter: string; readonly clock: boolean }> = new Map([
  ['second', { letter: 'S', clock: true }],
  ['minute', { letter: 'M', clock: true }],
  ['hour', { letter: 'H', clock: true }],
  ['day', { letter: 'D', clock: false }],
  ['night', { letter: 'D', clock: false }],
  ['weekend', { letter: 'WE', clock: false }],
  ['week', { letter: 'W', clock: false }],
  ['fortnight', { letter: 'W', clock: false }],
  ['month', { letter: 'M', clock: false }],
  ['quarter', { letter: 'Q', clock: false }],
  ['year', { letter: 'Y', clock: false }],
  ['decade', { letter: 'E', clock: false }],
  ['century', { letter: 'C', clock: false }],
])

/** Ordinal words for days and centuries: "the twenty-first" is read from its parts. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['thirtieth', 30],
])

/** Holidays with a fixed day in the Gregorian calendar → [month, day]. */
export const fixedHolidays: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]],
  ["new year's", [1, 1]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['christmas', [12, 25]],
  ['boxing day', [12, 26]],
  ["valentine's day", [2, 14]],
  ['halloween', [10, 31]],
  ["april fools' day", [4, 1]],
  ['bastille day', [7, 14]],
  ['may day', [5, 1]],
])

/** Adverbs and adjectives of time without a place in the calendar → TIMEX3 value. */
export const vagueTimes: ReadonlyMap<string, string> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['the present', 'PRESENT_REF'],
  ['the moment', 'PRESENT_REF'],
  ['at this time', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['the past', 'PAST_REF'],
  ['long ago', 'PAST_REF'],
  ['the future', 'FUTURE_REF'],
  ['the near future', 'FUTURE_REF'],
])

/** Adverbs and adjectives of repetition → TIMEX3 value. */
export const repeatedTimes: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
])

/** Verbs and phrases before a date that make it a plan: "is to visit Marsa on Monday". */
export const aheadWords: ReadonlySet<string> = new Set([
  'will',
  'shall',
  "'ll",
  'wo',
  'upcoming',
  'scheduled',
  'due',
  'planned',
  'plans',
  'planning',
  'expected',
  'slated',
  'set',
])
