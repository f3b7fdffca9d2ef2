import { beforeAll, describe, expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'

const counted = async (text: string): Promise<readonly string[]> =>
  (await readText(text)).claims.flatMap(claim =>
    claim.kind === 'casualties'
      ? Object.entries(claim.counts).map(([count, quantity]) => `${count} ${quantity.min} ${claim.of}`)
      : [],
  )

/** Sentence, and who is counted in it. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['The force killed the Taliban leader in Kunar.', ['killed 1 Taliban leader']],
  ['Troops detained numerous suspected insurgents in Kunar.', ['captured 3 suspected insurgents']],
  [
    'The force detained the leader along with three of his associates.',
    ['captured 1 leader', 'captured 3 his associates'],
  ],
  ['The army confirmed the arrest of a facilitator in Khost.', ['captured 1 facilitator']],
]

describe('people', () => {
  beforeAll(async () => {
    await counted('Troops retook Palmyra.')
  }, 30_000)

  test.each(rows)('%s', async (text, people) => {
    expect(await counted(text)).toEqual(people)
  })

  test.each([
    'The force killed three insurgents and seized 650 kilograms (1,430 pounds) of opium.',
    'The rebels captured the army base.',
    'The blast killed the family.',
  ])('no single person and no thing: %s', async text => {
    const found = await counted(text)
    expect(found.filter(each => /kilogram|base|family/.test(each))).toEqual([])
  })
})
