import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Finished {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The bundled example. */
export const example = fileURLToPath(new URL('../examples/palmyra-2016', import.meta.url))

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** A cache of its own for each test file, so that tests neither read nor fill the user's. */
const cacheHome = mkdtempSync(join(tmpdir(), 'sitrep-test-'))

/** Runs the built command line as a user would. */
export const sitrep = (...args: readonly string[]): Promise<Finished> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      [program, ...args],
      { maxBuffer: 200_000_000, env: { ...process.env, XDG_CACHE_HOME: cacheHome } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })
