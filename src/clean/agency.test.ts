import { describe, expect, test } from 'vitest'
import { agencyAtEnd, agencyOfLine, agencyOfReport, findAgency } from './agency.ts'

describe('a line of its own', () => {
  test.each([
    ['By AFP', 'AFP'],
    ['AFP', 'AFP'],
    ['- REUTERS', 'Reuters'],
    ['(Reuters)', 'Reuters'],
    ['Source: Reuters', 'Reuters'],
    ['© 2016 AFP', 'AFP'],
    ['Copyright 2016 The Associated Press. All rights reserved.', 'AP'],
    ['JO WRITER and ANN OTHER, Associated Press', 'AP'],
    ['Associated Press writer Jo Writer in Marsa contributed to this report.', 'AP'],
    ['(Reporting by Jo Writer in Marsa; Editing by Ann Other)', 'Reuters'],
  ])('%s', (line, agency) => {
    expect(agencyOfLine(line)).toBe(agency)
  })
  test.each([
    ['Residents told Reuters'],
    ['AP crossing reopens'],
    ['Reuters said the town had fallen.'],
    [''],
  ])('%s credits none', line => {
    expect(agencyOfLine(line)).toBeNull()
  })
})

describe('after the last sentence', () => {
  test.each([
    ['The barrage ended. - REUTERS', 'Reuters', 'The barrage ended.'],
    ['He spoke on state TV.-REUTERS', 'Reuters', 'He spoke on state TV.'],
    ['It ended. (AFP)', 'AFP', 'It ended.'],
    ['It ended. Source Reuters', 'Reuters', 'It ended.'],
  ])('%s', (paragraph, agency, rest) => {
    expect(agencyAtEnd(paragraph)).toEqual({ agency, rest })
  })
  test.each([['he told Reuters.'], ['a photographer of AFP'], ['the group said on Monday (AP)']])(
    '%s has none',
    paragraph => {
      expect(agencyAtEnd(paragraph)).toBeNull()
    },
  )
})

test('the lead may name its source, a speaker is no source of the page', () => {
  expect(agencyOfReport('The premier praised the army on Friday, Efe news reported.')).toBe('EFE')
  expect(agencyOfReport('The town fell, a source told Reuters.')).toBeNull()
})

test.each([
  ['Associated Press', 'AP'],
  ['Jo Writer, Associated Press', 'AP'],
  ['AFP / Marsa', 'AFP'],
  ['Jo Apwriter', null],
])('byline %s', (byline, agency) => {
  expect(findAgency(byline)).toBe(agency)
})
