import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { knowledge } from '../../../test/read-text.ts'
import { loadGazetteer } from '../../gazetteer/load.ts'
import { readHere } from '../../pipeline/readers.ts'
import { benchmarkFolder } from '../benchmark-folder.ts'
import type { IsafRecord } from './codebook.ts'
import { isaf } from './isaf.ts'
import { dayOfRelease, releasePage } from './release.ts'
import { isafRecord } from './view.ts'

test.each([
  ['KABUL, Afghanistan (Jan. 25, 2013)\nTroops …', '2013-01-25'],
  ['2011-09-S-027\nKABUL, Afghanistan (Sep. 14)\nTroops …', '2011-09-14'],
  ['Dec. 24: Militants Detained\n2009-12-CA-080\nTroops …', '2009-12-24'],
  ['KABUL, Afghanistan (Feb. 07)\nTroops …', '2012-02-07'],
  ['2011-07-S-045\nTroops …', '2011-07-15'],
  ['Troops …', null],
])('the day of a release: %s', (text, day) => {
  expect(dayOfRelease(text)).toBe(day)
})

const records: readonly (readonly [string, Partial<IsafRecord>])[] = [
  [
    '2012-06-S-077\nFor Immediate Release\n\nKABUL, Afghanistan (June 20, 2012)\nAn Afghan and coalition force arrested a Taliban leader and detained two suspected insurgents in Andar district, Ghazni province, yesterday.',
    {
      start_date: '2012-06-19',
      province: 'ghazni',
      target_group: 'taliban',
      min_killed: 0,
      min_captured: 3,
      min_leaders_captured: 1,
      event_type: 'detention',
    },
  ],
  [
    '2012-06-S-078\n\nKABUL, Afghanistan (June 21, 2012)\nCoalition forces killed numerous insurgents with a precision airstrike in Paktika province today.',
    { start_date: '2012-06-21', min_killed: 4, killq: true, captureq: false, airstrike: true },
  ],
]

describe('the view of the codebook', () => {
  beforeAll(async () => {
    await knowledge()
  }, 30_000)

  test.each(records)('%s', async (text, wanted) => {
    const readers = readHere(await knowledge())
    const record = isafRecord(await readers.read(releasePage('release', text), null), await loadGazetteer())
    expect(record).toMatchObject(wanted)
  })
})

const data = `${benchmarkFolder()}${isaf.defaultData}`
test.skipIf(!existsSync(data))(
  'scores the set (skipped where it is absent)',
  { timeout: 120_000 },
  async () => {
    const { metrics, n } = await isaf.run(data)
    expect(n).toBeGreaterThan(300)
    expect(metrics.aggregate).toBeGreaterThan(0.9)
  },
)
