import { expect, test } from 'vitest'
import { parseArticles, parseTimeline } from './data.ts'

test('articles with quoted text over several lines', () => {
  const csv =
    'date,text\n2011-02-16,"Police clashed .\nHe said `` yes , \'\' twice"\n2011-02-17,Short one .\n'
  expect(parseArticles(csv)).toEqual([
    { date: '2011-02-16', text: 'Police clashed.\n\nHe said "yes," twice' },
    { date: '2011-02-17', text: 'Short one.' },
  ])
})

test('a timeline: days in order, one sentence a line', () => {
  const text =
    '2011-03-19\nJets strike .\nTanks burn .\n--------------------------------\n2011-02-15\nA riot .\n'
  expect([...parseTimeline(text)]).toEqual([
    ['2011-02-15', ['A riot.']],
    ['2011-03-19', ['Jets strike.', 'Tanks burn.']],
  ])
})
