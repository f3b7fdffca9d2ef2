import { describe, expect, test } from 'vitest'
import type { RawPage } from '../model/document.ts'
import { cleanPage, inferAnchorDay } from './index.ts'

const page = (content: string): RawPage => ({
  file: 'a.txt',
  format: 'text',
  content,
  rawSha256: '',
  url: null,
  outlet: null,
  title: null,
  published: null,
  notes: [],
})

const lead = 'Troops retook the town of Marsa on Friday after a two-day battle with the Front.'

describe('inferAnchorDay', () => {
  test.each([
    ['a picture of the same weekday', 'Fighters fire a cannon in Marsa, May 6, 2016.', '2016-05-06'],
    ['a picture of the day before', 'Fighters fire a cannon in Marsa, May 5, 2016.', '2016-05-06'],
    ['a picture taken later', 'Fighters fire a cannon in Marsa, May 7, 2016.', '2016-05-07'],
    [
      'a full date with its weekday',
      'The fall was announced on Friday, May 6, 2016, by the army in the capital.',
      '2016-05-06',
    ],
  ])('%s', (_, line, day) => {
    const doc = cleanPage(
      page(`Troops retake Marsa\n\n${lead}\n\n${line}\n\nThe army said that it held all of the town.`),
    )
    const found = inferAnchorDay(doc)
    expect(found?.day).toBe(day)
    expect(found?.evidence.length).toBeGreaterThan(0)
  })
  test.each([
    ['a file picture', 'FILE - Fighters stand on a hill near Marsa, May 6, 2016.'],
    ['old history', 'The war began on March 15, 2011, when the first shots fell in the capital.'],
    ['a picture far from the weekday', 'Fighters fire a cannon in Marsa, May 2, 2016.'],
    ['no date', 'The army said that it held all of the town and its surroundings.'],
  ])('nothing from %s', (_, line) => {
    expect(
      inferAnchorDay(cleanPage(page(`Troops retake Marsa\n\n${lead}\n\n${line}\n\nThe army held it.`))),
    ).toBeNull()
  })
})
