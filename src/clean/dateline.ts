import { agencies } from '../language/en/agencies.ts'
import { countries } from '../language/en/countries.ts'
import { weekdays } from '../language/en/months.ts'
import { allMonths } from '../language/months.ts'

/** The place, day and agency that news agencies print before the first word of a report. */
export interface Dateline {
  /** Where the text begins behind it. */
  readonly end: number
  /** The agency: its usual name, or as written where no list knows it but its name says what it is. */
  readonly agency: string | null
  /** Its date as written, with or without a year. */
  readonly date: string | null
  readonly places: readonly string[]
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const agencyBySpelling = new Map(
  agencies.flatMap(({ name, spellings }) =>
    spellings.map(spelling => [spelling.toLowerCase(), name] as const),
  ),
)
const countryNames = new Set(countries.flatMap(({ names }) => names.map(name => name.toLowerCase())))

/** Names that say that they are an agency's: "Orbis Newswire". */
const agencyTitle = /\b(?:news|agency|newswire|wire|press)$/i

/** A dateline stands in the first paragraph, or in the second behind a summary: both are the lead. */
export const leadParagraphs = 2

/** How far into a paragraph a dateline may reach, and how many dashes before its end are tried. */
const [longest, dashesTried] = [120, 3]

/** What ends a dateline: a dash that joins no word, a colon, or the stop behind "/TASS/". */
const terminator =
  /\s?[—–]\s?|\s-{1,3}\s?|(?<=[)\]/.\d])-{1,3}\s?|-{2,3}\s?|(?<=\p{Ll})-\s|:\s|(?<=\/)\.?\s/gu

const monthName = Object.keys(allMonths)
  .sort((left, right) => right.length - left.length)
  .map(literal)
  .join('|')
const weekdayName = Object.keys(weekdays).map(literal).join('|')
/** The date that ends what stands before the agency. */
const dateAtEnd = new RegExp(
  `(?:^|[\\s,.])((?:(?:${weekdayName})\\.?,?\\s)?(?:(?:${monthName})\\.?\\s?\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s(?:${monthName})\\.?(?:,?\\s\\d{4})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})|(?:${weekdayName})\\.?)[\\s,.]*$`,
  'iu',
)

/**
 * Finds the dateline that begins a paragraph: "MARSA (AP) — Troops …", "Beirut, Dec 10 (Orbis Newswire) - …",
 * "KYIV/MOSCOW, Nov. 9 -". With an agency or a date it is known by itself; without, it counts only in the lead of
 * the page, where no dash closes what looks like it ("ISIS - the group - said"). Null when there is none.
 */
export const findDateline = (paragraph: string, where: 'lead' | 'later'): Dateline | null => {
  const head = paragraph.slice(0, longest)
  const ends = [...head.matchAll(terminator)].slice(0, dashesTried)
  let weak: Dateline | null = null
  for (const [index, match] of ends.entries()) {
    const end = match.index + match[0].length
    const read = readHead(head.slice(0, match.index))
    if (!read) continue
    const found = { ...read.parts, end }
    const rest = paragraph.slice(end)
    if (read.strong && (beginsText(rest) || read.listed)) return found
    if (index > 0 || where === 'later' || !beginsText(rest)) continue
    if (read.weak && isLoneStatement(rest, match[0].trim(), read.capitals)) weak = found
  }
  return weak ?? withoutDash(head)
}

/** The dateline that a line is, where it is nothing else: "PALMYRA (Orbis) —". */
export const datelineOfLine = (line: string): Dateline | null => {
  if (line.length > longest) return null
  const whole = /[-–—:]\s*$/.test(line) ? line : `${line} —`
  const found = findDateline(whole, 'later')
  return found && found.end >= whole.trimEnd().length ? found : null
}

/** "MARSA (AP) Troops …": the dash was lost. */
const withoutDash = (head: string): Dateline | null => {
  const match = /^[^()[\]]{2,60}[([][^()[\]]{2,40}[)\]]\s(?=["'“]?\p{Lu})/u.exec(head)
  const read = match && readHead(match[0].trim())
  return match && read?.listed && read.capitals && read.parts.places.length > 0
    ? { ...read.parts, end: match[0].length }
    : null
}

interface Head {
  readonly parts: Omit<Dateline, 'end'>
  /** An agency or a date stands with the place. */
  readonly strong: boolean
  /** The agency is one of the list. */
  readonly listed: boolean
  /** Nothing but places. */
  readonly weak: boolean
  /** The first place is written in capitals. */
  readonly capitals: boolean
}

const readHead = (text: string): Head | null => {
  const bracket = /\s?(?:[([]([^()[\]]{2,40})[)\]]|\/\s?([^/]{2,40}?)\s?\/)\.?$/u.exec(text)
  let rest = bracket ? text.slice(0, bracket.index) : text
  const credited = bracket?.[1] ?? bracket?.[2] ?? null
  let agency = credited === null ? null : agencyOf(credited)
  let listed = agency !== null
  if (credited !== null && !listed && !mayBeAgency(credited, rest)) return null
  const dated = dateAtEnd.exec(rest)
  const date = dated?.[1] ?? null
  if (dated) rest = rest.slice(0, dated.index)
  const parts = rest
    .split(/\s?[,/|;]\s?|\s[-–—]\s|\.\s?$|\sand\s/u)
    .map(part => part.replace(/\s?[-–—]?\s*$/u, '').trim())
    .filter(part => part !== '')
  const places: string[] = []
  for (const part of parts) {
    const known = agencyOf(part)
    if (known !== null) {
      agency ??= known
      listed = true
    } else if (isPlaceLike(part)) places.push(part)
    else return null
  }
  if (places.length > mostPlaces) return null
  if (agency === null && credited !== null && agencyTitle.test(credited)) agency = credited
  const capitals = isCapitals(places[0] ?? '')
  // A date alone is part of the text, and so is a name with its short form in brackets.
  if (places.length === 0 && !listed) return null
  // "Marsa, Libya (Orbis) --": no agency that a list knows, but a city with its country before the brackets.
  const inCountry = places.length === 2 && countryNames.has((places[1] ?? '').toLowerCase())
  const strong =
    listed || (date !== null && places.length > 0) || (credited !== null && (capitals || inCountry))
  const country = places.length === 1 && countryNames.has((places[0] ?? '').toLowerCase())
  return {
    parts: { agency, date, places },
    strong: strong || (agency !== null && places.length > 0),
    listed,
    weak: credited === null && places.length > 0 && (capitals || !country),
    capitals,
  }
}

const mostPlaces = 4

const agencyOf = (credit: string): string | null => {
  const name = agencyBySpelling.get(
    credit
      .trim()
      .toLowerCase()
      .replace(/^the\s/, ''),
  )
  if (name !== undefined) return /^\p{Lu}|^dpa$/u.test(credit.trim()) ? name : null
  // "(AP/Orbis)", "(Reuters staff)"
  const first = /^(\p{Lu}[\p{L} -]{1,30}?)(?:\/|\sand\s|\sstaff|\snews)/u.exec(credit.trim())?.[1]
  return first === undefined ? null : (agencyBySpelling.get(first.toLowerCase()) ?? null)
}

/** An agency that no list knows is written as a name, and is not the long or short form of what stands before it. */
const mayBeAgency = (credit: string, before: string): boolean => {
  if (
    !/^(?:\p{Lu}[\p{L}\p{N}.&'-]*(?:\s(?:\p{Lu}|\d)[\p{L}\p{N}.&'-]*){0,4}|[\w-]+\.\p{Ll}{2,4})$/u.test(
      credit,
    )
  )
    return false
  const [initials, letters] = [initialsOf(credit), before.replace(/[^\p{L}]/gu, '').toLowerCase()]
  return initials.length < 2 || !(initials.startsWith(letters) || initialsOf(before) === credit.toLowerCase())
}

const initialsOf = (name: string): string => (name.match(/(?<![\p{L}'])\p{L}/gu) ?? []).join('').toLowerCase()

/** Words that stand in the names of places and are not capitalised. */
const inPlace = '(?:al|el|ad|an|as|ash|at|az|de|del|la|of|the|du|on|ez|ul)'
const placeWord = "\\p{Lu}[\\p{L}'.]*"
const placeLike = new RegExp(
  `^(?:(?:near|outside|north|south|east|west|aboard|on)\\s(?:of\\s)?(?:the\\s)?)?(?:${inPlace}[\\s-])?${placeWord}(?:[\\s-](?:${inPlace}[\\s-]){0,2}${placeWord}){0,3}$`,
  'iu',
)
/** Words that open a sentence or name its doer, and no place. */
const noPlace =
  /^(?:the|a|an|on|in|at|this|that|these|those|we|he|she|it|they|i|our|dozens|hundreds|thousands|several|at least|more|new|breaking|update\d?|exclusive|watch|video|photos?|opinion|analysis|editorial|live|note|read|by|from|file|correction|source|editor|factbox|explainer|interview)\b/i

const isPlaceLike = (part: string): boolean =>
  placeLike.test(part) &&
  (!noPlace.test(part) || /^on\s(?:the\s)?\p{Lu}/u.test(part)) &&
  part.split(/[\s-]/).every(word => isConnector(word) || /^\p{Lu}/u.test(word))

const connector = new RegExp(`^(?:${inPlace}|near|outside|north|south|east|west|aboard|on)$`, 'i')
const isConnector = (word: string): boolean => connector.test(word)

/** "MARSA", "DEIR el-ZOUR"; not "T-72". */
const isCapitals = (place: string): boolean =>
  /\p{Lu}{3}/u.test(place) &&
  place.split(/[\s-]/).every(word => isConnector(word) || !/\p{Ll}{2}/u.test(word))

/** The report begins: with a capital, a number or a quotation, or nothing is left in the block. */
const beginsText = (rest: string): boolean =>
  /^["'“«([]?(?:\p{Lu}|\p{Lo}|\d)|^(?:al|el|ad|as|ash|at)-\p{Lu}/u.test(rest) || rest.trim() === ''

/** How far a dash may stand that closes what an earlier one opened, and how long a report's first sentence is. */
const [closingWithin, fewestWords] = [70, 8]

/**
 * True when the words behind a place and a dash are a report of their own: no second dash closes them, and a place
 * that is not in capitals stands before a sentence, not before the rest of a heading.
 */
const isLoneStatement = (rest: string, sign: string, capitals: boolean): boolean => {
  if (/^.{2,}?(?:\s[-–—]{1,3}\s|—)\p{Ll}/u.test(rest.slice(0, closingWithin))) return false
  const words = rest.split(/\s+/, fewestWords + 1).length
  if (sign === ':') return capitals && words >= fewestWords && !/^["'“]/.test(rest)
  return capitals || words >= fewestWords
}
