import type { DateMention } from '../../model/date.ts'
import type { Document } from '../../model/document.ts'
import type { DocumentLayers } from '../../model/layers.ts'
import type { Parse, Sentence } from '../../model/parse.ts'
import type { Context, Stage } from '../../model/stage.ts'
import { dayOf } from '../../model/time.ts'
import { yearOf } from './calendar.ts'
import { matchDayRanges, matchDays, matchMonths, matchSeasons } from './match-calendar.ts'
import { matchDurations, matchSets, matchVague } from './match-durations.ts'
import { matchClocks, matchNumericDates } from './match-numeric.ts'
import { matchNamedDays, matchShifts, matchUnits, matchWindows } from './match-relative.ts'
import { matchWeekdays } from './match-weekdays.ts'
import { matchDecades, matchQuarters, matchYears } from './match-years.ts'
import type { Expression, Matcher } from './meaning.ts'
import { isNarrative, onlyYearOf } from './narrative.ts'
import { isDayFirst } from './numeric-order.ts'
import { boundOf, joinClocks, joinRanges, joinWeeks } from './refine-joins.ts'
import { doubtOf } from './refine-not-dates.ts'
import { longestOf } from './refine-overlap.ts'
import { resolve } from './resolve.ts'
import type { Resolved } from './resolved.ts'
import { tenseAt, wordsOf } from './tense.ts'

/** The day that a document's relative dates count from. */
export interface Anchor {
  /** ISO day. */
  readonly day: string
  /** True when the page gives no date itself. */
  readonly inferred: boolean
}

export interface DatesOptions {
  /** Default: the day of `doc.published`, else none. */
  readonly anchorOf?: (doc: Document) => Anchor | null
  /** One mention for both ends of "from March to June 2015" (default), or one for each as TimeML has it. */
  readonly ranges?: 'joined' | 'separate'
}

const publishedDay = (doc: Document): Anchor | null =>
  doc.published?.from == null ? null : { day: dayOf(doc.published.from), inferred: false }

/** In order of preference among equally long matches. */
const matchersFor = (doc: Document): readonly Matcher[] => [
  matchNumericDates({ dayFirst: isDayFirst(doc.text) }),
  matchDayRanges,
  matchDays,
  matchMonths,
  matchSeasons,
  matchQuarters,
  matchYears,
  matchDecades,
  matchWeekdays,
  matchNamedDays,
  matchShifts,
  matchUnits,
  matchWindows,
  matchSets,
  matchDurations,
  matchClocks,
  matchVague,
]

/** Candidates of one sentence that survive: no doubt, not inside a longer one, neighbours joined. */
const readSentence = (
  text: string,
  offset: number,
  matchers: readonly Matcher[],
  separate: boolean,
  published: number | null,
  context: Context,
): readonly Expression[] => {
  const certain: Expression[] = []
  for (const expression of matchers.flatMap(match => match(text))) {
    const doubt = doubtOf(expression, text, published)
    if (doubt === null) certain.push(expression)
    else
      context.note({
        reason: `no date, ${doubt}: ${expression.text}`,
        start: offset + expression.start,
        end: offset + expression.end,
      })
  }
  const { kept } = longestOf(certain)
  const own = kept.filter(expression => {
    const foreign = expression.meaning.kind === 'vague' && expression.meaning.value === 'FOREIGN'
    if (foreign)
      context.note({
        reason: `date of another calendar: ${expression.text}`,
        start: offset + expression.start,
        end: offset + expression.end,
      })
    return !foreign
  })
  const clocked = joinWeeks(text, joinClocks(text, own))
  return separate ? clocked.flatMap(each => each.ends ?? [each]) : joinRanges(text, clocked)
}

/** The day, month and year last spoken of. */
interface Reference {
  readonly day: string | null
  readonly month: string | null
  readonly year: string | null
}

/** What the next relative expression may count from. Decades, spans and stretches are no point in time. */
const advance = (reference: Reference, { time, type }: Resolved, { meaning }: Expression): Reference => {
  if (time?.from == null || type === 'DURATION') return reference
  if (meaning.kind === 'window' || meaning.kind === 'years') return reference
  const day = dayOf(time.from)
  if (['day', 'hour', 'minute'].includes(time.precision)) return { day, month: day, year: day }
  if (meaning.kind === 'range') return reference
  if (time.precision === 'month' || time.precision === 'week') return { ...reference, month: day, year: day }
  return { ...reference, year: day }
}

/**
 * Time expressions with TIMEX3 values and inclusive ranges. Own rules: small matchers over-generate, `refine-*`
 * keep what is a date, `resolve*` count from the publication day or the date last spoken of. A sentence without
 * dates gives none; a page without a date keeps what is said (`XXXX-WXX-5`) with `time: null`.
 */
export const dates = (
  options: DatesOptions = {},
): Stage<DocumentLayers, 'document' | 'sentences' | 'parses', 'dates'> => ({
  name: 'dates',
  version: 2,
  reads: ['document', 'sentences', 'parses'],
  writes: 'dates',
  run({ document: doc, sentences, parses }, context) {
    const anchor = (options.anchorOf ?? publishedDay)(doc)
    const matchers = matchersFor(doc)
    const separate = options.ranges === 'separate'
    const found = sentences.map(sentence =>
      readSentence(
        doc.text.slice(sentence.start, sentence.end),
        sentence.start,
        matchers,
        separate,
        anchor === null ? null : yearOf(anchor.day),
        context,
      ),
    )
    const narrative = isNarrative(found.flat(), anchor?.day ?? null)
    const onlyYear = anchor === null ? onlyYearOf(found.flat()) : null
    let reference: Reference = { day: null, month: null, year: null }
    return sentences.flatMap((sentence, index): DateMention[] => {
      const text = doc.text.slice(sentence.start, sentence.end)
      const words = tenseWords(sentence, parses[index], text)
      const beside = isBeside(doc, sentence)
      let sameSentence: string | null = null
      return (found[index] ?? []).map(expression => {
        const bound = boundOf(text.slice(0, expression.start))
        // "must leave by 14 January" looks ahead, whatever the verb before it says.
        const tense = bound === 'by' ? 1 : tenseAt(words, expression)
        const resolved = resolve(expression.meaning, {
          anchor: anchor?.day ?? null,
          reference,
          tense,
          narrative,
          onlyYear,
          sameSentence,
        })
        if (!beside) reference = advance(reference, resolved, expression)
        if (resolved.basis === 'text' && resolved.time?.from && resolved.type === 'DATE')
          sameSentence = dayOf(resolved.time.from)
        return {
          start: sentence.start + expression.start,
          end: sentence.start + expression.end,
          text: expression.text,
          sentence: sentence.index,
          ...resolved,
          ...(bound === undefined ? {} : { bound }),
          inferred: resolved.basis === 'publication' && anchor?.inferred === true,
          rule: expression.rule,
        }
      })
    })
  },
})

/** Captions and lists do not carry the story: "Smoke over Marsa on 2 March" is no day to count from. */
const isBeside = (doc: Document, sentence: Sentence): boolean => {
  const kind = doc.blocks[sentence.block]?.kind
  return kind === 'caption' || kind === 'list'
}

const tenseWords = (sentence: Sentence, parse: Parse | undefined, text: string) =>
  parse === undefined || parse.tokens.length === 0
    ? wordsOf(text)
    : parse.tokens.map(token => ({
        form: token.form,
        tag: token.xpos,
        start: token.start - sentence.start,
        end: token.end - sentence.start,
      }))
