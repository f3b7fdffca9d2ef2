import { beforeAll, describe, expect, test } from 'vitest'
import type { Parse } from '../../model/parse.ts'
import { loadTagger, type Tagger } from '../../tagger/tagger.ts'
import { deedStem, type Trigger, triggerOf } from './trigger.ts'

test.each([
  ['killing', deedStem('kill')],
  ['explosions', deedStem('explosion')],
  ['resignation', 'resign'],
  ['resign', 'resign'],
  ['arrest', 'arrest'],
  ['stabbing', 'stab'],
  ['be', 'be'],
])('the stem of %s is %s', (lemma, stem) => {
  expect(deedStem(lemma)).toBe(stem)
})

describe('what stands around a trigger', () => {
  let tagger: Tagger
  beforeAll(async () => {
    tagger = await loadTagger()
  }, 60_000)

  const read = async (text: string, word: string): Promise<Trigger> => {
    const parse: Parse = await tagger.parse(text)
    const at = parse.tokens.findIndex(({ form }) => form === word)
    return triggerOf({ document: 'a', sentence: 0 }, parse, [at])
  }

  test('who did it to whom', async () => {
    const { lemma, roles } = await read('Rebels captured the town on Friday.', 'captured')
    expect(lemma).toBe('capture')
    expect([...roles.subject]).toEqual(['rebel'])
    expect([...roles.object]).toEqual(['town'])
  })

  test('the passive turns the parts round', async () => {
    const { roles } = await read('The town was captured by rebels.', 'captured')
    expect([...roles.subject]).toEqual(['rebel'])
    expect([...roles.object]).toEqual(['town'])
  })

  test('a verb that hangs on another takes its subject', async () => {
    const { roles } = await read('The minister was forced to resign.', 'resign')
    expect([...roles.subject]).toEqual(['minister'])
  })

  test('names, numbers and days of the sentence', async () => {
    const trigger = await read('A strike in Aleppo killed 14 people on Monday.', 'killed')
    expect([...trigger.places]).toContain('aleppo')
    expect([...trigger.numbers]).toEqual(['14'])
    expect([...trigger.calendar]).toEqual(['monday'])
    expect(trigger.sentenceWords.has('kill')).toBe(false)
  })
})
