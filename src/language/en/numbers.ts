/** Number words, and the words that make a number vague, a bound or a range. Values after CLAIMS.md ("casualties"). */

/** Words below one hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...([
    ['zero', 0],
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['thirteen', 13],
    ['fourteen', 14],
    ['fifteen', 15],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
  ] as const),
])

export const tens: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Words that multiply what stands before them; "1.5m" and "3bn" are written so after digits. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['lakh', 100_000],
  ['million', 1_000_000],
  ['crore', 10_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
])

/** Nouns that count: "a dozen", "two dozen", "a couple of". */
export const countNouns: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['couple', 2],
  ['pair', 2],
  ['trio', 3],
])

/** Amounts without a number as approximate minima (CLAIMS.md, "casualties"). */
export const vagueAmounts: ReadonlyMap<string, number> = new Map([
  ['several', 3],
  ['multiple', 3],
  ['numerous', 3],
  ['few', 3],
  ['handful', 3],
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2_000_000],
])

/** What a phrase before a number makes of it. */
export type Bound = 'at least' | 'at most' | 'nearly' | 'about'

/**
 * Phrases before a number. "More than 20" has the minimum 20 like "at least 20": reporters do not tell the two
 * apart. "Nearly 60" gives a maximum only.
 */
export const boundPhrases: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'at least',
    [
      ...['at least', 'no fewer than', 'no less than', 'not less than', 'not fewer than', 'a minimum of'],
      ...['more than', 'over', 'in excess of', 'upwards of', 'upward of', 'above', 'well over', 'well above'],
      ...['just over', 'slightly more than', 'far more than', 'greater than', 'exceeding'],
    ],
  ],
  [
    'at most',
    ['up to', 'as many as', 'at most', 'no more than', 'not more than', 'a maximum of', 'as much as'],
  ],
  [
    'nearly',
    [
      ...['nearly', 'almost', 'close to', 'just under', 'approaching', 'fewer than', 'less than', 'under'],
      ...['below', 'just below', 'slightly less than'],
    ],
  ],
  [
    'about',
    [
      ...[
        'about',
        'around',
        'some',
        'roughly',
        'approximately',
        'an estimated',
        'estimated',
        'circa',
        'perhaps',
      ],
      ...['maybe', 'probably', 'in the region of', 'something like', 'an estimate of', 'estimates of'],
    ],
  ],
]

/** Phrases after a number: "20 or more", "a dozen or so". */
export const trailingPhrases: readonly (readonly [Bound, string])[] = [
  ['at least', 'or more'],
  ['at least', 'and more'],
  ['at least', '- plus'],
  ['at least', '+'],
  ['about', 'or so'],
  ['about', '- odd'],
  ['at most', 'or fewer'],
  ['at most', 'or less'],
]

/** Words and pairs that say that there was none. */
export const noneWords: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'no-one'])

/** Fractions of a whole, in per cent: "half of the city", "two thirds of the province". */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
])
