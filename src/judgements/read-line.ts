import { disagreementFields } from '../model/account.ts'
import { byString } from '../model/id.ts'
import type { JudgementSubject } from '../model/judgement.ts'
import { type DisagreementLine, type JudgementLine, lineId, type PairLine } from './line.ts'

const subjects: readonly JudgementSubject[] = ['actor', 'place', 'event', 'passage']
const verdicts: readonly PairLine['verdict'][] = ['same', 'different', 'unsure', 'withdrawn']
const settlements: readonly DisagreementLine['verdict'][] = ['real', 'explained', 'prefers', 'withdrawn']

/** Fields of a JSON object that somebody else may have written. */
type Fields = { readonly [field: string]: unknown }

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(each => typeof each === 'string')

/** Names and reasons are printed on terminals: what steers one becomes a blank. */
const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

/** A line as read, or why it is none. */
export type ReadLine = { readonly line: JudgementLine; readonly changed: boolean } | Fault

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find(each => each === value)

/**
 * Reads one parsed line. `changed` tells that its id is not that of its content, so that somebody edited it after it
 * was written; a line without an id gets the one of its content.
 */
export const readLine = (value: unknown): ReadLine => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: 'it is no JSON object' }
  const fields = value as Fields
  const { by, at, reason, about, supersedes } = fields
  if (typeof by !== 'string' || plain(by) === '') return { fault: '`by` must name who judges' }
  if (at !== null && (typeof at !== 'string' || Number.isNaN(Date.parse(at))))
    return { fault: '`at` must be an ISO time, or null for a rule' }
  if (supersedes !== undefined && !isStrings(supersedes))
    return { fault: '`supersedes` must be a list of ids' }
  if ([reason, about].some(each => each !== undefined && typeof each !== 'string'))
    return { fault: '`reason` and `about` must be text' }
  const base = {
    by,
    at,
    reason: typeof reason === 'string' ? reason : '',
    ...(typeof about === 'string' ? { about } : {}),
    ...(supersedes === undefined ? {} : { supersedes }),
  }
  const read = fields.subject === 'disagreement' ? disagreementOf(fields) : pairOf(fields)
  if (isFault(read)) return read
  const content = { ...read, ...base } as Omit<PairLine, 'id'>
  const id = typeof fields.id === 'string' ? fields.id : lineId(content)
  const line = { id, ...content, by: plain(by), reason: plain(base.reason) } as JudgementLine
  return {
    line: about === undefined ? line : { ...line, about: plain(base.about ?? '') },
    changed: /^judgement:[0-9a-f]{16}$/.test(id) && id !== lineId(content),
  }
}

type Fault = { readonly fault: string }

const isFault = (read: Fields | Fault): read is Fault => 'fault' in read

const pairOf = (fields: Fields): Fields | Fault => {
  const subject = oneOf(subjects, fields.subject)
  const verdict = oneOf(verdicts, fields.verdict)
  const { left, right, score, withdrawnAt } = fields
  if (!subject) return { fault: '`subject` must be actor, place, event, passage or disagreement' }
  if (!verdict) return { fault: '`verdict` must be same, different, unsure or withdrawn' }
  if (typeof left !== 'string' || typeof right !== 'string' || left === right)
    return { fault: '`left` and `right` must be the ids of two things' }
  const [low, high] = [left, right].sort(byString)
  return {
    subject,
    left: low,
    right: high,
    verdict,
    score: typeof score === 'number' && score >= 0 && score <= 1 ? score : 1,
    ...(typeof withdrawnAt === 'string' ? { withdrawnAt } : {}),
  }
}

const disagreementOf = (fields: Fields): Fields | Fault => {
  const field = oneOf(disagreementFields, fields.field)
  const verdict = oneOf(settlements, fields.verdict)
  const { sides, prefers } = fields
  if (!field) return { fault: `\`field\` must be one of ${disagreementFields.join(', ')}` }
  if (!verdict) return { fault: '`verdict` must be real, explained, prefers or withdrawn' }
  if (!Array.isArray(sides) || sides.length < 2 || !sides.every(isStrings))
    return { fault: '`sides` must be two lists of claim ids or more' }
  const isSide = typeof prefers === 'number' && Number.isInteger(prefers) && sides[prefers] !== undefined
  if (verdict === 'prefers' && !isSide) return { fault: '`prefers` must be the index of a side' }
  return { subject: 'disagreement', field, sides, verdict, ...(isSide ? { prefers } : {}) }
}
