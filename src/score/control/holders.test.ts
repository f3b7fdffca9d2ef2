import { describe, expect, it } from 'vitest'
import { answerHolder, holderFigures, type SideChange } from './holders.ts'

const on = (to: string, from: string, until = from): SideChange => ({ to, from, until })
const truth = {
  day: '2022-04-05',
  side: 'north',
  changes: [on('south', '2022-02-25'), on('north', '2022-04-01', '2022-04-02')],
}

describe('answerHolder', () => {
  it.each([
    ['the same side', 'north', true, true],
    ['the other side', 'south', true, false],
    ['no side', null, false, false],
  ])('%s', (_name, side, isStated, isRight) => {
    expect(answerHolder(truth, { side, changes: [] })).toMatchObject({ isStated, isRight })
  })

  it('takes a holder of a contested place for wrong, and silence for no answer', () => {
    const contested = { ...truth, side: null }
    expect(answerHolder(contested, { side: 'north', changes: [] })).toMatchObject({
      isStated: true,
      isRight: false,
    })
    expect(answerHolder(contested, { side: null, changes: [] })).toMatchObject({
      isStated: false,
      isRight: false,
    })
  })

  it.each([
    ['a day late', [on('north', '2022-04-03')], [1]],
    ['within the truth’s two days', [on('north', '2022-04-02')], [0]],
    [
      'the nearest counts, the other has no partner',
      [on('north', '2022-03-01'), on('north', '2022-04-01')],
      [0],
    ],
    ['far off', [on('south', '2021-05-25')], [276]],
    ['another year’s change', [on('south', '2014-02-25')], []],
    ['another side', [on('west', '2022-04-01')], []],
    ['one of each side', [on('north', '2022-04-01'), on('south', '2022-02-28')], [0, 3]],
  ])('dates: %s', (_name, changes, days) => {
    expect(answerHolder(truth, { side: 'north', changes }).pairs.map(pair => pair.days)).toEqual(days)
  })
})

describe('holderFigures', () => {
  it('divides right by stated, and stated by all', () => {
    const answers = [
      answerHolder(truth, { side: 'north', changes: [on('north', '2022-04-02')] }),
      answerHolder(truth, { side: 'south', changes: [on('south', '2022-03-02')] }),
      answerHolder(truth, { side: null, changes: [] }),
      answerHolder(truth, { side: null, changes: [] }),
    ]
    expect(holderFigures(answers)).toMatchObject({
      'holder right': 0.5,
      coverage: 0.5,
      'change within a day': 0.5,
      'holders stated (places)': 2,
      'changes compared (changes)': 2,
    })
  })

  it('is zero of nothing', () => {
    expect(holderFigures([])).toMatchObject({ 'holder right': 0, coverage: 0, 'change within a day': 0 })
  })
})
