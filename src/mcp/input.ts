import { z } from 'zod'
import { forces } from '../model/claim.ts'
import { isCalendarDay } from '../model/time.ts'

/** The longest text of an argument. */
const longest = 300

export const text = (description: string) => z.string().min(1).max(longest).describe(description)

/** A calendar day. The pattern is short, since every model reads it. */
const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'give a calendar day as YYYY-MM-DD')
    .refine(isCalendarDay, 'the calendar has no such day')
    .describe(description)

/** Which state of the account is asked for. */
export const clocks = {
  asOf: day('The state on this day (YYYY-MM-DD). Default: the newest publication day.').optional(),
  knownBy: day('Use only pages published by this day: what could be known then.').optional(),
}

/** Where, whose and when: what most lists can be kept to. */
export const concerns = {
  place: text('Name or id of a place, or name of a province or country: keeps what concerns it.').optional(),
  actor: text('Name or id of an actor: keeps what concerns it.').optional(),
  since: day('Keeps what happened on or after this day.').optional(),
  until: day('Keeps what happened on or before this day.').optional(),
}

/** What keeps part of a list. */
export const filters = {
  ...concerns,
  outlet: text('Name of an outlet, as the pages give it.').optional(),
  words: text('Words that the sentence must hold; case and accents do not count.').optional(),
  force: z
    .array(z.enum(forces))
    .describe(
      'How strongly the text stands behind it: asserts (own voice), claims (somebody is quoted), denies, negated, plans, conditional, corrects.',
    )
    .optional(),
}

/** Which part of a list. */
export const paging = {
  limit: z
    .number()
    .int()
    .min(1)
    .max(100)
    .describe('How many at most; an answer may hold fewer for its size.')
    .default(20),
  cursor: text('`next` of the answer before: the items after it.').optional(),
}
