import { describe, expect, test } from 'vitest'
import type { EventClaim } from '../../model/claim.ts'
import {
  actorMention,
  controlClaim,
  emptyKnowledge,
  partyLabel,
  placeLabel,
  placeMention,
} from '../labels/test-labels.ts'
import type { EventLabel } from './event-labels.ts'
import { type EventPair, foundEvents, matchEvents } from './match-events.ts'
import { roleMetrics } from './roles.ts'

const first = 'Troops shelled Marsa and ambushed the rebels in Telba on Friday.'
const second = 'The shelling of Marsa went on.'
const text = `${first} ${second}`

const spanIn = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

const troops = { role: 'attacker' as const, mention: actorMention(text, 'Troops', 'northern-army') }
const rebels = { role: 'target' as const, mention: actorMention(text, 'the rebels', 'rebels') }

const eventClaim = (sentence: string, change: Partial<EventClaim> = {}): EventClaim => {
  const { kind: _, effect, actor, with: allies, opponent, extent, ...base } = controlClaim(text, sentence)
  return { ...base, kind: 'event', type: 'shelling', actors: [troops], means: null, ...change }
}

const label = (evidence: string, change: Partial<EventLabel> = {}): EventLabel => ({
  type: 'shelling',
  evidence: spanIn(evidence),
  trigger: spanIn(evidence),
  place: placeLabel(text, 'Marsa', 'Marsa', null),
  actors: [{ role: 'attacker', party: partyLabel(text, 'Troops', 'northern-army') }],
  force: 'asserts',
  speaker: null,
  from: null,
  to: null,
  ...change,
})

const outcome = ({ label: wanted, found, agreement }: EventPair): string =>
  wanted === null
    ? 'invented'
    : found === null
      ? 'missed'
      : agreement.type
        ? agreement.place
          ? 'right'
          : 'place'
        : 'type'

describe('events of claims', () => {
  const marsa = placeMention(text, 'Marsa', 'town')
  const capture = eventClaim(first, { type: 'capture of territory', place: marsa })

  test.each([
    ['a capture', [controlClaim(text, first)], ['capture of territory']],
    ['a siege', [controlClaim(text, first, { effect: 'besieges' })], ['siege']],
    ['a holding is none', [controlClaim(text, first, { effect: 'holds' })], []],
    ['told by both, counted once', [controlClaim(text, first), capture], ['capture of territory']],
    [
      'without a place of its own',
      [controlClaim(text, first), { ...capture, place: null }],
      ['capture of territory'],
    ],
    [
      'another place',
      [controlClaim(text, first, { place: placeMention(text, 'Telba', 'town') }), capture],
      ['capture of territory', 'capture of territory'],
    ],
    [
      'another sentence',
      [controlClaim(text, second), capture],
      ['capture of territory', 'capture of territory'],
    ],
    ['a finer type', [eventClaim(first, { type: 'grenade attack' })], ['armed attack']],
    ['a type that was not labelled', [eventClaim(first, { type: 'sanctions' })], []],
  ] as const)('%s', (_, claims, types) => {
    expect(foundEvents(claims).map(({ type }) => type)).toEqual(types)
  })

  test('who took a place is the attacker, who lost it the target', () => {
    const claim = controlClaim(text, first, { opponent: rebels.mention })
    expect(foundEvents([claim])[0]?.actors).toEqual([troops, rebels])
  })
})

describe('joining labels and events', () => {
  test.each([
    ['right', {}, {}, ['right']],
    ['another type', { type: 'bombing' }, {}, ['type']],
    ['another place', {}, { place: placeMention(text, 'Telba', 'town') }, ['place']],
    ['no place found', {}, { place: null }, ['place']],
    ['no place labelled', { place: null }, {}, ['place']],
    ['no place on both sides', { place: null }, { place: null }, ['right']],
  ] as const)('%s', (_, change, claim, expected) => {
    const found = foundEvents([eventClaim(first, claim)])
    expect(matchEvents([label('shelled Marsa', change)], found, emptyKnowledge).map(outcome)).toEqual(
      expected,
    )
  })

  test('an event of another sentence is not the labelled one', () => {
    const sides = [[label('shelled Marsa')], foundEvents([eventClaim(second)]), emptyKnowledge] as const
    expect(matchEvents(...sides).map(outcome)).toEqual(['missed', 'invented'])
    expect(matchEvents(...sides, () => true).map(outcome)).toEqual(['right'])
  })

  test('the right type comes before the right place, whatever the order', () => {
    const ambush = label('ambushed the rebels in Telba', {
      type: 'armed attack',
      place: placeLabel(text, 'Telba', 'Telba', null),
    })
    const found = foundEvents([
      eventClaim(first, { type: 'armed attack' }),
      eventClaim(first, { place: placeMention(text, 'Telba', 'town') }),
    ])
    for (const order of [found, [...found].reverse()])
      expect(matchEvents([label('shelled Marsa'), ambush], order, emptyKnowledge).map(outcome)).toEqual([
        'place',
        'place',
      ])
  })
})

describe('roles', () => {
  const both = label('shelled Marsa', {
    actors: [
      { role: 'attacker', party: partyLabel(text, 'Troops', 'northern-army') },
      { role: 'target', party: partyLabel(text, 'the rebels', 'rebels') },
    ],
  })
  const metricsOf = (actors: EventClaim['actors'], wanted = both) =>
    roleMetrics(
      matchEvents([wanted], foundEvents([eventClaim(first, { actors })]), emptyKnowledge),
      emptyKnowledge,
    )

  test.each([
    ['both right', [troops, rebels], [1, 1, 1]],
    ['target not found', [troops], [1, 0, 1]],
    [
      'turned round',
      [
        { ...troops, role: 'target' as const },
        { ...rebels, role: 'attacker' as const },
      ],
      [0, 0, 0],
    ],
  ] as const)('%s', (_, actors, [attacker, target, given]) => {
    expect(metricsOf(actors)).toMatchObject({
      attacker,
      target,
      'role given the actor': given,
      'target not civilians labels': 1,
    })
  })

  test('an event of another type says nothing of roles', () => {
    expect(metricsOf([troops], { ...both, type: 'bombing' })['attacker labels']).toBe(0)
  })
})
