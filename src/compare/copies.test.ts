import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findPassages, findSharedText } from './copies.ts'
import { memberTexts, testPage } from './test-pages.ts'

const source =
  'Government troops supported by tanks launched the operation last week to seize Marsa and its surroundings, a barren strip of hills along the river near the northern border.'

const filler =
  'The weather office expects rain on the coast. Farmers said that the olive harvest had been better than in other years.'

const pair = (left: string, right: string) => {
  const pages = [
    testPage('a', `${filler}\n\n${left}`),
    testPage('b', `${right}\n\nA ferry company announced new prices.`),
  ]
  return { pages, passages: findPassages(pages) }
}

describe('text that is copied', () => {
  test.each([
    ['letter by letter', source, source, true],
    [
      'with other quotation marks and spaces',
      source.replace('Marsa', '“Marsa”'),
      source.replace('Marsa', '"Marsa"').replace('strip of', 'strip  of'),
      true,
    ],
    ['a name respelled', source, source.replace('Marsa', 'el-Mersah'), false],
    [
      'an agency’s own name for a group',
      source.replace('Government', 'The Front’s'),
      source.replace('Government', 'The FRONT-X'),
      false,
    ],
    ['a weekday replaced by a date', `On Friday, ${source}`, `On November 3, ${source}`, false],
    [
      'a clause cut',
      source,
      source.replace(', a barren strip of hills along the river near the northern border', ''),
      false,
    ],
    ['a clause moved to the front', source, `Last week, ${source.replace(' last week', '')}`, false],
    [
      'words exchanged',
      source,
      source.replace('barren strip', 'strip of barren land').replace('near', 'close to'),
      false,
    ],
    [
      'two sentences merged',
      `${source} Residents of the villages told reporters that shells had fallen on the market during the night.`,
      `${source.slice(0, -1)}, and residents of the villages told reporters that shells had fallen on the market during the night.`,
      false,
    ],
  ])('%s', (_, left, right, identical) => {
    const { passages } = pair(left, right)
    expect(passages).toHaveLength(1)
    expect(passages[0]?.identical).toBe(identical)
    expect(passages[0]?.members.map(member => member.document)).toEqual(['a', 'b'])
    expect(passages[0]?.similarity).toBeGreaterThan(0.6)
  })

  test('a quotation inside prose that is copied as well', () => {
    const text =
      'The coalition has said that around 900 fighters are left in the hills, which it expects to be the scene of the "last big fight" against the group this year.'
    expect(pair(text, text).passages).toHaveLength(1)
  })

  test('short sentences and quotations come along with the sentence before them', () => {
    const text = `${source} It failed. "We will try again and again until the hills are ours," a captain said.`
    const { pages, passages } = pair(text, text)
    expect(memberTexts(passages, pages)).toEqual([[text, text]])
  })

  test('a long stretch in sentences that are otherwise different', () => {
    const run =
      'which has changed hands six times in as many weeks under the dramatically shifting circumstances of the war'
    const { pages, passages } = pair(
      `Fighting raged on Friday at the western gates of the harbour town of Marsa, ${run}.`,
      `It was not clear at nightfall who was in control of the coastal city, ${run}, and aid workers feared for thousands of families.`,
    )
    expect(memberTexts(passages, pages)[0]?.every(text => text.includes('six times in as many weeks'))).toBe(
      true,
    )
  })

  test('every part of a sentence that another page cuts in two', () => {
    const left = `${source.slice(0, -1)}, while engineers of the southern corps were still searching the harbour district for mines and hidden explosives.`
    const right = `${source}\n\nEngineers of the southern corps were still searching the harbour district for mines and hidden explosives.`
    const { passages } = pair(left, right)
    expect(new Set(passages.flatMap(passage => passage.members.map(member => member.document)))).toEqual(
      new Set(['a', 'b']),
    )
  })
})

describe('text that is no copy', () => {
  test.each([
    [
      'prose of two hands on one fact',
      'Army units took the harbour town of Marsa on Friday after a week of street fighting, the defence minister said.',
      'The defence ministry announced on Friday that its soldiers were in control of Marsa, a port that rebels had held for two years.',
    ],
    [
      'a speaker whom two outlets quote',
      'A reporter was there. "We shall not leave this town until every house has been searched for mines and weapons," General Omar Said told journalists.',
      'People waited. "We shall not leave this town until every house has been searched for mines and weapons," General Omar Said told journalists.',
    ],
    [
      'a formula told of other places and numbers',
      'At least 12 people were killed and 30 wounded in an air strike on Marsa on Friday, the Observatory said.',
      'At least 47 people were killed and 80 wounded in an air strike on Dubrin on Sunday, the Committee said.',
    ],
    ['short sentences', 'The army did not comment.', 'The army did not comment.'],
    ['a headline', `# ${source}`, `# ${source}`],
    [
      'captions that describe alike',
      '! Smoke rises over the old town of Marsa after an air strike on the second day of the battle, 3 May.',
      '! Smoke rises over the harbour of Marsa after shelling on the last day of the battle in May.',
    ],
  ])('%s', (_, left, right) => {
    const { pages, passages } = pair(left, right)
    expect(memberTexts(passages, pages)).toEqual([])
  })

  test('a page that repeats itself', () => {
    expect(findPassages([testPage('a', `${source}\n\n${source}`), testPage('b', filler)])).toEqual([])
  })

  test('nothing', () => {
    expect(findPassages([])).toEqual([])
    expect(findPassages([testPage('a', ''), testPage('b', '')])).toEqual([])
  })
})

describe('what kind of copy it is', () => {
  test.each([
    ['verbatim', source, source],
    ['edited', source, source.replace('Marsa', 'el-Mersah')],
    [
      'paraphrased',
      'The northern newspaper Halden reports that the justice minister has resigned to protest what he calls a "bloody situation and use of excessive force" by security forces against protesters.',
      'The justice minister, Omar Said, has resigned in protest at the "bloody situation and use of excessive force" against protesters by security forces, a northern newspaper called Halden reported.',
    ],
  ])('%s', (kind, left, right) => {
    expect(pair(left, right).passages.map(passage => passage.kind)).toEqual([kind])
  })

  test('two quotations in a row with one frame are copied', () => {
    const text =
      '"We shall not leave this town until every house has been searched for mines and weapons," General Omar Said told reporters on a hill above the harbour. "The people who fled from the fighting may return to their houses when the winter is over," he added with a smile.'
    const pages = [
      testPage('a', `A reporter was there.\n\n${text}`),
      testPage('b', `People waited.\n\n${text}`),
    ]
    expect(memberTexts(findPassages(pages), pages)).toEqual([[text, text]])
  })

  test('a quotation alone is a speaker in common', () => {
    const quotation =
      '"We shall not leave this town until every house has been searched for mines and weapons," General Omar Said told journalists.'
    const pages = [
      testPage('a', `A reporter was there. ${quotation}`),
      testPage('b', `People waited. ${quotation}`),
    ]
    const { passages, quotations } = findSharedText(pages)
    expect(passages).toEqual([])
    expect(memberTexts(quotations, pages)).toEqual([[quotation, quotation]])
  })
})

describe('passages', () => {
  test('one passage holds all documents that have it, and the order of the input does not matter', () => {
    const pages = ['d', 'a', 'c', 'b'].map(id => testPage(id, `Note ${id}. ${source} End of ${id}.`))
    const passages = findPassages(pages)
    expect(passages).toHaveLength(1)
    expect(passages[0]?.members.map(member => member.document)).toEqual(['a', 'b', 'c', 'd'])
    expect(findPassages([...pages].reverse())).toEqual(passages)
  })

  test('offsets are exact on every side', () => {
    const { pages, passages } = pair(`First words. ${source} Last words.`, source)
    expect(memberTexts(passages, pages)).toEqual([[source, source]])
  })

  test('sentences that are copied in another order are passages of their own', () => {
    const other =
      'Residents of the villages told reporters that dozens of shells had fallen on the market during the night.'
    const { passages } = pair(`${source} ${other}`, `${other} ${source}`)
    expect(passages).toHaveLength(2)
  })
})

const seeds = '../shared/seeds'

describe.skipIf(!existsSync(seeds))('the seed pages (skipped where ../shared/seeds is absent)', () => {
  test('share eight passages between the second, third and fifth page, and none with the others', () => {
    const pages = readdirSync(seeds)
      .sort()
      .map(file => testPage(file.slice(0, 3), readFileSync(`${seeds}/${file}`, 'utf8')))
    const passages = findPassages(pages)
    const kinds = passages.map(
      ({ members, identical }) => `${members.map(member => member.document).join('+')} ${identical}`,
    )
    expect(kinds.sort()).toEqual([
      '001+002 false',
      '001+004 true',
      '001+004 true',
      '001+004 true',
      '001+004 true',
      '002+004 false',
      '002+004 true',
      '002+004 true',
    ])
  })
})
