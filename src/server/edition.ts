import { createHash } from 'node:crypto'
import type { Account } from '../account/account.ts'
import type { JudgementLine } from '../judgements/line.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Report } from '../model/report.ts'
import { buildReport } from '../report/build.ts'
import { findItem } from '../review/find.ts'
import type { ReviewItem } from '../review/item.ts'
import { reviewItems } from '../review/items.ts'
import { buildAccount, type Corpus, nearMisses, rulesOf, withJudgements } from '../sitrep.ts'
import { recentlyUsed } from './recently-used.ts'
import type { Clocks } from './source.ts'
import { controlChanges } from './views/changes.ts'

/** All that is served of one corpus, computed when it is asked for and kept. */
export interface Edition {
  readonly corpus: Corpus
  /** The same pages and judgements give the same revision on every machine. */
  readonly revision: string
  account(clocks: Clocks): Promise<Account>
  report(clocks: Clocks): Promise<Report>
  /** All that people may judge or have judged, the weightiest first. */
  reviewItems(): Promise<readonly ReviewItem[]>
  findReviewItem(id: string): Promise<ReviewItem | null>
  /** The edition as it would be with one more judgement. */
  under(line: JudgementLine): Promise<Edition>
}

export interface EditionOptions {
  /** Title of the report. */
  readonly title?: string | undefined
  /** The state that is shown when a question names no day. */
  readonly clocks?: Clocks
  /** False before the pages are read: an empty corpus that is read is another thing. Default: true. */
  readonly isRead?: boolean
}

/** Accounts of as many pairs of clocks are kept; each may be as large as the corpus. */
const keptAccounts = 6

/** Opens an edition. `near` are the near misses where they are known already: finding them compares all events. */
export const openEdition = (
  corpus: Corpus,
  options: EditionOptions = {},
  near: Promise<readonly Judgement[]> | null = null,
): Edition => {
  const accounts = recentlyUsed<Account>(keptAccounts)
  const reports = recentlyUsed<Report>(keptAccounts)
  let items: Promise<readonly ReviewItem[]> | null = null
  let misses = near

  const account = (clocks: Clocks): Promise<Account> => {
    const asOf = clocks.asOf ?? options.clocks?.asOf
    const knownBy = clocks.knownBy ?? options.clocks?.knownBy
    return accounts(JSON.stringify([asOf ?? null, knownBy ?? null]), () =>
      buildAccount(corpus, { asOf, knownBy }),
    )
  }
  const reviewInput = async () => {
    misses ??= nearMisses(corpus)
    return {
      account: await account({}),
      rules: rulesOf(corpus),
      near: await misses,
      lines: corpus.judgements,
    }
  }
  const allItems = (): Promise<readonly ReviewItem[]> => {
    items ??= reviewInput().then(reviewItems)
    return items
  }
  return {
    corpus,
    revision: revisionOf(corpus, options.isRead ?? true),
    account,
    async report(clocks) {
      const of = await account(clocks)
      return reports(JSON.stringify([of.asOf, of.knownBy]), async () =>
        buildReport(of, options.title === undefined ? {} : { title: options.title }),
      )
    },
    reviewItems: allItems,
    findReviewItem: async id => findItem(await reviewInput(), await allItems(), id),
    under: async line =>
      openEdition(await withJudgements(corpus, [line, ...corpus.judgements]), options, misses),
  }
}

/** Computes what every first screen asks for, before anybody can ask. */
export const prepareEdition = async (edition: Edition): Promise<Edition> => {
  await edition.report({})
  await edition.reviewItems()
  controlChanges(await edition.account({}))
  return edition
}

const revisionOf = (corpus: Corpus, isRead: boolean): string => {
  const sum = createHash('sha256').update(String(isRead))
  for (const { document: doc } of corpus.readings) sum.update(`\n${doc.id} ${doc.file}`)
  for (const { file, note } of corpus.unreadable) sum.update(`\n${file} ${note.reason}`)
  for (const { id } of corpus.judgements) sum.update(`\n${id}`)
  return sum.digest('hex').slice(0, 16)
}
