import { beforeAll, describe, expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import type { EventClaim } from '../../model/claim.ts'

const found = async (text: string): Promise<readonly EventClaim[]> =>
  (await readText(text)).claims.filter((claim): claim is EventClaim => claim.kind === 'event')

/** Sentence and the types of the events that it tells of. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['Gunmen hurled a grenade at a police station in Mosul.', ['grenade attack']],
  ['Police dispersed the protesters in central Baghdad.', ['protest dispersed']],
  ['Security forces shot protesters in Basra.', ['violence against protest']],
  ['The men looted several shops in Tripoli.', ['property destruction']],
  ['Soldiers seized weapons in Kunduz.', ['weapons seizure']],
  ['The Turkish army built a base near Idlib.', ['base established']],
  ['The rebels released 20 prisoners in Taiz.', ['release']],
  ['Russia deployed troops to Kharkiv.', ['deployment']],
  ['The government and the rebels signed an agreement in Juba.', ['agreement']],
  ['Russia expelled German diplomats.', ['expulsion']],
  ['The army apprehended a militant in Kunar.', ['arrest']],
]

describe('events', () => {
  beforeAll(async () => {
    await found('Troops retook Palmyra.')
  }, 30_000)

  test.each([
    'Rebels took Palmyra. It is close to the highway that links Homs with Aleppo. They attacked from three sides.',
    'Rebels took Palmyra. It is the second city to fall, after Aleppo. They attacked from three sides.',
    'Rebels took Palmyra. Soldiers retreated to Aleppo. The rebels attacked from three sides.',
  ])('what a place is compared with, linked to or fled to is no scene: %s', async text => {
    expect((await found(text)).map(({ place }) => place?.text ?? '')).not.toContain('Aleppo')
  })

  test('strikes happen where the people are whom they kill', async () => {
    const [strike] = await found(
      'Fighting for Palmyra in Syria went on. Overnight drone strikes killed two people in the Hama region.',
    )
    expect(strike?.place?.text).toContain('Hama')
  })

  test.each(rows)('%s', async (text, types) => {
    expect((await found(text)).map(({ type }) => type)).toEqual(types)
  })

  test.each([
    'The minister opened a shop in Marawi.',
    'The team discovered a village in Peru.',
    'They set up a company in London.',
    'Talks ended.',
    'Researchers released a report in Geneva.',
  ])('nothing in: %s', async text => {
    expect(await found(text)).toEqual([])
  })
})
