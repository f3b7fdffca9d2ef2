import { describe, expect, test } from 'vitest'
import { readText } from '../../test/read-text.ts'

/** "speaker: content" of every quotation in reading order; the speaker is what a pronoun stands for. */
const quotesOf = async (text: string): Promise<readonly string[]> => {
  const { quotes, document: doc } = await readText(text, '2017-11-03')
  return quotes.map(quote => {
    const speaker = quote.speaker?.antecedent?.text ?? quote.speaker?.text ?? 'nobody'
    return `${speaker}: ${doc.text.slice(quote.content.start, quote.content.end)}`
  })
}

describe('indirect speech', () => {
  test.each<[string, string]>([
    ['The army said it had retaken Marsa.', 'army: it had retaken Marsa'],
    ['The army said that it had retaken Marsa.', 'army: it had retaken Marsa'],
    ['Rebels have left Marsa, the army announced on Friday.', 'army: Rebels have left Marsa'],
    ['Rebels have left Marsa, according to the army.', 'army: Rebels have left Marsa'],
    [
      'News agencies quoted the defence ministry as saying that troops captured Marsa.',
      'defence ministry: troops captured Marsa',
    ],
    [
      'Fighting went on, with governor Pavlo Kyrylenko saying that troops had captured Marsa.',
      'governor Pavlo Kyrylenko: troops had captured Marsa',
    ],
    ['The army denied losing Marsa.', 'army: losing Marsa'],
    ['The army vowed to retake Marsa.', 'army: to retake Marsa'],
    ['The army announced the capture of Marsa.', 'army: the capture of Marsa'],
    ['The capture of Marsa was announced by the army.', 'army: The capture of Marsa'],
    ["The army's claim that it had retaken Marsa was false.", 'army: it had retaken Marsa'],
    [
      'Four people were killed in Marsa, the army said, without naming them.',
      'army: Four people were killed in Marsa',
    ],
    ['Marsa has reportedly fallen.', 'nobody: Marsa has reportedly fallen'],
    ['It was reported that Marsa had fallen.', 'nobody: Marsa had fallen'],
  ])('%s', async (text, expected) => {
    expect(await quotesOf(text)).toContain(expected)
  })
})

describe('direct speech', () => {
  test('over several sentences, with the speaker behind', async () => {
    const text = '"We hold Marsa. We will not leave," said Maj. Gen. Robert Hale, a commander of the army.'
    expect(await quotesOf(text)).toContain('Maj. Gen. Robert Hale: We hold Marsa. We will not leave,')
  })

  test('goes on after its cue', async () => {
    const text = '"We hold Marsa," Robert Hale said. "Nobody will drive us out of it."'
    expect(await quotesOf(text)).toEqual([
      'Robert Hale: We hold Marsa,',
      'Robert Hale: Nobody will drive us out of it.',
    ])
  })

  test('in words that are quoted only in part', async () => {
    expect(await quotesOf('The army said troops had "regained full control" of Marsa.')).toEqual([
      'army: troops had "regained full control" of Marsa',
    ])
  })

  test('what he called', async () => {
    const found = await quotesOf(
      'Robert Hale hailed what he called "the liberation of Marsa in record time".',
    )
    expect(found).toContain('Robert Hale: the liberation of Marsa in record time')
  })

  test('marks alone are no speech', async () => {
    expect(await quotesOf('The so-called "caliphate" was gone.')).toEqual([])
  })
})

describe('who passes it on', () => {
  const chainOf = async (text: string): Promise<readonly string[]> =>
    (await readText(text, '2017-11-03')).quotes[0]?.chain.map(mention => mention.text) ?? []

  test.each<[string, readonly string[]]>([
    ['A Syrian military source told Reuters that Marsa had fallen.', ['Reuters', 'Syrian military source']],
    [
      '"Marsa is free," a spokesman for the Syrian army said in a statement broadcast on state television.',
      ['state television', 'spokesman for the Syrian army'],
    ],
  ])('%s', async (text, expected) => {
    expect(await chainOf(text)).toEqual(expected)
  })
})

describe('a speaker from an earlier sentence', () => {
  test('the statement, it and he', async () => {
    const text = [
      '"Marsa is free," a spokesman for the Syrian army said in a statement.',
      '"This is the end," the statement added.',
      'The town "was the last of its strongholds", it added.',
    ].join('\n')
    const { quotes } = await readText(text, '2017-11-03')
    expect(new Set(quotes.map(quote => quote.speaker?.candidates[0]?.id)).size).toBe(1)
  })
})

describe('no reported speech', () => {
  test.each([
    'Troops entered Marsa on Friday.',
    'Fighting continued near Marsa.',
    'I think you know the town.',
    'No group claimed the attack.',
  ])('%s', async text => {
    expect(await quotesOf(text)).toEqual([])
  })
})
