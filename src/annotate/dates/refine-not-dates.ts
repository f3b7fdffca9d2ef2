import type { Expression } from './meaning.ts'

/** Why an expression is no date here, or null when it may be one. */

const monthLead =
  /(?:^|\b(?:in|since|until|till|by|of|last|next|this|early|mid|late|from|to|between|through|during|and|or|before|after|every|each|end|on|for|that|late-|mid-|early-)[\s-]|[(,–—-]\s?)$/i

/** Nouns that a four-digit figure counts. */
const countedNoun =
  /^\s(?:[a-z-]+\s){0,2}(?:people|persons|men|women|children|civilians|fighters|troops|soldiers|militants|rebels|jihadists|insurgents|policemen|officers|personnel|members|prisoners|detainees|refugees|families|homes|houses|residents|inhabitants|square|kilomet(?:er|re)s|met(?:er|re)s|miles|km|feet|tons|tonnes|dollars|euros|pounds|per\scent|percent|targets|vehicles|tanks|bodies|deaths|dead|casualties|strikes|sorties|missiles|rockets|shells|hours|days|weeks|months|years|times|shares|points|votes|seats|copies|others|employees|workers|jobs|barrels|acres|hectares)\b/

const capital = (word: string): boolean => /^\p{Lu}/u.test(word)

const monthWord = (text: string): string =>
  /[A-Za-z]+/.exec(text.replace(/^(?:early|mid|late)[\s-]/i, ''))?.[0] ?? ''

const monthDoubt = (expression: Expression, before: string, after: string): string | null => {
  const month =
    /\b(?:may|march|mar|dec|sep|sept|jan|feb|apr|jun|jul|aug|oct|nov|august|january|february|april|june|july|september|october|november|december)\b/i.exec(
      expression.text,
    )?.[0] ?? monthWord(expression.text)
  if (!capital(month)) return `"${month}" in lower case is no month`
  if (expression.rule !== 'calendar/month' || /\d/.test(expression.text)) return null
  const alone = expression.text.replace(/\.$/, '').toLowerCase() === month.toLowerCase()
  if (!alone) return null
  const isShort = month.length <= 4 && !['may', 'june', 'july'].includes(month.toLowerCase())
  if (isShort) return 'a short month without a day or year'
  if (month === 'May' && !monthLead.test(before)) return '"May" may be the verb or a name'
  // "Theresa May", "President April": a name stands before it.
  if (
    /\p{Lu}\p{Ll}+\s$/u.test(before) &&
    ['May', 'March', 'April', 'August', 'June'].includes(month) &&
    !monthLead.test(before)
  )
    return `"${month}" behind a capital may be a name`
  if (month === 'March' && /^\s(?:for|on|against)\s/i.test(after)) return '"March" may be a demonstration'
  return null
}

const yearDoubt = (
  expression: Expression,
  before: string,
  after: string,
  published: number | null,
): string | null => {
  if (expression.meaning.kind !== 'calendar' || expression.meaning.year === undefined) return null
  if (countedNoun.test(after)) return 'a figure that counts something'
  if (
    /(?:[$£€]\s?|\b(?:some|about|around|nearly|almost|least|than|over|roughly|approximately|estimated|than|No\.|number|route|flight|highway|resolution|room|page|AK|size|up to)\s)$/i.test(
      before,
    ) &&
    !/(?:later than|earlier than|more than)\s$/i.test(before) &&
    /^\s?[a-z]/.test(after)
  )
    return 'a figure after a word that measures'
  if (/(?:resolution|route|flight|highway|room|page|area|unit|boeing|operation|model)\s$/i.test(before))
    return 'a number that names something'
  const { year } = expression.meaning
  if (
    year < 1500 &&
    !/\b(?:in|since|until|by|from|of|to|during|after|before|between|and|early|late|mid)\s$/i.test(before)
  )
    return 'too early for a year without a preposition'
  if (year > 2060) return 'too late for a year'
  if (published !== null && year > published + nearFuture && !isSaidAsYear(expression.text, before, after))
    return 'a figure that lies too far ahead for a year'
  return null
}

/** Years after publication that a bare figure may still mean: "2034" of a page of 2017 is an hour, or counts something. */
const nearFuture = 5

/** "by 2034", "the year 2034", and no day or zone behind it, as behind an hour. */
const isSaidAsYear = (text: string, before: string, after: string): boolean =>
  (/^\D/.test(text) ||
    /(?:^|\b(?:in|by|until|till|since|before|after|during|through|beyond|year)\s)$/i.test(before)) &&
  !/^\s(?:on\s)?(?:\w+day\b|today|yesterday|hours?\b|hrs?\b|local|GMT|UTC|[A-Z]{2,4}T\b)/.test(after)

const vagueDoubt = (expression: Expression, before: string, after: string): string | null => {
  const word = expression.text.toLowerCase()
  if (
    word === 'the past' &&
    /^\s(?:\w+\s){0,2}(?:days?|weeks?|months?|years?|decades?|hours?|century|centuries)\b/i.test(after)
  )
    return 'part of a longer expression'
  if ((word === 'the future' || word === 'the past') && !/(?:in|for|of|about|from)\s$/i.test(before))
    return 'the noun, no time'
  if (word === 'the moment' && !/(?:at|for)\s$/i.test(before)) return 'the noun, no time'
  if ((word === 'future' || word === 'the future') && /^\sof\b/i.test(after)) return 'the noun, no time'
  if (word === 'the present' && !/(?:at|for|until|to|up to)\s$/i.test(before)) return 'the noun, no time'
  return null
}

export const doubtOf = (
  expression: Expression,
  sentence: string,
  published: number | null,
): string | null => {
  const before = sentence.slice(0, expression.start)
  const after = sentence.slice(expression.end)
  switch (expression.rule.split('/')[0]) {
    case 'calendar':
      if (
        [
          'calendar/month',
          'calendar/month-day',
          'calendar/day-month',
          'calendar/day-range',
          'calendar/week-of-month',
        ].includes(expression.rule)
      )
        return monthDoubt(expression, before, after)
      return null
    case 'weekday':
      return /\b\p{Lu}[a-z]+day/u.test(expression.text) || /DAY/.test(expression.text)
        ? null
        : 'a weekday in lower case'
    case 'year':
      return yearDoubt(expression, before, after, published)
    case 'vague':
      return vagueDoubt(expression, before, after)
    case 'duration':
      // "a quarter of the force" is a share.
      if (/quarters?$/i.test(expression.text) && /^\sof\b/i.test(after)) return 'a share'
      // "a second front", "a night raid", "an hour": ordinal or article, no length.
      if (/^(?:the\s)?an?\ssecond\b/i.test(expression.text)) return '"second" as ordinal'
      return /^(?:the\s)?an?\s(?:day|night|quarter)$/i.test(expression.text) &&
        /^\s(?:of|raid|attack|time|ago)\b/i.test(after)
        ? 'no length'
        : null
    default:
      return null
  }
}
