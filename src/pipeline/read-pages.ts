import { inferAnchorDay } from '../clean/index.ts'
import { anchorDays } from '../compare/anchor-days.ts'
import { findPassages } from '../compare/copies.ts'
import type { Note, RawPage } from '../model/document.ts'
import { byString } from '../model/id.ts'
import { type Memory, makeMemory } from '../model/memory.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import { type Input, listInputs, type ReadResult, readInput } from '../read/index.ts'
import { type Annotator, type AnnotatorOptions, type Outcome, openAnnotator } from './annotator.ts'

export interface ReadPagesOptions extends AnnotatorOptions {
  /** Largest file in bytes. Default 20,000,000. */
  readonly maxBytes?: number | undefined
  /** Told after each page. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Files that are at hand as bytes: read as if they stood under `name` in a folder that was named. Default: none. */
  readonly given?: readonly GivenFile[] | undefined
}

/** A file by its name and content, wherever it comes from. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file, or a page of a file, of which nothing could be used. */
export interface Unreadable {
  readonly file: string
  readonly note: Note
}

/** A page by itself, before other pages have a say. */
interface GivenPage {
  readonly file: string
  readonly reading: Reading
  /** What it was read from, where its day depends on other pages: then it may be read again. */
  readonly undated: RawPage | null
  /** With the day that other pages gave it. */
  readonly anchored: { readonly anchor: AnchorDay; readonly reading: Reading } | null
}

/** A file with what it held. */
interface ReadInput {
  readonly file: string
  readonly pages: readonly GivenPage[]
  readonly unreadable: readonly Unreadable[]
}

export interface Pages {
  /** In the order of document ids; a page that was given twice stands once. */
  readonly readings: readonly Reading[]
  readonly unreadable: readonly Unreadable[]
  /** All that was given, so that more can be added and some taken away. */
  readonly inputs: readonly ReadInput[]
  /** What comparing these pages computed. */
  readonly memory: Memory
}

/**
 * Reads and annotates pages from files and folders. Pages without a date of their own are read a second time
 * when other pages that share their text or their news give them one. Throws a usage error for a missing path;
 * whatever is wrong with content is a note.
 */
export const readPages = (paths: readonly string[], options: ReadPagesOptions = {}): Promise<Pages> =>
  addToPages({ inputs: [], memory: makeMemory() }, paths, options)

/** These pages and more, as if all had been given at once. Only what is new is read. */
export const addToPages = async (
  { inputs, memory }: Pick<Pages, 'inputs' | 'memory'>,
  paths: readonly string[],
  options: ReadPagesOptions = {},
): Promise<Pages> => {
  const contents: ReadResult[] = []
  for (const input of [...(await listInputs(paths)), ...(options.given ?? []).map(inputOf)])
    contents.push(
      await readInput(input, options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
    )
  const raws = contents.flatMap(({ pages }) => pages)
  const annotator = await openAnnotator(raws.length, options)
  let done = 0
  try {
    const outcomes = await annotator.readAll(
      raws.map(raw => ({ raw, anchor: null })),
      () => options.onProgress?.(++done, raws.length),
    )
    const ofRaw = new Map(outcomes.map(outcome => [outcome.raw, outcome]))
    const added = contents.map(content => readInputOf(content, ofRaw))
    return await settle([...inputs, ...added], annotator, memory)
  } finally {
    await annotator.close()
  }
}

const readInputOf = (
  { input: { file }, pages, notes }: ReadResult,
  ofRaw: ReadonlyMap<RawPage, Outcome>,
): ReadInput => {
  const outcomes = pages.flatMap(raw => ofRaw.get(raw) ?? [])
  return {
    file,
    pages: outcomes.flatMap(outcome =>
      'reading' in outcome ? [givenPage(outcome.raw, outcome.reading)] : [],
    ),
    unreadable: [
      ...notes.filter(({ fatal }) => fatal || pages.length === 0).map(note => ({ file, note })),
      ...outcomes.flatMap(outcome =>
        'failure' in outcome ? [{ file: outcome.raw.file, note: failed(outcome.failure) }] : [],
      ),
    ],
  }
}

/** These pages without those of some files, as if the files had never been given. Unknown names change nothing. */
export const takeFromPages = async (
  { inputs, memory }: Pick<Pages, 'inputs' | 'memory'>,
  files: readonly string[],
  options: AnnotatorOptions = {},
): Promise<Pages> => {
  const taken = new Set(files)
  const left = inputs.filter(({ file }) => !taken.has(file))
  const annotator = await openAnnotator(left.length, options)
  return settle(left, annotator, memory).finally(annotator.close)
}

const inputOf = ({ name, bytes }: GivenFile): Input => ({
  file: name,
  bytes: bytes.byteLength,
  content: bytes,
})

const givenPage = (raw: RawPage, reading: Reading): GivenPage => ({
  file: raw.file,
  reading,
  undated: isUndated(reading) ? raw : null,
  anchored: null,
})

const failed = (reason: string): Note => ({
  stage: 'annotate',
  reason: `could not be read: ${reason}`,
  fatal: true,
})

const isUndated = ({ document: doc }: Reading): boolean =>
  doc.published === null && inferAnchorDay(doc) === null

/** Lets pages have a say in each other's days, and chooses one of several that are the same. */
const settle = async (inputs: readonly ReadInput[], annotator: Annotator, memory: Memory): Promise<Pages> => {
  memory.beginRound()
  const anchored = await withAnchors(inputs, annotator, memory)
  const byId = new Map<string, Reading>()
  // The same page under two names: the smaller name stands, whatever the order of the inputs.
  for (const page of anchored.flatMap(({ pages }) => pages).sort(byFile)) {
    const reading = page.anchored?.reading ?? page.reading
    if (!byId.has(reading.document.id)) byId.set(reading.document.id, reading)
  }
  return {
    readings: [...byId.values()].sort((left, right) => byString(left.document.id, right.document.id)),
    unreadable: anchored
      .flatMap(({ unreadable }) => unreadable)
      .sort((left, right) => byString(left.file, right.file)),
    inputs: anchored,
    memory,
  }
}

const byFile = (left: { readonly file: string }, right: { readonly file: string }): number =>
  byString(left.file, right.file)

/** The inputs with a reading under the day that the others give, for pages that have none of their own. */
const withAnchors = async (
  inputs: readonly ReadInput[],
  annotator: Annotator,
  memory: Memory,
): Promise<readonly ReadInput[]> => {
  const pages = inputs.flatMap(({ pages: own }) => own)
  // Comparing all pages is dear, and for nothing when each has its day.
  if (pages.every(({ undated }) => undated === null)) return inputs
  const readings = pages.map(({ reading }) => reading)
  const days = anchorDays(readings, findPassages(readings, memory), inferAnchorDay)
  const anchorOf = ({ undated, reading }: GivenPage): AnchorDay | null =>
    undated === null ? null : (days.get(reading.document.id) ?? null)
  const isNew = (page: GivenPage): boolean =>
    anchorOf(page) !== null && JSON.stringify(page.anchored?.anchor) !== JSON.stringify(anchorOf(page))
  const outcomes = await annotator.readAll(
    pages.flatMap(page =>
      page.undated !== null && isNew(page) ? [{ raw: page.undated, anchor: anchorOf(page) }] : [],
    ),
  )
  const ofRaw = new Map(outcomes.map(outcome => [outcome.raw, outcome]))
  const anchored = (page: GivenPage): GivenPage => {
    const anchor = anchorOf(page)
    if (anchor === null) return page.anchored === null ? page : { ...page, anchored: null }
    const outcome = page.undated === null ? undefined : ofRaw.get(page.undated)
    if (outcome === undefined) return page
    return { ...page, anchored: 'reading' in outcome ? { anchor, reading: outcome.reading } : null }
  }
  return inputs.map(input => ({ ...input, pages: input.pages.map(anchored) }))
}
