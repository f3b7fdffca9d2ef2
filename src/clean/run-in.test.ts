import { describe, expect, test } from 'vitest'
import { splitRunIn } from './run-in.ts'

const body =
  'Troops entered the town of Marsa on Friday after a week of air strikes, the army said. Nobody was hurt, according to the governor. The rebels denied that they had lost the town.'

describe('a page in one line', () => {
  test.each([
    [
      `Troops enter Marsa By Jo Writer | Orbis | 6 May 2016 10:20 GMT TIRNA (AP) — ${body} Share this article © 2016 Orbis`,
      [
        'Troops enter Marsa',
        'By Jo Writer | Orbis | 6 May 2016 10:20 GMT',
        `TIRNA (AP) — ${body}`,
        'Share this article © 2016 Orbis',
      ],
    ],
    [`Fri 06 May 2016 Troops enter Marsa. ${body}`, ['Fri 06 May 2016', `Troops enter Marsa. ${body}`]],
    [
      `Troops enter Marsa | Published: May 6, 2016 ${body}`,
      ['Troops enter Marsa', '| Published: May 6, 2016', body],
    ],
  ])('%s', (text, parts) => {
    expect(splitRunIn(text).split('\n\n')).toEqual(parts)
  })
  test.each([
    [body],
    [`On 6 May 2016 Tirna said that the town had fallen. ${body}`],
    [`The army denied on 6 May 2016 The Tirna Times' report. ${body}`],
    [`${body}\n\nBy Jo Writer | 6 May 2016 ${body}`],
    ['Fri 06 May 2016 Troops enter Marsa.'],
  ])('left as it is: %s', text => {
    expect(splitRunIn(text)).toBe(text)
  })
})
