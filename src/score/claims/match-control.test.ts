import { describe, expect, test } from 'vitest'
import { dayTime } from '../../model/time.ts'
import { bestAssignment } from '../figures/assignment.ts'
import { datesOverlap, isSameSpeaker } from '../labels/same-label.ts'
import {
  actorMention,
  controlClaim,
  controlLabel,
  emptyKnowledge,
  partyLabel,
  placeLabel,
  placeMention,
} from '../labels/test-labels.ts'
import { errorOf } from './errors.ts'
import { inOneText, isRight, matchControl } from './match-control.ts'

describe('assignment', () => {
  test.each([
    [
      [
        [3, 2],
        [2, 0],
      ],
      2,
      [1, 0],
    ],
    [[[1, 2, 3]], 3, [2]],
    [[[1], [5]], 1, [-1, 0]],
    [
      [
        [0, 0],
        [0, 4],
      ],
      2,
      [-1, 1],
    ],
    [[], 3, []],
    [[[], []], 0, [-1, -1]],
  ])('%j', (weights, columns, expected) => {
    expect(bestAssignment(weights, columns)).toEqual(expected)
  })
})

const first = 'Troops took Marsa on Friday.'
const second = 'The rebels said Troops entered Marsa and Telba.'
const text = `${first} ${second}`

const errors = (...sides: Parameters<typeof matchControl>) => matchControl(...sides).map(errorOf)

describe('joining labels and claims', () => {
  test.each([
    ['right', {}, {}, [null]],
    ['another effect', { effect: 'holds' }, {}, ['effect']],
    ['another actor', {}, { actor: actorMention(text, 'The rebels', 'rebels') }, ['actor']],
    ['no actor', {}, { actor: null }, ['actor']],
    ['another force', { force: 'plans' }, {}, ['force']],
    ['another place', {}, { place: placeMention(text, 'Telba', 'town') }, ['place']],
  ] as const)('%s', (_, label, claim, expected) => {
    expect(
      errors([controlLabel(text, 'took Marsa', label)], [controlClaim(text, first, claim)], emptyKnowledge),
    ).toEqual(expected)
  })

  test('a claim of another sentence is not the labelled one', () => {
    const sides = [[controlLabel(text, 'took Marsa')], [controlClaim(text, second)], emptyKnowledge] as const
    expect(errors(...sides)).toEqual(['missed', 'invented'])
    expect(errors(...sides, inOneText)).toEqual([null])
  })

  test('each claim is used once', () => {
    const label = controlLabel(text, 'took Marsa')
    expect(errors([label, label], [controlClaim(text, first)], emptyKnowledge).sort()).toEqual([
      'missed',
      null,
    ])
    const claim = controlClaim(text, first)
    expect(errors([label], [claim, claim], emptyKnowledge).sort()).toEqual(['invented', null])
  })

  test('as many claims as can be are right, whatever their order', () => {
    const telba = { place: placeLabel(text, 'Telba', 'Telba', 'town') }
    const labels = [
      controlLabel(text, 'entered Marsa', { effect: 'enters' }),
      controlLabel(text, 'entered Marsa and Telba', { effect: 'enters', ...telba }),
    ]
    const found = [
      controlClaim(text, second, { effect: 'enters', place: placeMention(text, 'Telba', 'town') }),
      controlClaim(text, second, { effect: 'enters' }),
    ]
    for (const order of [found, [...found].reverse()])
      expect(
        matchControl(labels, order, emptyKnowledge).filter(({ agreement }) => isRight(agreement)).length,
      ).toBe(2)
  })
})

test.each([
  ['2017-11-03', '2017-11-03', '2017-11-03', '2017-11-03', true],
  ['2017-11-01', '2017-11-05', '2017-11-05', '2017-11-09', true],
  [null, '2017-11-03', '2014-01-01', '2014-12-31', true],
  ['2017-11-03', '2017-11-03', '2017-11-01', null, true],
  ['2017-11-03', '2017-11-03', '2017-11-04', '2017-11-04', false],
  ['2014-01-01', '2014-12-31', '2017-11-03', '2017-11-03', false],
])('%s to %s and %s to %s share a day: %s', (from, to, foundFrom, foundTo, expected) => {
  const when = { ...dayTime('2017-11-03', [], []), from: foundFrom, to: foundTo }
  expect(datesOverlap({ from, to }, when)).toBe(expected)
})

test('a claim without a time shares no day', () => {
  expect(datesOverlap({ from: '2017-11-03', to: null }, null)).toBe(false)
})

test.each([
  ['The rebels', 'The rebels', true],
  ['a rebels spokesman', 'The rebels', true],
  ['the army', 'The rebels', false],
])('speaker %s, found %s: %s', (labelled, found, expected) => {
  const speaker = actorMention(text, found, 'rebels')
  expect(isSameSpeaker(partyLabel('', labelled, null), { speaker, chain: [] })).toBe(expected)
  expect(isSameSpeaker(partyLabel('', labelled, null), { speaker: null, chain: [speaker] })).toBe(expected)
})
