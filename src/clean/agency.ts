import { agencies } from '../language/en/agencies.ts'
import { squeeze } from './normalize.ts'

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const spellings = agencies
  .flatMap(agency => agency.spellings.map(spelling => ({ spelling, name: agency.name })))
  .sort((left, right) => right.spelling.length - left.spelling.length)

const anyAgency = spellings.map(each => literal(each.spelling)).join('|')
const nameOf = (spelling: string): string | null =>
  spellings.find(each => each.spelling.toLowerCase() === spelling.toLowerCase())?.name ?? null

/**
 * "By AFP", "AFP", "Source: Reuters", "© 2017 AFP", "JO WRITER, Associated Press". Upper-case credits ("REUTERS")
 * count in whole lines.
 */
const creditLine = new RegExp(
  `^(?:(?:\\p{Lu}[\\p{L}.'-]*\\s(?:and\\s)?){1,8}?\\p{Lu}[\\p{L}.'-]*,\\s|(?:©|\\(c\\)|copyright)(?:\\s?©)?\\s?\\d{4}\\s|by\\s|source\\s?:?\\s|(?:from|via)\\s|[-–—(\\[/]{1,3}\\s?)?(?:the\\s)?(${anyAgency})(?:\\s(?:news agency|and agencies|news|staff))?[)\\]]?\\.?$`,
  'iu',
)

/** "Copyright 2017 The Associated Press. All rights reserved. This material may not be …" */
const copyright = new RegExp(
  `^(?:©|\\(c\\)|copyright)(?:\\s?©)?\\s?\\d{4},?\\s(?:by\\s)?(?:the\\s)?(${anyAgency})\\b`,
  'i',
)

/** "Associated Press writers Jo Writer and Al Other contributed to this report." */
const contribution = new RegExp(
  `^(?:the\\s)?(${anyAgency})(?:'s)?\\s(?:writers?|journalists?|correspondents?|reporters?|staff)\\b.{0,200}\\bcontributed\\b`,
  'i',
)

/** The desk's credits as Reuters prints them: "(Reporting by Jo Writer in Marsa; Editing by Al Other)". */
const deskCredits =
  /^\(?(?:additional )?(?:reporting|writing) by\b.{0,300};\s?(?:additional |writing |editing )/i

/** After the last sentence: "… state TV.-REUTERS", "… said. (AFP)", "… said. /AP". */
const atEnd = new RegExp(
  `[.!?"']\\s?(?:[-–—]{1,3}\\s?|/|source:?\\s)(${anyAgency})\\.?$|[.!?"']\\s?[(\\[](${anyAgency})[)\\]]\\.?$`,
  'i',
)

/** "…, Efe news reported." at the end of a paragraph that leads the page. */
const reports = new RegExp(`, (?:the )?(${anyAgency})(?: news)?(?: agency)? (?:reports|reported)\\.?$`)

/** The agency that a line credits for the page, when the line is nothing but a credit. */
export const agencyOfLine = (line: string): string | null => {
  const text = squeeze(line)
  const credit = creditLine.exec(text) ?? copyright.exec(text) ?? contribution.exec(text)
  if (credit) return nameOf(credit[1] ?? '')
  return deskCredits.test(text) ? 'Reuters' : null
}

/** The agency credited after a paragraph's last sentence, and the paragraph without the credit. */
export const agencyAtEnd = (paragraph: string): { agency: string; rest: string } | null => {
  const match = atEnd.exec(paragraph)
  const agency = match && nameOf(match[1] ?? match[2] ?? '')
  // The sign that ends the sentence was matched too and stays.
  return match && agency ? { agency, rest: paragraph.slice(0, match.index + 1) } : null
}

/** The agency that a leading paragraph names as its source. "Told Reuters" or "Reuters said he fled" is none. */
export const agencyOfReport = (paragraph: string): string | null => {
  const match = reports.exec(paragraph)
  return match ? nameOf(match[1] ?? '') : null
}

const atEitherEnd = new RegExp(
  `^(?:the\\s)?(${anyAgency})(?=$|[\\s,/(])|[\\s,/(](${anyAgency})\\)?$|,\\s(${anyAgency})\\s`,
)

/** The agency that a byline names before or after its writers: "Jo Writer, Associated Press", "AFP / Marsa". */
export const findAgency = (byline: string): string | null => {
  const match = atEitherEnd.exec(squeeze(byline))
  return match ? nameOf(match[1] ?? match[2] ?? match[3] ?? '') : null
}
