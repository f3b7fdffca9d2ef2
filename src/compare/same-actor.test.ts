import { expect, test } from 'vitest'
import type { ActorEntry } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import type { ActorMention } from '../model/mention.ts'
import { sameActors } from './same-actor.ts'

const docOf = (id: string): Document => ({ id }) as Document

const mention = (name: string, actorKind: ActorMention['actorKind'], affiliation?: string): ActorMention => ({
  kind: 'actor',
  start: 0,
  end: name.length,
  text: name,
  sentence: 0,
  head: 0,
  actorKind,
  candidates: [{ id: `actor:${name.toLowerCase().replace(/\W+/g, ' ')}`, name, score: 0.5, detail: '' }],
  ...(affiliation ? { affiliation: { id: affiliation, name: affiliation, score: 1, detail: '' } } : {}),
})

const list: readonly ActorEntry[] = [
  {
    id: 'yusuf-salem',
    name: 'Yusuf al-Salem',
    kind: 'person',
    aliases: ['Yusuf al-Salem'],
    countries: ['SY'],
    source: 'test',
  },
]

type Named = readonly [doc: string, name: string, kind: ActorMention['actorKind'], affiliation?: string]

const judged = (named: readonly Named[]): readonly string[] => {
  const docs = [...new Set(named.map(([doc]) => doc))]
  return sameActors(
    docs.map(id => ({
      document: docOf(id),
      actors: named.filter(([doc]) => doc === id).map(([, name, kind, side]) => mention(name, kind, side)),
    })),
    list,
  ).map(
    ({ verdict, left, right }) => `${verdict} ${left.replace('actor:', '')} = ${right.replace('actor:', '')}`,
  )
}

test.each<[string, readonly Named[], readonly string[]]>([
  [
    'spellings of one person',
    [
      ['a', 'Hassan al-Marwani', 'person'],
      ['b', 'Hasan Marwani', 'person'],
    ],
    ['same hasan marwani = hassan al marwani'],
  ],
  [
    'a middle name',
    [
      ['a', 'Robert White', 'person'],
      ['b', 'Robert P. White', 'person'],
    ],
    ['same robert p white = robert white'],
  ],
  [
    'an abbreviation in one document',
    [
      ['a', 'Marsa Defence Council', 'armed group'],
      ['a', 'MDC', 'organisation'],
    ],
    ['same marsa defence council = mdc'],
  ],
  ['a spelling of a listed person', [['a', 'Youssef Salem', 'person']], ['same youssef salem = yusuf-salem']],
  [
    'one name, two sides',
    [
      ['a', 'Omar Saleh', 'person', 'marsa-government'],
      ['b', 'Omar S. Saleh', 'person', 'rebels'],
    ],
    ['different omar s saleh = omar saleh'],
  ],
])('%s', (_, named, expected) => {
  expect(judged(named)).toEqual(expected)
})

test.each<[string, readonly Named[]]>([
  [
    'other first names',
    [
      ['a', 'Omar Saleh', 'person'],
      ['b', 'Hadi Saleh', 'person'],
    ],
  ],
  [
    'a family name in another document',
    [
      ['a', 'Omar Saleh', 'person'],
      ['b', 'Saleh', 'person'],
    ],
  ],
  [
    'an abbreviation in another document',
    [
      ['a', 'Marsa Defence Council', 'organisation'],
      ['b', 'MDC', 'organisation'],
    ],
  ],
  [
    'descriptions',
    [
      ['a', 'gunmen', 'generic'],
      ['b', 'gunmen', 'generic'],
    ],
  ],
])('no merge: %s', (_, named) => {
  expect(judged(named)).toEqual([])
})

test('the order of documents does not count', () => {
  const named: readonly Named[] = [
    ['a', 'Hassan al-Marwani', 'person'],
    ['b', 'Hasan Marwani', 'person'],
    ['c', 'Hassan Marwani', 'person'],
  ]
  expect(judged([...named].reverse())).toEqual(judged(named))
})
