import { findFullDates } from '../../clean/full-dates.ts'
import type { Document } from '../../model/document.ts'
import { dayTime } from '../../model/time.ts'
import { plainDocument } from '../texts/plain-document.ts'
import type { LabelledItem } from './claim-items.ts'

/**
 * A labelled text as the stages read it: its lines as paragraphs, its outlet and title as its set gives them, its day
 * as its own date line or else its set gives it.
 */
export const itemDocument = (
  item: Pick<LabelledItem, 'set' | 'item' | 'outlet' | 'title' | 'day' | 'text'>,
): Document => {
  const blocks = [...item.text.matchAll(/[^\n]+/g)].map(match => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const written = item.day === null ? null : writtenDay(item.text)
  const day = written ?? item.day
  return {
    ...plainDocument(item.text, blocks, `${item.set} ${item.item}`),
    outlet: item.outlet,
    title: item.title,
    published: day === null ? null : dayTime(day, ['year', 'month', 'day'], []),
    publishedBasis: day === null ? null : written === null ? 'metadata' : 'dateline',
  }
}

/** Letters in which a text's date line stands, behind a headline at most. */
const dateLineWithin = 220

/**
 * The day of a date line at the head of a text, which wins over a listing's (CLAIMS.md, "Where and when"): "Wed 05 Apr
 * 2017 …", "Published July 4 2015 …", "… AFP Sunday 14 Sep 2014 …". Null where a date is only told of.
 */
const writtenDay = (text: string): string | null => {
  const head = text.slice(0, dateLineWithin)
  const line = findFullDates(head).find(date => {
    const before = head.slice(0, date.start).trim()
    const labelled = /(?:^|published|posted on|updated at|updated|publication|AFP|AP|Reuters)$/i.test(before)
    return labelled || (date.weekday !== null && !/\b(?:on|since|until|from|by)$/i.test(before))
  })
  return line?.day ?? null
}
