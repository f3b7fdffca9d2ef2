import { expect, test } from 'vitest'
import { readText } from '../../test/read-text.ts'
import type { DocumentDay } from './account.ts'
import { keepToThePast } from './past-years.ts'

const daysOf = async (text: string, day: string): Promise<readonly (string | null | undefined)[]> => {
  const { claims } = await readText(text, day)
  const days = new Map(
    claims.map(claim => [claim.evidence.document, { day, basis: 'published' } as DocumentDay] as const),
  )
  return keepToThePast(claims, days)
    .filter(claim => claim.kind === 'control')
    .map(claim => claim.when?.from?.slice(0, 10))
}

test('a weekday to come, told as past, is that of the week before', async () => {
  expect(await daysOf('Rebels had retaken Mukalla in Yemen by Saturday.', '2015-04-02')).toEqual([
    '2015-03-28',
  ])
})

test('a day of a month to come, told as past, is that of the year before', async () => {
  expect(await daysOf('Rebels had retaken Mukalla in Yemen by 20 April.', '2015-04-02')).toEqual([
    '2014-04-20',
  ])
})
