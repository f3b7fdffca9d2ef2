import { describe, expect, test } from 'vitest'
import { findSharedText } from './copies.ts'
import { memberTexts, testPage } from './test-pages.ts'

const stories = [
  'Government troops supported by tanks took the harbour town of Marsa from rebels on Friday, the defence minister said.',
  'A court in the capital sentenced three former officers to long prison terms for the killing of farmers in the south.',
  'Floods have cut off several villages in the northern valley, where rescue workers distributed blankets and drinking water.',
  'The central bank raised its main interest rate again as traders worried about falling reserves and rising bread prices.',
]

const pagesWith = (tail: string, outlets: readonly string[] = ['', '', '', ''], count = stories.length) =>
  stories
    .slice(0, count)
    .map((story, at) => testPage(`p${at}`, `${story}\n\n${tail}`, { outlet: outlets[at] ?? '' }))

const textsOf = (pages: ReturnType<typeof pagesWith>) => {
  const { passages, furniture } = findSharedText(pages)
  return {
    copied: memberTexts(passages, pages).map(([text]) => text),
    furniture: memberTexts(furniture, pages).map(([text]) => text),
  }
}

describe('furniture', () => {
  test.each([
    [
      'an invitation to readers',
      'We welcome comments that advance the story through relevant opinion, anecdotes, links and data from all over the world.',
    ],
    [
      'rules for comments',
      'Comments on this page are read by moderators before they appear; by posting you agree to our terms of service and privacy policy.',
    ],
    [
      'a slogan at the same distance from the end',
      'An ultra-low latency infrastructure for electronic trading and data distribution and a connected approach to governance, risk and compliance.',
    ],
    [
      'a list of other news',
      'The blunders of a crown prince Museum opens new wing for modern painters Volcano keeps tourists away from popular island beaches Football club sells its best striker.',
    ],
  ])('%s is found as such', (_, tail) => {
    expect(textsOf(pagesWith(tail))).toEqual({ copied: [], furniture: [tail] })
  })

  test('two pages of one outlet are enough for what stands at their edge', () => {
    const tail =
      'Coastal Herald is the region’s premier daily newspaper, printed simultaneously on four continents in fourteen cities and read by decision makers everywhere.'
    const outlets = ['Coastal Herald', 'Coastal Herald']
    expect(textsOf(pagesWith(tail, outlets, 2)).furniture).toEqual([tail])
    expect(textsOf(pagesWith(tail, ['Coastal Herald', 'Northern Post'], 2)).furniture).toEqual([])
  })

  test.each([
    'Reporting by Anna Berg in Marsa and Omar Said in Dubrin; writing by Peter Holm; editing by Maria Stein and John Kerr.',
    'Reporting by our correspondents on both sides of the northern front line and in the neighbouring countries; editing by John Kerr.',
    'Journalist Anna Berg and cameraman Omar Said travelled with the northern convoy and contributed to this report from the besieged town.',
  ])('a credit line is no copied text: %s', tail => {
    expect(textsOf(pagesWith(tail)).copied).toEqual([])
  })

  test('what furniture encloses belongs to it', () => {
    const tail =
      'We welcome comments that advance the story through relevant opinion, anecdotes, links and data. Carnival goers favour candy instead of beads while dancers prepare their colourful costumes for the parade. You agree that anything you post may be used together with your name and your profile picture.'
    expect(textsOf(pagesWith(tail)).copied).toEqual([])
  })
})

describe('no furniture', () => {
  test.each([
    [
      'background at the end of pages on one war',
      'The conflict in Marsa began when government troops fired on protesters, and rebels have held the harbour town since then.',
      'Rebels in Marsa said on Monday that government troops had shelled the harbour town again during the night.',
    ],
    [
      'a speaker without quotation marks who says we',
      'We are not in this country to arm people but to protect them, the commander of the international force said in the capital.',
      'Planes of the international force bombed an airfield near the capital of the country, its commander announced.',
    ],
  ])('%s', (_, tail, other) => {
    const pages = [
      testPage('a', `Government troops and rebels exchanged fire in Marsa on Friday.\n\n${tail}`),
      testPage('b', `${other}\n\n${tail}`),
    ]
    expect(textsOf(pages)).toEqual({ copied: [tail], furniture: [] })
  })

  test('a page that others reprint as a whole', () => {
    const text = stories.slice(0, 3).join('\n\n')
    const pages = ['a', 'b', 'c'].map(id => testPage(id, text, { outlet: '' }))
    expect(textsOf(pages).furniture).toEqual([])
  })
})
