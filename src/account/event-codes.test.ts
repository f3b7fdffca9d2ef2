import { expect, test } from 'vitest'
import type { EventType } from '../model/claim.ts'
import { codedTypes, eventCodes } from './event-codes.ts'

const acled: readonly (readonly [string, readonly string[]])[] = [
  ['Battles', ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory']],
  [
    'Explosions/Remote violence',
    [
      'Chemical weapon',
      'Air/drone strike',
      'Suicide bomb',
      'Shelling/artillery/missile attack',
      'Remote explosive/landmine/IED',
      'Grenade',
    ],
  ],
  ['Violence against civilians', ['Sexual violence', 'Attack', 'Abduction/forced disappearance']],
  ['Protests', ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters']],
  ['Riots', ['Violent demonstration', 'Mob violence']],
  [
    'Strategic developments',
    [
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
      'Looting/property destruction',
      'Non-violent transfer of territory',
      'Other',
    ],
  ],
]

const plover =
  'AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT DEMAND ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT'.split(
    ' ',
  )

const all = codedTypes.flatMap(type => [eventCodes(type), eventCodes(type, 'armed forces')])

test("the types cover ACLED's 25 sub-event types, each under its event type", () => {
  const found = new Set(all.map(({ acled: { event, subEvent } }) => `${event}: ${subEvent}`))
  const wanted = acled.flatMap(([event, subEvents]) => subEvents.map(subEvent => `${event}: ${subEvent}`))
  expect(wanted).toHaveLength(25)
  expect([...found].sort()).toEqual([...wanted].sort())
})

test("the types cover PLOVER's 16 events, and no other", () => {
  expect([...new Set(all.map(codes => codes.plover.event))].sort()).toEqual([...plover].sort())
})

const rows: readonly (readonly [EventType, string, string, string | null])[] = [
  ['grenade attack', 'Grenade', 'ASSAULT', 'explosives'],
  ['violent protest', 'Violent demonstration', 'PROTEST', 'riot'],
  ['withdrawal', 'Non-violent transfer of territory', 'RETREAT', 'withdraw'],
  ['expulsion', 'Other', 'SANCTION', 'expel'],
  ['deployment', 'Change to group/activity', 'MOBILIZE', 'troops'],
]

test.each(rows)('%s is %s in ACLED and %s (%s) in PLOVER', (type, subEvent, event, mode) => {
  const codes = eventCodes(type)
  expect(codes.acled.subEvent).toBe(subEvent)
  expect(codes.plover).toEqual({ event, mode })
})

test('who takes a place decides the sub-event type', () => {
  expect(eventCodes('capture of territory', 'armed forces').acled.subEvent).toBe(
    'Government regains territory',
  )
  expect(eventCodes('capture of territory', 'armed group').acled.subEvent).toBe(
    'Non-state actor overtakes territory',
  )
})
