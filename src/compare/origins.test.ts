import { describe, expect, test } from 'vitest'
import { findPassages, type ReadDocument } from './copies.ts'
import { findOrigins } from './origins.ts'
import { testPage } from './test-pages.ts'

const shared =
  'Government troops launched the operation last week to seize the harbour and its surroundings, a barren strip of hills along the river near the border.'

const originsOf = (pages: readonly ReadDocument[]) => findOrigins(pages, findPassages(pages))

/** The name of the origin of the sentence that begins with `words`. */
const nameOf = (pages: readonly ReadDocument[], id: string, words: string) => {
  const result = originsOf(pages)
  const page = pages.find(({ document: doc }) => doc.id === id)
  const sentence = page?.sentences.find(({ start }) => page.document.text.startsWith(words, start))
  const { origin } = result.originOfSentence(id, sentence?.index ?? -1)
  return result.origins.find(({ id: found }) => found === origin)?.name
}

describe('where copied text comes from', () => {
  test('the agency that one of the pages credits', () => {
    const pages = [
      testPage('a', `${shared} Our own view follows here.`),
      testPage('b', `Some lead. ${shared}`, { agency: 'AFP' }),
    ]
    const { passages, origins } = originsOf(pages)
    expect(passages[0]).toMatchObject({ first: 'b', why: 'b: the page credits AFP' })
    expect(origins.find(({ name }) => name === 'AFP')).toMatchObject({
      documents: ['a', 'b'],
      passages: [passages[0]?.id],
    })
    expect(nameOf(pages, 'a', 'Government')).toBe('AFP')
    expect(nameOf(pages, 'a', 'Our own')).toBe('a')
    expect(nameOf(pages, 'b', 'Some lead')).toBe('AFP')
  })

  test.each([
    ['a dateline', 'MARSA, Nov 3 (Reuters) - A lead.', {}, 'Reuters'],
    ['the words before its date', 'Headline here AFP Monday 16 Jun 2014 A lead.', {}, 'AFP'],
    ['a byline', 'A lead.', { byline: 'Northern News Agency' }, 'Northern News Agency'],
    ['an agency’s own page', 'A lead.', { outlet: 'Coastal Newswire' }, 'Coastal Newswire'],
  ])('%s names the agency of the page', (_, lead, extra, name) => {
    const pages = [testPage('a', `${lead}\n\n${shared}`, extra), testPage('b', `Other lead.\n\n${shared}`)]
    expect(nameOf(pages, 'b', 'Government')).toBe(name)
  })

  test('a signature at its end names the agency of the page', () => {
    const pages = [
      testPage('a', `A lead.\n\n${shared} The road was cut.--AFP`),
      testPage('b', `Other lead.\n\n${shared}`),
    ]
    expect(nameOf(pages, 'b', 'Government')).toBe('AFP')
  })

  test('the agency that the passage itself names', () => {
    const text = `${shared.slice(0, -1)}, Efe news reported.`
    const pages = [testPage('a', text), testPage('b', text)]
    expect(nameOf(pages, 'a', 'Government')).toBe('EFE')
  })

  test('the page that is known to have had it first', () => {
    const pages = [
      testPage('a', shared, { published: '2017-11-04' }),
      testPage('b', shared, { published: '2017-11-03' }),
    ]
    expect(originsOf(pages).passages[0]).toMatchObject({ first: 'b', why: 'b had it first (2017-11-03)' })
  })

  test.each([
    ['one page has no date', undefined, '2017-11-03'],
    ['both are of one day', '2017-11-03', '2017-11-03'],
  ])('nothing where %s', (_, left, right) => {
    const dated = (id: string, day: string | undefined) =>
      testPage(id, shared, day === undefined ? {} : { published: day })
    const result = originsOf([dated('a', left), dated('b', right)])
    expect(result.passages[0]?.first).toBeNull()
    expect(result.origins).toMatchObject([{ name: null, documents: ['a', 'b'] }])
  })

  test('the house that owns all outlets which have it', () => {
    const pages = [
      testPage('a', `Lead one. ${shared}`, { outlet: 'trtworld.com' }),
      testPage('b', `${shared} More.`, { outlet: 'TRT Haber' }),
    ]
    const { passages, origins } = originsOf(pages)
    expect(passages[0]).toMatchObject({
      first: null,
      why: 'only outlets of TRT have it: TRT Haber, trtworld.com',
    })
    expect(origins.map(({ name }) => name)).toContain('TRT')
  })

  test('hints that decide nothing are named', () => {
    const pages = [
      testPage('a', `Lead one. ${shared}`, { outlet: 'Ahram Online' }),
      testPage('b', `${shared} More and more of it was told.`, { outlet: 'Daily Sabah' }),
    ]
    expect(originsOf(pages).passages[0]).toMatchObject({
      first: null,
      why: 'nothing tells which page had it first; all of them print AFP, AP, Reuters; Daily Sabah has the longest text',
    })
  })

  test('the page whose spelling the passage keeps', () => {
    const copied = `${shared} It lies near Deir Ezzor.`
    const pages = [
      testPage(
        'a',
        `Residents of Deir ez-Zour fled.\n\n${copied}\n\nThe streets of Deir ez-Zour were empty.`,
      ),
      testPage('b', `Deir Ezzor was quiet.\n\n${copied}`),
    ]
    const { passages } = originsOf(pages)
    expect(passages[0]?.first).toBe('b')
    expect(passages[0]?.why).toContain('Zour')
  })
})

describe('where other sentences come from', () => {
  test.each([
    ['A source told Reuters that the road was cut.', 'Reuters'],
    ['The road was cut, the official news agency SANA said.', 'SANA'],
    ['The road was cut, according to state news agency SANA.', 'SANA'],
    ['The road was cut, Efe news reported.', 'EFE'],
    ['He went to AP elementary school.', 'a'],
    ['They told an ap developer so.', 'a'],
    ['Residents told us that the road was cut.', 'a'],
  ])('%s', (sentence, name) => {
    expect(nameOf([testPage('a', sentence)], 'a', sentence.slice(0, 4))).toBe(name)
  })

  test('an agency that only another page credits is known on all pages', () => {
    const pages = [
      testPage('a', 'The road was cut, Northern News Agency reported.'),
      testPage('b', 'Text.', { agency: 'Northern News Agency' }),
    ]
    expect(nameOf(pages, 'a', 'The road')).toBe('Northern News Agency')
  })

  test('a sentence that is not there is a misuse', () => {
    expect(() => originsOf([testPage('a', 'Text.')]).originOfSentence('b', 0)).toThrow(
      'give its document to findOrigins',
    )
  })
})
