import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import { type CasualtiesClaim, casualtyCounts } from '../../model/claim.ts'

/** "killed 20..20 civilians" for each casualties claim; open ends are left out. */
const casualtiesOf = async (text: string): Promise<string[]> =>
  (await readText(text, '2017-11-03')).claims
    .filter((claim): claim is CasualtiesClaim => claim.kind === 'casualties')
    .flatMap(claim =>
      casualtyCounts.flatMap(count => {
        const quantity = claim.counts[count]
        if (!quantity) return []
        const about = quantity.approximate ? '~' : ''
        return [
          `${count} ${about}${quantity.min ?? ''}..${quantity.max ?? ''} ${claim.of}${claim.cumulative ? ' total' : ''}${claim.partOf ? ' part' : ''}`,
        ]
      }),
    )

const cases: readonly [sentence: string, expected: readonly string[]][] = [
  ['At least 20 civilians were killed in an air strike on Marawi.', ['killed 20.. civilians']],
  [
    'A car bomb killed 12 people and wounded 30 others in Mogadishu.',
    ['killed 12..12 people', 'wounded 30..30 others'],
  ],
  ['Dozens of soldiers died in clashes near Mopti.', ['killed ~24.. soldiers']],
  ['Shelling injured five children in Taiz.', ['wounded 5..5 children']],
  ['Nearly 60 people were killed in Kunduz.', ['killed ~..60 people']],
  [
    'The blast killed 20 people, including 13 children.',
    ['killed 20..20 people', 'killed 13..13 children part'],
  ],
  ['A soldier was killed by a mine near Sloviansk.', ['killed 1..1 soldier']],
  ['Militants abducted 14 aid workers in Maiduguri.', ['captured 14..14 aid workers']],
]

test.each(cases)('%s', async (sentence, expected) => {
  expect(await casualtiesOf(sentence)).toEqual(expected)
})

const none = [
  'Several Congolese soldiers fled to Rwanda.',
  'Police captured the building on Monday.',
  'The army destroyed 20 vehicles near Marawi.',
  'The war killed the economy.',
  'Negotiators met 12 times in Geneva.',
  'Noel is charged with five counts of falsifying records; Thomas is charged with three.',
  "Rebels seized one of the army's bases in Marawi.",
  'The mourners vowed that the general had not died in vain.',
]

test.each(none)('counts nobody in: %s', async sentence => {
  expect(await casualtiesOf(sentence)).toEqual([])
})

test('a place that the sentence does not name comes from the one before', async () => {
  const { claims } = await readText('Troops entered Palmyra on Friday.\nAt least eight soldiers were killed.')
  const killed = claims.find(claim => claim.kind === 'casualties')
  expect(killed?.kind === 'casualties' && killed.place?.text).toBe('Palmyra')
})
