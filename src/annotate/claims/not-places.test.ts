import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'

test('a capital that stands for its government is no place', async () => {
  const { claims } = await readText(
    "The Ukrainian general staff's map showed a small pocket of land under Kyiv's control along the border.",
    '2025-03-13',
  )
  expect(claims.filter(claim => claim.kind === 'control')).toEqual([])
})

test('a surname is no village of that name', async () => {
  const { claims } = await readText(
    "Governor Hassan Jalili was captured in Raqqa in Syria. Fighting went on after Jalili's capture.",
    '2013-03-06',
  )
  expect(claims.length).toBeGreaterThan(0)
  const places = claims.flatMap(claim => ('place' in claim && claim.place ? [claim.place.text] : []))
  expect(places).not.toContain('Jalili')
})
