import { describe, expect, test } from 'vitest'
import { foldWord, scanWords, wordKinds } from './words.ts'

const kindNames = Object.fromEntries(Object.entries(wordKinds).map(([name, kind]) => [kind, name]))

const read = (text: string) => {
  const words = scanWords(text, 0, text.length)
  return Array.from({ length: words.length }, (_, at) => {
    const word = foldWord(text, words.start[at]!, words.end[at]!)
    return `${word}/${kindNames[words.kind[at]!]}${words.quoted[at] ? '/quoted' : ''}`
  })
}

describe('words', () => {
  test.each([
    ['The army’s men', ['the/function', 'army/content', 'men/content']],
    ['IS is here', ['is/name', 'is/function', 'here/function']],
    ['U.S. jets', ['us/name', 'jets/content']],
    ['al-Qaim, Deir el-Zour', ['qaim/name', 'deir/name', 'zour/name']],
    ['1,500 men, 2.5 km', ['1500/number', 'men/content', '25/number', 'km/content']],
    ['three men in May', ['three/number', 'men/content', 'in/function', 'may/time']],
    [
      'they may leave on Friday',
      ['they/function', 'may/function', 'leave/content', 'on/function', 'friday/time'],
    ],
    [
      'he said “go now” twice',
      ['he/function', 'said/content', 'go/content/quoted', 'now/function/quoted', 'twice/content'],
    ],
    ['Kırşehir é', ['kırsehir/name', 'e/content']],
    ['', []],
    ['--- …', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('words that differ in case, accents and apostrophes only have one key', () => {
    const keys = ['Raqqa', 'RAQQA', 'raqqà', "ra'qqa"].map(text => scanWords(text, 0, text.length).key[0])
    expect(new Set(keys).size).toBe(1)
  })

  test('a number in words has the key of its figure', () => {
    expect(scanWords('seven', 0, 5).key[0]).toBe(scanWords('7', 0, 1).key[0])
  })
})
