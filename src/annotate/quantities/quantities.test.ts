import { describe, expect, it } from 'vitest'
import { quantitiesOf, quantityOfText, tokensOf } from './index.ts'

const exact = (value: number) => ({ min: value, max: value, approximate: false })

describe('quantities', () => {
  it.each([
    ['20 people', exact(20)],
    ['forty-six fighters', exact(46)],
    ['two hundred and five soldiers', exact(205)],
    ['1,500 fighters', exact(1_500)],
    ['1.5 million people', exact(1_500_000)],
    ['a dozen rebels', exact(12)],
    ['half a dozen rebels', exact(6)],
    ['two dozen rebels', exact(24)],
    ['a hundred men', exact(100)],
    ['one soldier', exact(1)],
    ['half a million people', exact(500_000)],
    ['1 500 people', exact(1_500)],
    ['4,000-strong', exact(4_000)],
    ['a couple of men', exact(2)],
    ['both soldiers', exact(2)],
    ['no one', exact(0)],
    ['no civilians', exact(0)],
    ['at least 20 people', { min: 20, max: null, approximate: false }],
    ['more than 20 people', { min: 20, max: null, approximate: false }],
    ['no fewer than six', { min: 6, max: null, approximate: false }],
    ['20 or more', { min: 20, max: null, approximate: false }],
    ['up to 80 people', { min: null, max: 80, approximate: false }],
    ['as many as 2,000', { min: null, max: 2_000, approximate: false }],
    ['nearly 60 people', { min: null, max: 60, approximate: true }],
    ['fewer than 100', { min: null, max: 100, approximate: true }],
    ['around 1,500 fighters', { min: 1_500, max: 1_500, approximate: true }],
    ['some 300 men', { min: 300, max: 300, approximate: true }],
    ['a dozen or so', { min: 12, max: 12, approximate: true }],
    ['several people', { min: 3, max: null, approximate: true }],
    ['a few people', { min: 3, max: null, approximate: true }],
    ['dozens of people', { min: 24, max: null, approximate: true }],
    ['scores of people', { min: 40, max: null, approximate: true }],
    ['hundreds of people', { min: 200, max: null, approximate: true }],
    ['thousands', { min: 2_000, max: null, approximate: true }],
    ['tens of thousands of people', { min: 20_000, max: null, approximate: true }],
    ['hundreds of thousands', { min: 200_000, max: null, approximate: true }],
    ['several hundred people', { min: 300, max: null, approximate: true }],
    ['between 20 and 30 people', { min: 20, max: 30, approximate: false }],
    ['20 to 30 people', { min: 20, max: 30, approximate: false }],
    ['20-30 people', { min: 20, max: 30, approximate: false }],
    ['three or four people', { min: 3, max: 4, approximate: false }],
    ['two or three dozen people', { min: 24, max: 36, approximate: false }],
  ])('%s', (text, expected) => {
    const found = quantityOfText(text)
    expect(found?.unit).toBeNull()
    expect(found?.quantity).toEqual(expected)
  })

  it.each([
    ['35 per cent of the province', { min: 35, max: 35, approximate: false }],
    ['more than 90 percent', { min: 90, max: null, approximate: false }],
    ['about 80% of the city', { min: 80, max: 80, approximate: true }],
    ['half of the city', { min: 50, max: 50, approximate: true }],
    ['two thirds of the city', { min: 67, max: 67, approximate: true }],
    ['more than a third of the city', { min: 33, max: null, approximate: true }],
  ])('the share %s', (text, expected) => {
    const found = quantityOfText(text)
    expect(found?.unit).toBe('per cent')
    expect(found?.quantity).toEqual(expected)
  })

  it('covers its bound and gives each number of a list its own', () => {
    const tokens = tokensOf('At least three soldiers were killed and five injured')
    expect(quantitiesOf(tokens).map(found => [found.tokens, found.quantity.min, found.quantity.max])).toEqual(
      [
        [[0, 1, 2], 3, null],
        [[7], 5, 5],
      ],
    )
  })

  it.each([
    'the army took the town',
    'in 2014',
    'since July 2012',
    'on 3 May',
    'on May 3',
    'a 20-year-old man',
    'aged 20',
    'few survived',
    'the three-year siege',
    'the 15th brigade',
    'the second brigade',
  ])('nothing is counted in: %s', text => {
    expect(quantityOfText(text)).toBeNull()
  })
})
