import { describe, expect, it } from 'vitest'
import { articleDocument } from './articles.ts'

const article = `---
subject: Battle of Marsa
author: Somebody
pubDate: 2023-07-19
---

The **Battle of Marsa** began on 6 May 2022.[object Object]

![Map](/map.png)

## Course
 * The [army](https://example.org) entered.

| Name | Held by |
| --- | --- |

## See also
 * Battle of Husn
`

describe('articleDocument', () => {
  it('keeps prose, headings and lists, and no day of its own', () => {
    const doc = articleDocument('marsa.md', article)
    expect(doc.text).toBe('The Battle of Marsa began on 6 May 2022.\n\nCourse\n\nThe army entered.')
    expect(doc.blocks.map(({ kind, start, end }) => [kind, doc.text.slice(start, end)])).toEqual([
      ['paragraph', 'The Battle of Marsa began on 6 May 2022.'],
      ['heading', 'Course'],
      ['list', 'The army entered.'],
    ])
    expect(doc).toMatchObject({ title: 'Battle of Marsa', outlet: 'marsa.md', published: null })
  })

  it('takes a file without front matter as it is', () => {
    expect(articleDocument('a.md', 'Troops entered Marsa.')).toMatchObject({
      title: '',
      text: 'Troops entered Marsa.',
    })
  })
})
