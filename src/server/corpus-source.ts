import { appendJudgement } from '../judgements/append.ts'
import type { JudgementLine } from '../judgements/line.ts'
import type { Judgement } from '../model/judgement.ts'
import { reviewItemOutput } from '../output/review.ts'
import { changesByAnswer, lineOf } from '../review/answers.ts'
import { accountChanges } from '../review/changes.ts'
import { withdraw } from '../review/decide.ts'
import { findLine } from '../review/find.ts'
import { isOpen } from '../review/items.ts'
import { type Corpus, readPages, rulesOf } from '../sitrep.ts'
import { type Edition, type EditionOptions, openEdition, prepareEdition } from './edition.ts'
import type { GivenFile, Judged, Progress, Signed, Source } from './source.ts'

/** How pages come into the corpus. */
export interface CorpusReader {
  /** Reads all pages; the judgements come before the rules' own. */
  read(judgements: readonly JudgementLine[], onProgress: OnProgress): Promise<Corpus>
  /** Reads more, as if all had been given at once. */
  add(corpus: Corpus, files: readonly GivenFile[], onProgress: OnProgress): Promise<Corpus>
}

type OnProgress = (done: number, total: number) => void

export interface CorpusSourceOptions extends Pick<EditionOptions, 'title' | 'clocks'> {
  /** People's judgements at the start, in any order, and the file that new ones are added to. */
  readonly judgements?: { readonly file: string | null; readonly lines: readonly JudgementLine[] }
  /** ISO time of a judgement. Default: the clock of the machine. */
  readonly now?: () => string
}

/** A source whose pages are being read: `ready` resolves once all are in the account, and fails as reading does. */
export interface CorpusSource extends Source {
  readonly ready: Promise<void>
}

/** Progress is told at most this often, since every listener may answer by asking for more. */
const progressEveryMs = 100

/**
 * A source over a corpus in memory. It answers at once, with the account of no page, and changes when all pages are
 * read; while pages are added, it shows the account without them. Changes come one after the other, in the order of
 * the calls. A judgement is on disk before the account follows it.
 */
export const corpusSource = (reader: CorpusReader, options: CorpusSourceOptions = {}): CorpusSource => {
  const file = options.judgements?.file ?? null
  const now = options.now ?? (() => new Date().toISOString())
  const listeners = new Set<() => void>()
  let edition: Promise<Edition> = readPages([], { judgements: options.judgements?.lines ?? [] }).then(
    corpus => openEdition(corpus, { ...options, isRead: false }),
  )
  let revision = 'start'
  let unreadable: Corpus['unreadable'] = []
  let rules: readonly Judgement[] = []
  let lines: readonly JudgementLine[] = options.judgements?.lines ?? []
  let progress: Progress | null = { done: 0, total: 0 }
  let last: Promise<unknown> = edition
  let writing: Promise<unknown> = edition

  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }
  const publish = (next: Edition): void => {
    progress = null
    edition = Promise.resolve(next)
    revision = next.revision
    unreadable = next.corpus.unreadable
    rules = rulesOf(next.corpus)
    lines = next.corpus.judgements
    tell()
  }
  /** Runs changes one after the other; one that fails does not stop the next. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change, change)
    last = turn.catch(() => undefined)
    return turn
  }
  /** Takes a corpus over and tells how far that has come; when it fails, the edition that stands is all there is. */
  const take = async (read: (onProgress: OnProgress) => Promise<Corpus>): Promise<void> => {
    let told = 0
    progress = { done: 0, total: 0 }
    tell()
    const onProgress: OnProgress = (done, total) => {
      progress = { done, total }
      const at = performance.now()
      if (done < total && at - told < progressEveryMs) return
      told = at
      tell()
    }
    try {
      publish(await prepareEdition(openEdition(await read(onProgress), options)))
    } catch (error) {
      progress = null
      tell()
      throw error
    }
  }
  const write = async (of: Edition, line: JudgementLine): Promise<Judged> => {
    if (file === null) throw new Error('this source has no file of judgements: look at canJudge first')
    writing = appendJudgement(file, line)
    await writing
    const next = await of.under(line)
    const changes = accountChanges(await of.account({}), await next.account({}))
    publish(next)
    return { judgement: line, changes }
  }
  const signatureOf = ({ by, reason }: Signed) => ({ by, reason, at: now() })

  const ready = inTurn(() => take(onProgress => reader.read(lines, onProgress)))
  // Whoever waits for `ready` hears of a failure; nobody has to.
  ready.catch(() => undefined)

  return {
    ready,
    canJudge: file !== null,
    revision: () => revision,
    progress: () => progress,
    unreadable: () => unreadable,
    rules: () => rules,
    judgements: () => lines,
    account: async clocks => (await edition).account(clocks),
    report: async clocks => (await edition).report(clocks),
    findReading: async id => (await edition).corpus.readings.find(({ document: doc }) => doc.id === id),
    async reviewItems({ all }) {
      const of = await edition
      const items = await of.reviewItems()
      const account = await of.account({})
      return (all ? items : items.filter(isOpen)).map(item => reviewItemOutput(account, item, []))
    },
    async findReviewItem(id) {
      const of = await edition
      const item = await of.findReviewItem(id)
      if (item === null) return undefined
      const account = await of.account({})
      const accountWith = async (line: JudgementLine) => (await of.under(line)).account({})
      return reviewItemOutput(account, item, await changesByAnswer(item, account, accountWith))
    },
    judge: (id, answer, signed) =>
      inTurn(async () => {
        const of = await edition
        const item = await of.findReviewItem(id)
        if (item === null || (typeof answer === 'number' && item.sides[answer] === undefined)) return null
        const line = lineOf(item, answer, await of.account({}), signatureOf(signed))
        return line === null ? null : write(of, line)
      }),
    withdraw: (id, signed) =>
      inTurn(async () => {
        const of = await edition
        const line = findLine(of.corpus.judgements, id)
        return line === null ? undefined : write(of, withdraw(line, signatureOf(signed)))
      }),
    addFiles: files =>
      inTurn(async () => {
        const { corpus } = await edition
        await take(onProgress => reader.add(corpus, files, onProgress))
        const { readings, unreadable: unread } = (await edition).corpus
        const known = new Set(corpus.readings.map(({ document: doc }) => doc.id))
        const names = new Set(files.map(({ name }) => name))
        return {
          added: readings.filter(({ document: doc }) => !known.has(doc.id)).length,
          unreadable: unread.filter(each => names.has(fileOf(each.file))),
        }
      }),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      listeners.clear()
      // What is being read cannot be called back; what is being written must reach the disk.
      await writing.catch(() => undefined)
    },
  }
}

/** The file of a page that stands in a file with several ("feed.xml#3"). */
const fileOf = (page: string): string => page.replace(/#\d+$/, '')
