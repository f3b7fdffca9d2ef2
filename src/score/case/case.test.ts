import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import { benchmarkFolder } from '../benchmark-folder.ts'
import { caseTypes } from './case.ts'
import { changesOf } from './features.ts'
import { byTerritory } from './territory.ts'

/** Sentence and the changes of territory in it. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['Government troops recaptured a village on Monday.', ['takes state']],
  ['Rebel fighters took control of the town.', ['takes group']],
  ['The army drove the militants out of the area.', ['takes state']],
  ['Army units pulled out of the city.', ['leaves state']],
  ['The army launched an offensive to retake the town.', []],
  ['Rebels captured a soldier.', []],
  ['The minister took part in talks.', []],
]

describe('changes of territory', () => {
  beforeAll(async () => {
    await readText('Troops retook Palmyra.')
  }, 30_000)

  test.each(rows)('%s', async (text, changes) => {
    expect(changesOf(await readText(text)).map(({ what, by }) => `${what} ${by}`)).toEqual(changes)
  })
})

test('who takes a place decides between the types; other types stay as they are', () => {
  expect(byTerritory('ARMED_CLASH', [{ what: 'takes', by: 'state' }])).toBe('GOV_REGAINS_TERIT')
  expect(byTerritory('GOV_REGAINS_TERIT', [{ what: 'takes', by: 'group' }])).toBe(
    'NON_STATE_ACTOR_OVERTAKES_TER',
  )
  expect(byTerritory('AIR_STRIKE', [{ what: 'takes', by: 'state' }])).toBe('AIR_STRIKE')
  expect(byTerritory('ARMED_CLASH', [])).toBe('ARMED_CLASH')
})

const data = `${benchmarkFolder()}${caseTypes.defaultData}`
test.skipIf(!existsSync(data))(
  'scores the set (skipped where it is absent)',
  { timeout: 180_000 },
  async () => {
    const { metrics } = await caseTypes.run(data)
    expect(metrics['weighted f1']).toBeGreaterThan(0.75)
  },
)
