import { describe, expect, test } from 'vitest'
import { findDateline } from './dateline.ts'

describe('a dateline', () => {
  // The text begins behind `|`.
  test.each([
    ['MARSA (AP) — |Troops entered the town.'],
    ['MARSA, Syria (AP) — |Troops entered the town.'],
    ['BEIRUT, Dec 10 (Orbis Newswire) - |Rebels left.'],
    ['Damascus, Syria (SANA) — |Units of the army advanced.'],
    ['KYIV/MOSCOW, Nov. 9 - |Shells fell.'],
    ['MARSA, Nov 28 (Xinhua) -- |Troops left.'],
    ['MARSA, Nov. 28, 2016 (Orbis) --|Troops left.'],
    ['Marsa, SANA – |Units of the army advanced.'],
    ['MOSCOW, November 3. /TASS/. |Aircraft hit a depot.'],
    ['MARSA — |Troops entered the town.'],
    ['DEIR EL-ZOUR, Syria — |Troops entered the town.'],
    ['NEAR MARSA, Syria - |The road was empty.'],
    ['MARSA: |Troops entered the town on Friday, the army said.'],
    ['MARSA (AP) |Troops entered the town.'],
    ['(Reuters) - |Troops entered the town.'],
    ['AFP - |Troops entered the town.'],
    ['Nov. 3 (UPI) -- |Troops entered the town.'],
    ['Marsa City, Tirna – |Troops entered the town on Friday, the army said.'],
    ['Marsa - |Troops entered the town on Friday, the army of the country said.'],
    ["AL-QA'IM, 3 November 2017 (Orbis)- |Troops left."],
    ['KYIV - Nov 3 (Reuters) - |Shells fell.'],
    ['MARSA (Orbis) — |"We hold it," he said.'],
    ['PALMYRA (Orbis) —|'],
  ])('%s', marked => {
    expect(findDateline(marked.replace('|', ''), 'lead')?.end).toBe(marked.indexOf('|'))
  })

  test('gives the agency, the date and the places', () => {
    expect(findDateline('MARSA/TIRNA, Nov. 28, 2016 (Xinhua) -- Troops left.', 'lead')).toMatchObject({
      agency: 'Xinhua',
      date: 'Nov. 28, 2016',
      places: ['MARSA', 'TIRNA'],
    })
    expect(findDateline('BEIRUT, Dec 10 (Orbis Newswire) - Rebels left.', 'lead')).toMatchObject({
      agency: 'Orbis Newswire',
      date: 'Dec 10',
      places: ['BEIRUT'],
    })
  })

  test('of a later paragraph needs an agency or a date', () => {
    expect(findDateline('MARSA (AP) — Troops entered the town.', 'later')).not.toBeNull()
    expect(findDateline('MARSA — Troops entered the town.', 'later')).toBeNull()
  })
})

describe('no dateline', () => {
  test.each([
    ['ISIS - also known as Daesh - said it had left.'],
    ['ISIS — The Islamic State — said it had left.'],
    ['HTS (Hayat Tahrir al-Sham) — The group said it had left.'],
    ['Islamic State (IS) - The group said it had left.'],
    ['The Front (IS) - a group'],
    ['Troops (AFP reported) entered'],
    ['Residents of Marsa told AFP - by phone'],
    ['Marsa - the last town of the province - fell on Friday.'],
    ["Marsa – Tirna's second city – fell on Friday, the army of the country said."],
    ['Russia - Ukraine talks resumed on Friday in the capital of a third country.'],
    ['On Friday — Nov. 3 — troops entered the town.'],
    ['Friday, Nov. 3 - Troops entered the town.'],
    ['US-backed forces entered the town.'],
    ['AFP said on Friday that the town had fallen - Others denied it.'],
    ['The army said: "We hold Marsa."'],
    ['WHITE: "We hold it."'],
    ['10:45 - Troops entered the town.'],
    ['Troops entered Marsa (AP) — Others left.'],
    ['T-72 tanks entered the town.'],
    ['Dozens killed - The army entered the town on Friday, it said in a statement.'],
    ['F-16 – Turkish jets hit the town.'],
    [''],
  ])('%s', text => {
    expect(findDateline(text, 'lead')).toBeNull()
  })
})
