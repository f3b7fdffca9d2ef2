import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPassages } from './copies.ts'
import { findOrigins } from './origins.ts'
import { testPage } from './test-pages.ts'

const vocabulary =
  'army town the of seized fighters village Marsa on Friday river troops "said" said, 12 and near hills Dubrin after'.split(
    ' ',
  )

const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 30 })
  .map(words => `${words.join(' ')}.`)

const pages = fc
  .array(
    fc.array(fc.oneof({ weight: 9, arbitrary: sentence }, fc.string({ unit: 'binary' })), { maxLength: 6 }),
    { maxLength: 5 },
  )
  .map(texts => texts.map((sentences, at) => testPage(`p${at}`, sentences.join('\n\n'))))

test('any pages: spans lie in their pages, members in id order, two pages at least, whatever the order', () => {
  fc.assert(
    fc.property(pages, docs => {
      const passages = findPassages(docs)
      for (const { members, similarity } of passages) {
        const ids = members.map(({ document: id }) => id)
        expect([...ids].sort()).toEqual(ids)
        expect(new Set(ids).size).toBeGreaterThan(1)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        for (const { document: id, start, end } of members) {
          const text = docs.find(({ document: doc }) => doc.id === id)?.document.text ?? ''
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
      expect(findPassages([...docs].reverse())).toEqual(passages)
      const { origins, originOfSentence } = findOrigins(docs, passages)
      for (const { document: doc, sentences } of docs) {
        for (const { index } of sentences) {
          expect(origins.map(({ id }) => id)).toContain(originOfSentence(doc.id, index).origin)
        }
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
