#!/usr/bin/env node
import { CommanderError } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { buildProgram } from './program.ts'

/** A reader that closes the pipe early ("sitrep claims … | head") is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

try {
  const program = await buildProgram(process.argv.slice(2))
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function report(error: unknown): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  const { message, stack, code } = error as Error & { code?: string }
  if (code === 'usage') {
    process.stderr.write(`sitrep: ${message}\n`)
    return exitCodes.wrongUse
  }
  process.stderr.write(`sitrep: failed: ${process.argv.includes('--verbose') ? stack : message}\n`)
  return exitCodes.failed
}
