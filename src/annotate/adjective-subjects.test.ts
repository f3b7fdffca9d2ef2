import { afterAll, expect, test } from 'vitest'
import { loadTagger } from '../tagger/tagger.ts'
import { withNounSubjects } from './adjective-subjects.ts'

const tagger = await loadTagger()
afterAll(() => tagger.close())

test('an adjective of a finite verb is its subject, with what stands before', async () => {
  const { tokens } = withNounSubjects(
    await tagger.parse("Sudan's military retakes presidential palace in Khartoum"),
  )
  const military = tokens.findIndex(token => token.form === 'military')
  const verb = tokens.findIndex(token => token.form === 'retakes')
  expect(tokens[military]).toMatchObject({ upos: 'NOUN', xpos: 'NN', deprel: 'nsubj', head: verb })
  expect(tokens[0]).toMatchObject({ form: 'Sudan', head: military })
})

test.each([
  'The army retakes Marsa.',
  'Heavy fighting goes on in Marsa.',
  'The military court said that he left.',
])('%s stays as it is', async sentence => {
  const parse = await tagger.parse(sentence)
  expect(withNounSubjects(parse)).toBe(parse)
})
