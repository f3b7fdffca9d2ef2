import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openTerminal } from './terminal.ts'

test('questions are answered in order, by lines typed before and after; the end of input answers the rest', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const { ask, say, close } = openTerminal(input, output, () => '')
  input.write('one\ntwo\n')
  expect(await ask('first? ')).toBe('one')
  expect(await ask('second? ')).toBe('two')
  const third = ask('third? ')
  input.write('three\n')
  expect(await third).toBe('three')
  say('said')
  const last = ask('last? ')
  input.end()
  expect(await last).toBeNull()
  expect(await ask('more? ')).toBeNull()
  close()
  expect(String(output.read())).toContain('said\n')
})
