import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../model/claim.ts'
import { dayDocuments } from '../../clocks.ts'
import { resolveEntities } from '../../entities.ts'
import type { Page, Said, SaidCasualties, SaidControl } from '../../test-world.ts'
import { atLeast, exactly, makeWorld, page, worldActors, worldGazetteer } from '../../test-world.ts'
import { differenceOf } from './index.ts'

const pairOf = (left: Page, right: Page): readonly [Claim, Claim, ReturnType<typeof makeWorld>] => {
  const world = makeWorld([left, right])
  const [one, other] = world.claims
  if (one === undefined || other === undefined) throw new Error('a page says nothing')
  return [one, other, world]
}

/** "real", or what explains it; "none" where nothing differs. */
const judged = (left: Page, right: Page, field?: 'attacker'): string => {
  const [one, other, world] = pairOf(left, right)
  const entities = resolveEntities(world.claims, [], worldGazetteer, worldActors)
  const days = dayDocuments(world.documents, world.claims)
  const found = differenceOf(one, other, { entities, days }, field)
  const turned = differenceOf(other, one, { entities, days }, field)
  expect(turned).toEqual(found)
  return found === null ? 'none' : found.real ? `${found.field} real` : `${found.field} ${found.cause}`
}

type Row = readonly [text: string, left: Page, right: Page, expected: string]

const marsa = (more: Partial<SaidControl>): Said => ({
  place: 'marsa',
  effect: 'holds',
  actor: 'army',
  ...more,
})
const on = (day: string, ...says: Said[]): Page => page('A', day, ...says)
const also = (day: string, ...says: Said[]): Page => page('B', day, ...says)

describe('control claims', () => {
  it.each<Row>([
    [
      'both say that they have it today',
      on('2017-11-04', marsa({ speaker: 'minister' })),
      also('2017-11-04', marsa({ actor: 'rebels', speaker: 'rebels' })),
      'holder real',
    ],
    [
      'a side with a name, and fighters whom the other text only describes',
      on('2017-11-04', marsa({ actor: 'rebels', effect: 'captures', when: '2017-11-04' })),
      also('2017-11-04', marsa({ actor: 'gunmen', effect: 'captures', when: '2017-11-04' })),
      'holder same',
    ],
    [
      'a phrase in passing',
      on('2017-11-04', marsa({ speaker: 'minister' })),
      also('2017-11-04', marsa({ actor: 'rebels', text: 'shells hit the rebel-held town of Marsa' })),
      'holder time',
    ],
    [
      'taken on Friday, and now in other hands on Sunday',
      on('2017-11-03', marsa({ effect: 'captures', speaker: 'minister', when: '2017-11-03' })),
      also('2017-11-05', marsa({ actor: 'rebels', text: 'Marsa is now under control of the rebels' })),
      'holder real',
    ],
    [
      'taken on Friday, in other hands a week later',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-10', marsa({ actor: 'rebels', text: 'Marsa is now under control of the rebels' })),
      'holder time',
    ],
    [
      'held for years before it was taken',
      on('2017-11-04', marsa({ actor: 'rebels', when: '2014' })),
      also('2017-11-04', marsa({ effect: 'captures', opponent: 'rebels', when: '2017-11-03' })),
      'holder time',
    ],
    [
      'two parts of one city',
      on('2017-11-04', marsa({ extent: 'part' })),
      also('2017-11-04', marsa({ actor: 'rebels', extent: 'part' })),
      'holder area',
    ],
    [
      'villages around it',
      on('2017-11-04', marsa({ speaker: 'minister' })),
      also('2017-11-04', marsa({ effect: 'captures', actor: 'rebels', extent: 'surroundings' })),
      'holder area',
    ],
    [
      'all of it claimed, its centre in other hands',
      on('2017-11-04', marsa({ speaker: 'minister', text: 'the army is in complete control of Marsa' })),
      also('2017-11-04', marsa({ actor: 'rebels', extent: 'part', speaker: 'monitor' })),
      'holder real',
    ],
    [
      'a province and its city',
      on('2017-11-04', marsa({ speaker: 'minister' })),
      also('2017-11-04', marsa({ place: 'marsa-province', actor: 'rebels', speaker: 'rebels' })),
      'holder area',
    ],
    [
      'the army and its militia',
      on('2017-11-04', marsa({ speaker: 'minister' })),
      also('2017-11-04', marsa({ actor: 'militia', speaker: 'rebels' })),
      'none',
    ],
    [
      'fighting two days after the capture',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-05', marsa({ effect: 'contests', when: '2017-11-05' })),
      'status real',
    ],
    [
      'fighting on the day of the capture',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-03', marsa({ effect: 'contests', when: '2017-11-03' })),
      'status time',
    ],
    [
      'a battle weeks later',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-25', marsa({ effect: 'contests', when: '2017-11-25' })),
      'status time',
    ],
    [
      'a stronghold that is fought over',
      on('2017-11-03', marsa({ actor: 'rebels', text: 'Marsa, a stronghold of the rebels' })),
      also('2017-11-03', marsa({ effect: 'contests' })),
      'status same',
    ],
    [
      'besieged, and held by those inside',
      on('2017-11-03', marsa({ actor: 'rebels' })),
      also('2017-11-03', marsa({ effect: 'besieges' })),
      'status same',
    ],
    [
      'one capture, two days',
      on('2017-11-04', marsa({ effect: 'captures', when: '2017-11-02' })),
      also('2017-11-04', marsa({ effect: 'captures', when: '2017-11-03' })),
      'date real',
    ],
    [
      'a day, and a page of the next day without one',
      on('2017-11-04', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-04', marsa({ effect: 'captures' })),
      'date same',
    ],
    [
      'fighting told without a day after the capture',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-05', marsa({ effect: 'contests' })),
      'status time',
    ],
    [
      'a month and a day in it',
      on('2017-11-04', marsa({ effect: 'captures', when: '2017-11' })),
      also('2017-11-04', marsa({ effect: 'captures', when: '2017-11-03' })),
      'date same',
    ],
    [
      'a siege seen on two days',
      on('2017-11-04', marsa({ effect: 'besieges', when: '2017-11-01' })),
      also('2017-11-04', marsa({ effect: 'besieges', when: '2017-11-03' })),
      'date time',
    ],
    [
      'two captures in one year',
      on('2017-11-04', marsa({ effect: 'captures', when: '2017-02-02' })),
      also('2017-11-04', marsa({ effect: 'captures', when: '2017-11-03' })),
      'date event',
    ],
    [
      'denied by the other side',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-04', marsa({ effect: 'captures', force: 'denies', speaker: 'rebels' })),
      'existence real',
    ],
    [
      'an attempt that failed before the capture',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-01', marsa({ effect: 'captures', force: 'negated', when: '2017-11-01' })),
      'existence time',
    ],
    [
      'a failed attack of the others on what was taken',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-04', marsa({ effect: 'captures', actor: 'rebels', force: 'negated' })),
      'existence same',
    ],
    [
      'a forecast',
      on('2017-11-03', marsa({ effect: 'captures', when: '2017-11-03' })),
      also('2017-11-04', marsa({ effect: 'captures', force: 'negated', text: 'Marsa will not fall' })),
      'existence time',
    ],
    [
      'its crossing, and the town itself not',
      on('2017-11-03', marsa({ effect: 'captures', place: 'husn' })),
      also('2017-11-03', marsa({ effect: 'captures', force: 'negated' })),
      'existence event',
    ],
  ])('%s', (_text, left, right, expected) => {
    expect(judged(left, right)).toBe(expected)
  })
})

const toll = (killed: number | SaidCasualties['counts'], more: Partial<SaidCasualties> = {}): Said => ({
  kind: 'casualties',
  counts: typeof killed === 'number' ? { killed: exactly(killed) } : killed,
  place: 'dair',
  when: '2017-11-03',
  cause: 'air strike',
  ...more,
})

describe('counts', () => {
  it.each<Row>([
    ['12 and 20 on one day', on('2017-11-03', toll(12)), also('2017-11-03', toll(20)), 'number real'],
    [
      'at least 10 and 12',
      on('2017-11-03', toll({ killed: atLeast(10) })),
      also('2017-11-03', toll(12)),
      'number same',
    ],
    ['12, and 20 the next day', on('2017-11-03', toll(12)), also('2017-11-04', toll(20)), 'number update'],
    ['20, and 12 the next day', on('2017-11-03', toll(20)), also('2017-11-04', toll(12)), 'number real'],
    [
      'killed against killed and wounded',
      on('2017-11-03', toll(12)),
      also('2017-11-03', toll({ killedOrWounded: exactly(40) })),
      'number counting',
    ],
    [
      'fighters against civilians',
      on('2017-11-03', toll(12, { of: 'militants' })),
      also('2017-11-03', toll(20, { of: 'civilians' })),
      'number counting',
    ],
    [
      'children among all',
      on('2017-11-03', toll(12, { of: 'children' })),
      also('2017-11-03', toll(20)),
      'number counting',
    ],
    [
      'more children than people',
      on('2017-11-03', toll(32, { of: 'children' })),
      also('2017-11-03', toll(20)),
      'number real',
    ],
    [
      'a week of strikes and one of them',
      on('2017-11-03', toll(45, { when: '2017-10', cumulative: true })),
      also('2017-11-03', toll(12, { when: '2017-10-20' })),
      'number time',
    ],
    [
      'strikes on two days',
      on('2017-11-04', toll(12, { when: '2017-11-02' })),
      also('2017-11-04', toll(20)),
      'number event',
    ],
    [
      'the city and its province',
      on('2017-11-03', toll(12, { place: 'marsa' })),
      also('2017-11-03', toll(20, { place: 'marsa-province' })),
      'number area',
    ],
    [
      'gas and an execution',
      on('2017-11-03', toll(4, { cause: 'poison gas' })),
      also('2017-11-03', toll(40, { cause: 'execution' })),
      'number event',
    ],
    [
      'dead by two sides',
      on('2017-11-03', toll(4, { by: ['army'] })),
      also('2017-11-03', toll(40, { by: ['rebels'] })),
      'number event',
    ],
    [
      'a toll that rises within the day',
      on('2017-11-03', toll(12, { text: 'the death toll in Dair has risen to 12' })),
      also('2017-11-03', toll(20)),
      'number update',
    ],
    [
      'others on top of children',
      on('2017-11-03', toll(14, { of: 'others' })),
      also('2017-11-03', toll(23)),
      'number counting',
    ],
    [
      'one known person',
      on('2017-11-03', toll(1, { of: 'the driver' })),
      also('2017-11-03', toll(4)),
      'number counting',
    ],
    [
      'children and teachers',
      on('2017-11-03', toll(14, { of: 'children' })),
      also('2017-11-03', toll(6, { of: 'teachers' })),
      'number counting',
    ],
    [
      'a part that is counted over more days',
      on('2017-11-03', toll(126, { when: '2017-11', of: 'children', cumulative: true })),
      also('2017-11-03', toll(14)),
      'number counting',
    ],
    [
      'said not to have been',
      on('2017-11-03', toll(4)),
      also('2017-11-04', toll(4, { force: 'negated' })),
      'existence real',
    ],
  ])('%s', (_text, left, right, expected) => {
    expect(judged(left, right)).toBe(expected)
  })
})

const strike = (attacker: string, more: Partial<Extract<Said, { kind: 'event' }>> = {}): Said => ({
  kind: 'event',
  type: 'air strike',
  place: 'dair',
  attacker,
  when: '2017-11-03',
  ...more,
})

describe('attackers', () => {
  it.each<Row>([
    ['two sides', on('2017-11-03', strike('army')), also('2017-11-03', strike('neighbour')), 'attacker real'],
    [
      'an army and its militia',
      on('2017-11-03', strike('army')),
      also('2017-11-03', strike('militia')),
      'attacker same',
    ],
    [
      'blow and answer',
      on('2017-11-03', strike('army', { type: 'armed attack' })),
      also('2017-11-03', strike('rebels', { type: 'armed attack', target: 'army' })),
      'attacker event',
    ],
    [
      'a strike and shells',
      on('2017-11-03', strike('army')),
      also('2017-11-03', strike('rebels', { type: 'shelling' })),
      'attacker event',
    ],
    [
      'on two days',
      on('2017-11-03', strike('army')),
      also('2017-11-05', strike('neighbour', { when: '2017-11-05' })),
      'attacker event',
    ],
    [
      'one text names both',
      on(
        '2017-11-03',
        strike('army', { text: 'jets of the Republic or of the Neighbouring State struck Dair' }),
      ),
      also('2017-11-03', strike('neighbour')),
      'attacker same',
    ],
    [
      'the dead of a strike and an attack',
      on('2017-11-03', toll(4, { by: ['army'], cause: 'raid' })),
      also('2017-11-03', strike('neighbour', { type: 'armed attack' })),
      'attacker event',
    ],
    [
      'dead of two deeds',
      on('2017-11-03', toll(4, { by: ['army'] })),
      also('2017-11-03', toll(40, { by: ['neighbour'] })),
      'attacker event',
    ],
  ])('%s', (_text, left, right, expected) => {
    expect(judged(left, right, 'attacker')).toBe(expected)
  })
})

describe('events', () => {
  it.each<Row>([
    [
      'denied',
      on('2017-11-03', strike('army')),
      also('2017-11-03', strike('army', { force: 'denies', speaker: 'minister' })),
      'existence real',
    ],
    [
      'not yet, and then it happened',
      on('2017-11-03', strike('army')),
      also('2017-11-01', strike('army', { force: 'negated', when: '2017-11-01' })),
      'existence time',
    ],
    [
      'another kind of deed denied',
      on('2017-11-03', strike('army')),
      also('2017-11-03', strike('army', { force: 'denies', type: 'chemical attack', speaker: 'minister' })),
      'existence event',
    ],
  ])('%s', (_text, left, right, expected) => {
    expect(judged(left, right)).toBe(expected)
  })
})
