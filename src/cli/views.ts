import type { Command } from 'commander'
import type { Account } from '../account/account.ts'
import { makeFilter } from '../account/filter.ts'
import { copiesOutput } from '../output/copies.ts'
import {
  claimsObject,
  controlOutput,
  disagreementsOutput,
  documentsOutput,
  eventsOutput,
} from '../output/outputs.ts'
import { copiesText } from './copies-text.ts'
import { accountOptions, type SharedOptions, withSharedOptions } from './options.ts'
import { runOnPages } from './run.ts'
import { claimsText, controlText, disagreementsText, documentsText, eventsText } from './texts.ts'

/** A command that shows one part of the account: its JSON object and its text. */
interface View {
  readonly name: string
  readonly description: string
  readonly object: (account: Account) => object
  readonly text: (account: Account) => string
}

const views: readonly View[] = [
  {
    name: 'documents',
    description: 'the pages as read: title, outlet, date, language, text',
    object: documentsOutput,
    text: documentsText,
  },
  {
    name: 'claims',
    description: 'what each page says, with the exact words',
    object: claimsObject,
    text: claimsText,
  },
  {
    name: 'control',
    description: 'who holds which place since when, and according to whom',
    object: controlOutput,
    text: controlText,
  },
  {
    name: 'events',
    description: 'what happened, with casualties as ranges per claimant',
    object: eventsOutput,
    text: eventsText,
  },
  {
    name: 'copies',
    description: 'text that stands on several pages, and where it comes from',
    object: copiesOutput,
    text: copiesText,
  },
  {
    name: 'disagreements',
    description: 'where the reports contradict one another',
    object: disagreementsOutput,
    text: disagreementsText,
  },
]

/** Adds `sitrep documents`, `claims`, `control`, `events`, `copies` and `disagreements`. */
export const addViews = (program: Command): void => {
  for (const view of views) addView(program, view)
}

const addView = (program: Command, view: View): void => {
  withSharedOptions(program.command(view.name))
    .description(view.description)
    .action((paths: string[], options: SharedOptions) =>
      runOnPages(paths, options, ({ account: whole }) => {
        const account = asked(whole, options)
        return options.json ? JSON.stringify(view.object(account), null, 2) : view.text(account)
      }),
    )
}

/** The account with the claims that are asked for: its other parts are filtered where it is built. */
const asked = (account: Account, options: SharedOptions): Account => ({
  ...account,
  claims: account.claims.filter(makeFilter(accountOptions(options), account.entities).keepsClaim),
})
