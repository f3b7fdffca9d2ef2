import { readFile } from 'node:fs/promises'
import { type JudgementLog, readJudgementLog } from '../judgements/read-log.ts'
import { usageError } from '../read/index.ts'

/** Judgements of a file, and whether something in it was left out. */
export interface JudgementsFile extends JudgementLog {
  /** True when a line that is no judgement was left out; a write that was cut off never counted. */
  readonly isBroken: boolean
}

const none: JudgementsFile = { lines: [], notes: [], isBroken: false }

/**
 * Reads the file that `--judgements` names. Throws a usage error when it cannot be read; `mayBeNew` takes a file that is
 * not there yet for an empty one.
 */
export const readJudgementsFile = async (
  file: string | undefined,
  { mayBeNew = false } = {},
): Promise<JudgementsFile> => {
  if (file === undefined) return none
  try {
    const log = readJudgementLog(await readFile(file, 'utf8'))
    return { ...log, isBroken: log.notes.some(({ kind }) => kind === 'broken') }
  } catch (error) {
    if (mayBeNew && (error as NodeJS.ErrnoException).code === 'ENOENT') return none
    throw usageError(`--judgements: cannot read '${file}': give a file of JSON lines`)
  }
}

const consequence = { torn: 'left out', broken: 'left out', changed: 'used as it stands' } as const

/** What was wrong with a file, one line each, for standard error. */
export const judgementNotes = (file: string, { notes }: JudgementsFile): readonly string[] =>
  notes.map(({ line, kind, reason }) => `${file}, line ${line}: ${reason}; ${consequence[kind]}`)
