import { weekdayNames } from './months.ts'

/** Words of reported speech that the order of words shows where commas were lost. Read by `annotate/claims/spoken.ts` only. */

/** Verbs whose subject gives a number: "put the death toll at 20". */
export const givingVerbs = new Set([
  'put',
  'place',
  'give',
  'document',
  'record',
  'count',
  'register',
  'estimate',
])

/** Words by which nobody in particular says it: "were reported killed". */
export const reportedWords = new Set(
  'reported reportedly allegedly feared believed confirmed presumed'.split(' '),
)

/** Forms of verbs of saying. */
export const sayingForms = new Set(
  'claimed said says say reported reports added adds announced confirmed stated told noted estimated affirmed'.split(
    ' ',
  ),
)

/** Forms of "claim", which say it only before what is said: after it they may take lives. */
export const claimingForms = new Set(['claimed', 'claims', 'claim'])

/** What may stand behind "a monitor said" where it ends what was said. */
export const closers: ReadonlySet<string> = new Set([
  ...['.', '!', '"', '”', "''", ','],
  ...'on in late early earlier at citing quoting adding updating describing referring while as but and'.split(
    ' ',
  ),
  ...weekdayNames,
  ...'today yesterday without after including by afp reuters to via'.split(' '),
])
