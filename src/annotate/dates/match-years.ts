import type { CalendarMeaning, Matcher, Meaning } from './meaning.ts'
import {
  findAll,
  ordinalOf,
  ordinalWord,
  present,
  space,
  thirdOfWord,
  thirdWord,
  withEnds,
  year,
} from './pattern.ts'

/** Years, decades, centuries, quarters and halves: "in 2014", "the late 1970s", "218 BC", "the third quarter". */

const thirdHead = `(?:(?<third>${thirdWord}|the\\s(?:very\\s)?(?:beginning|start|middle|end|close|latter\\spart)\\sof|(?:beginning|start|middle|end)\\sof)(?:${space}|-)(?:in${space})?(?:the${space})?)?`

const plainYear = new RegExp(
  `(?<![\\d.,:/$£€#-])\\b${thirdHead}(?:the${space}year${space})?(?<year>${year})\\b(?![,.:/]\\d|%|-\\d|[a-z]|\\s?(?:km|m|kg)\\b)`,
  'gi',
)
const hyphenYear = new RegExp(`\\b(?<third>mid|early|late)-(?<year>${year})\\b`, 'gi')
const bcYear = new RegExp(
  `\\b${thirdHead}(?<year>\\d{1,4})(?:${space}|\\s?–\\s?)?(?<era>BCE?|B\\.C\\.(?:E\\.)?)(?![a-z])`,
  'g',
)
const adYear = /\bAD\s(?<before>\d{1,4})\b|\b(?<after>\d{1,4})\s(?:AD|CE)\b/g
const yearSpan = new RegExp(
  `(?<![\\d.,:/$-])\\b(?<first>${year})\\s?[-–/]\\s?(?<last>${year}|\\d{2})\\b(?![-/.:]\\d)`,
  'g',
)
const decade = new RegExp(
  `\\b(?:the${space})?(?:(?<third>${thirdWord})(?:${space}|-)(?:to${space}late${space})?)?(?:the${space})?(?:(?<full>1[0-9]|20)(?<ten>[0-9])0|(?<![\\d])['’](?<short>[0-9])0)['’]?s\\b`,
  'gi',
)
const wordDecade = new RegExp(
  `\\bthe${space}(?:(?<third>${thirdWord})(?:${space}|-))?(?:nineteen[\\s-])?(?<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
  'gi',
)
const century = new RegExp(
  `\\b(?:the${space})?(?:(?<third>${thirdWord})(?:${space}|-))?(?<nth>${ordinalWord})(?:${space}|-)century\\b(?:${space}(?<era>BCE?|B\\.C\\.))?`,
  'gi',
)
const quarter = new RegExp(
  `\\b(?:the${space})?(?:(?<direction>last|next|this|previous)${space}(?:year['’]s${space})?)?(?:fiscal${space})?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)(?:${space}|-)(?:fiscal${space})?quarter\\b(?:${space}(?:of${space}(?:fiscal${space})?)?(?<year>${year})\\b)?`,
  'gi',
)
const half = new RegExp(
  `\\b(?:the${space})?(?<nth>first|second|latter|last)(?:${space}|-)half${space}of${space}(?<year>${year})\\b`,
  'gi',
)
const spokenYear =
  /\b(?:the\s)?(?<head>eighteen|nineteen|twenty)[\s-](?<tail>(?:hundred|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)\b/gi
const fiscalYear = new RegExp(`\\bfiscal${space}(?:year${space})?(?<year>${year})\\b`, 'gi')

const decadeNames = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
]
const spokenTens: { readonly [word: string]: number } = {
  hundred: 0,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
}

const years = (first: number, last: number, value: string, third?: string): Meaning =>
  present<Extract<Meaning, { kind: 'years' }>>({
    kind: 'years',
    first,
    last,
    value,
    third: thirdOfWord(third),
  })

const bcValue = (number: number): string => `BC${String(number).padStart(4, '0')}`

const nthOf = (word: string): number =>
  ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1 || Number.parseInt(word, 10) || 2

const readYear = (groups: { readonly [name: string]: string | undefined }): Meaning =>
  present<CalendarMeaning>({
    kind: 'calendar',
    year: Number(groups.year),
    third: thirdOfWord(groups.third?.replace(/^the\s(?:very\s)?/i, '')),
  })

export const matchYears: Matcher = text => [
  ...findAll(text, plainYear, 'year/plain', readYear),
  ...findAll(text, hyphenYear, 'year/third', readYear),
  ...findAll(text, fiscalYear, 'year/fiscal', readYear),
  ...findAll(text, spokenYear, 'year/spoken', groups => {
    const head =
      groups.head?.toLowerCase() === 'eighteen'
        ? 1800
        : groups.head?.toLowerCase() === 'nineteen'
          ? 1900
          : 2000
    const words = (groups.tail ?? '').toLowerCase().split(/[\s-]/)
    // "twenty-one" is a number, "twenty fourteen" a year.
    if (head === 2000 && (spokenTens[words[0] ?? ''] ?? 0) < 10) return null
    return { kind: 'calendar', year: head + words.reduce((sum, word) => sum + (spokenTens[word] ?? 0), 0) }
  }),
  ...findAll(text, yearSpan, 'year/span', (groups, match) => {
    const first = Number(groups.first)
    const last =
      (groups.last ?? '').length === 2
        ? Math.floor(first / 100) * 100 + Number(groups.last)
        : Number(groups.last)
    // "2017-11" may be a month; "1914-18" is a span.
    if (
      last <= first ||
      last - first > 150 ||
      (Number(groups.last) <= 12 && match.includes('-') && first > 1999 && last - first > 5)
    )
      return null
    return { kind: 'range', first: { kind: 'calendar', year: first }, last: { kind: 'calendar', year: last } }
  }).map(range => withEnds(range, /\s?[-–/]\s?/)),
  ...findAll(text, bcYear, 'year/bc', groups => {
    const number = Number(groups.year)
    return years(-number, -number, bcValue(number), groups.third)
  }),
  ...findAll(text, adYear, 'year/ad', groups => {
    const number = Number(groups.before ?? groups.after)
    return years(number, number, String(number).padStart(4, '0'))
  }),
]

export const matchDecades: Matcher = text => [
  ...findAll(text, decade, 'decade/digits', groups => {
    const prefix = groups.full === undefined ? `19${groups.short}` : `${groups.full}${groups.ten}`
    return years(Number(`${prefix}0`), Number(`${prefix}9`), prefix, groups.third)
  }),
  ...findAll(text, wordDecade, 'decade/words', groups => {
    const ten = decadeNames.indexOf((groups.name ?? '').toLowerCase()) + 2
    return years(1900 + ten * 10, 1909 + ten * 10, `19${ten}`, groups.third)
  }),
  ...findAll(text, century, 'century', groups => {
    const nth = ordinalOf(groups.nth ?? '')
    if (nth === undefined || nth < 1 || nth > 21) return null
    if (groups.era !== undefined)
      return years(-nth * 100, -(nth - 1) * 100 - 1, `BC${String(nth - 1).padStart(2, '0')}`, groups.third)
    return years((nth - 1) * 100 + 1, nth * 100, String(nth - 1).padStart(2, '0'), groups.third)
  }),
]

export const matchQuarters: Matcher = text => [
  ...findAll(text, quarter, 'quarter', groups =>
    present<CalendarMeaning>({
      kind: 'calendar',
      quarter: nthOf(groups.nth ?? ''),
      year: groups.year === undefined ? undefined : Number(groups.year),
      relativeYear:
        groups.direction === undefined
          ? undefined
          : /last|previous/i.test(groups.direction)
            ? -1
            : /next/i.test(groups.direction)
              ? 1
              : 0,
    }),
  ),
  ...findAll(text, half, 'half', groups => ({
    kind: 'calendar',
    half: /first/i.test(groups.nth ?? '') ? 1 : 2,
    year: Number(groups.year),
  })),
]
