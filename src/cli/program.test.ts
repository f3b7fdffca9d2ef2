import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { buildProgram, commands } from './program.ts'

test.each(commands.map(entry => [entry.name, entry] as const))(
  'the help of the program tells of %s what the command tells of itself',
  async (name, entry) => {
    const program = new Command('sitrep')
    ;(await entry.load())(program)
    const command = program.commands.find(each => each.name() === name)
    expect([command?.usage(), command?.description()]).toEqual([entry.usage, entry.description])
  },
)

test.each([[['report', 'pages']], [['help', 'report']], [['--help']], [[]], [['sing']]])(
  'all commands are listed, once, for %j',
  async args => {
    const program = await buildProgram(args)
    expect(program.commands.map(command => command.name()).sort()).toEqual(
      commands.map(({ name }) => name).sort(),
    )
  },
)

test('the help loads nothing but the parser of arguments', () => {
  const source = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
  const loaded = ['./main.ts', './program.ts', './exit-codes.ts', './package-version.ts'].flatMap(file =>
    [...source(file).matchAll(/^import (?!type ).*from '([^']+)'/gm)].map(([, name]) => name),
  )
  expect([...new Set(loaded)].sort()).toEqual([
    './exit-codes.ts',
    './package-version.ts',
    './program.ts',
    'commander',
    'node:fs',
  ])
})
