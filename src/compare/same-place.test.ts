import { describe, expect, it } from 'vitest'
import type { Document } from '../model/document.ts'
import type { PlaceMention } from '../model/mention.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../model/place.ts'
import { samePlaces } from './same-place.ts'

const entry = (id: string, name: string, kind: PlaceKind, lat: number, lon: number): GazetteerEntry => ({
  id,
  name,
  kind,
  countryCode: 'XA',
  country: 'Aland',
  admin1: null,
  lat,
  lon,
  population: 0,
  source: 'test',
})
const entries = [
  entry('country:XA', 'Aland', 'country', 30, 40),
  entry('geonames:1', 'Marsa', 'town', 30, 40),
  entry('geonames:2', 'Marsa', 'town', 34, 40),
  entry('geonames:3', 'Tal Ahmar', 'town', 30.1, 40.1),
  entry('admin1:XA.1', 'Marsa', 'province', 30.2, 40.2),
]
const gazetteer: Gazetteer = {
  lookup: () => [],
  lookupSimilar: () => [],
  hasPrefix: () => false,
  get: id => entries.find(candidate => candidate.id === id),
}
const mention = (text: string, placeKind: PlaceKind, ...ids: string[]): PlaceMention => ({
  kind: 'place',
  start: 0,
  end: text.length,
  text,
  sentence: 0,
  head: 0,
  placeKind,
  candidates: ids.map((id, at) => ({ id, name: text, score: 1 / (at + 2), detail: '' })),
})
const doc = (id: string, ...places: PlaceMention[]) => ({
  document: { id } as Document,
  places,
  references: [],
})
const pairs = (docs: Parameters<typeof samePlaces>[0]): string[][] =>
  samePlaces(docs, gazetteer).map(({ left, right }) => [left, right])

describe('samePlaces', () => {
  it('joins an unnamed crossing with the only named one near its town', () => {
    const docs = [
      doc('doc:1', mention('border crossing', 'crossing', 'place:crossing@geonames:1')),
      doc('doc:2', mention('Tal Ahmar crossing', 'crossing', 'place:tal ahmar crossing@geonames:3')),
    ]
    expect(pairs(docs)).toEqual([['place:crossing@geonames:1', 'place:tal ahmar crossing@geonames:3']])
    expect(samePlaces(docs, gazetteer)).toEqual(samePlaces([...docs].reverse(), gazetteer))
  })

  it('joins transliterations that no gazetteer knows', () => {
    expect(
      pairs([
        doc('doc:1', mention('Zour Shammar', 'village', 'place:zour shammar village@country:XA')),
        doc('doc:2', mention('Zawr Shamar', 'settlement', 'place:zawr shamar settlement@country:XA')),
      ]),
    ).toEqual([['place:zawr shamar settlement@country:XA', 'place:zour shammar village@country:XA']])
  })

  it('takes the common reading where the rarer one was left open', () => {
    const common = (id: string) => doc(id, mention('Marsa', 'town', 'geonames:1', 'geonames:2'))
    const rare = doc('doc:3', mention('Marsa', 'town', 'geonames:2', 'geonames:1'))
    expect(pairs([common('doc:1'), common('doc:2'), rare])).toEqual([['geonames:1', 'geonames:2']])
  })

  it.each<[string, Parameters<typeof samePlaces>[0]]>([
    [
      'two named crossings near the town',
      [
        doc(
          'doc:1',
          mention('crossing', 'crossing', 'place:crossing@geonames:1'),
          mention('Tal Ahmar crossing', 'crossing', 'place:tal ahmar crossing@geonames:3'),
          mention('Wadi crossing', 'crossing', 'place:wadi crossing@geonames:1'),
        ),
      ],
    ].map(item => item) as [string, Parameters<typeof samePlaces>[0]],
    [
      'a province and its city',
      [
        doc(
          'doc:1',
          mention('Marsa', 'town', 'geonames:1'),
          mention('Marsa province', 'province', 'admin1:XA.1'),
        ),
      ],
    ],
    [
      'a town and its airport',
      [
        doc(
          'doc:1',
          mention('Marsa', 'town', 'geonames:1'),
          mention('Marsa airport', 'airport', 'place:marsa airport@geonames:1'),
        ),
      ],
    ],
    [
      'two sure readings',
      [
        doc('doc:1', mention('Marsa', 'town', 'geonames:1')),
        doc('doc:2', mention('Marsa', 'town', 'geonames:2')),
      ],
    ],
  ])('joins nothing: %s', (_, docs) => {
    const joined = pairs(docs).filter(
      pair => !pair.every(id => id.includes('crossing')) || pair.includes('place:crossing@geonames:1'),
    )
    expect(joined).toEqual([])
  })
})
