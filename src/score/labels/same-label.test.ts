import { describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../gazetteer/load.ts'
import { labelIdOf } from './actor-ids.ts'
import { isSameActor, isSameName, isSamePlace } from './same-label.ts'
import { actorMention, emptyKnowledge, partyLabel, placeLabel, placeMention } from './test-labels.ts'

test.each([
  ['Marsa', 'the town of Marsa'],
  ['al-Marsa', 'El Marsa'],
  ['Deir ez-Zor', 'Deir Ezzor'],
  ['Idlib Province', 'Idlib'],
  ['Mārsa', 'Marsa city'],
  ['al-Khan, Marsa', 'Al Khan'],
])('%s and %s are one name', (left, right) => {
  expect(isSameName(left, right)).toBe(true)
})

test.each([
  ['Marsa', 'Barsa'],
  ['Marsa airport', 'Marsa'],
  ['North Marsa', 'Marsa'],
])('%s and %s are two names', (left, right) => {
  expect(isSameName(left, right)).toBe(false)
})

const text =
  'Troops took Marsa, then the airport of Telba, the old quarter in Telba and the town. Rebels hold it; they left.'

describe('the same place', () => {
  test.each([
    ['the same words', placeLabel(text, 'Marsa', 'Marsa', 'town'), placeMention(text, 'Marsa', 'town')],
    [
      'the same mention, another spelling',
      placeLabel(text, 'Marsa', 'Mersa el-Kebir', 'town'),
      placeMention(text, 'Marsa', 'town'),
    ],
    [
      'a description that stands for it',
      placeLabel(text, 'the town', 'Marsa', 'town'),
      placeMention(text, 'the town', 'town', 'Marsa', 'Marsa'),
    ],
    [
      'a place of unknown kind',
      placeLabel(text, 'Marsa', 'Marsa', null),
      placeMention(text, 'Marsa', 'province'),
    ],
    [
      'the airport by its whole mention',
      placeLabel(text, 'airport of Telba', 'Telba airport', 'airport'),
      placeMention(text, 'airport of Telba', 'airport', 'airport near Telba'),
    ],
  ])('%s', (_, label, found) => {
    expect(isSamePlace(label, found, emptyKnowledge)).toBe(true)
  })

  test.each([
    [
      'a province is not its city',
      placeLabel(text, 'Marsa', 'Marsa', 'province'),
      placeMention(text, 'Marsa', 'city'),
    ],
    [
      'nor a city its province',
      placeLabel(text, 'Marsa', 'Marsa', 'city'),
      placeMention(text, 'Marsa', 'province'),
    ],
    [
      'a description that stands for another',
      placeLabel(text, 'the town', 'Marsa', 'town'),
      placeMention(text, 'the town', 'town', 'Telba', 'Telba'),
    ],
    [
      'a town is not its airport',
      placeLabel(text, 'airport of Telba', 'Telba airport', 'airport'),
      placeMention(text, 'Telba', 'town'),
    ],
    [
      'nor the city its quarter',
      placeLabel(text, 'the old quarter in Telba', 'Old Quarter, Telba', 'district'),
      placeMention(text, 'in Telba', 'town', 'Telba'),
    ],
    ['another place', placeLabel(text, 'Marsa', 'Marsa', 'town'), placeMention(text, 'Telba', 'town')],
  ])('not: %s', (_, label, found) => {
    expect(isSamePlace(label, found, emptyKnowledge)).toBe(false)
  })

  test('names that the gazetteer has for one entry are one place', async () => {
    const gazetteer = await loadGazetteer()
    const entry = gazetteer.lookup('Kyiv').find(each => each.kind === 'city')
    const found = {
      ...placeMention(text, 'Marsa', 'city'),
      candidates: [{ id: entry?.id ?? '', name: entry?.name ?? '', score: 1, detail: '' }],
    }
    const label = placeLabel(text, 'Kiev', 'Kiev', 'city')
    expect(isSamePlace(label, found, { ...emptyKnowledge, gazetteer })).toBe(true)
    expect(isSamePlace({ ...label, name: 'Lviv' }, found, { ...emptyKnowledge, gazetteer })).toBe(false)
  })
})

describe('the same actor', () => {
  test.each([
    ['nobody and nobody', null, null],
    ['one id', partyLabel(text, '', 'rebels'), actorMention(text, 'Troops', 'rebels')],
    [
      'a member, of whom the labels tell only the whole',
      partyLabel(text, '', 'rebels'),
      actorMention(text, 'Troops', 'southern-brigade'),
    ],
    [
      'one mention',
      partyLabel(text, 'Troops', 'northern-army'),
      actorMention(text, 'Troops', 'actor:troops'),
    ],
    [
      'what a pronoun stands for',
      partyLabel(text, 'Rebels', 'some-rebels'),
      actorMention(text, 'they', 'x', 'Rebels'),
    ],
    ['one name', partyLabel(text, '', 'gunmen'), actorMention('Gunmen came', 'Gunmen', 'actor:gunmen')],
  ])('%s', (_, label, found) => {
    expect(isSameActor(label, found, emptyKnowledge)).toBe(true)
  })

  test.each([
    ['nobody labelled', null, actorMention(text, 'Troops', 'rebels')],
    ['nobody found', partyLabel(text, 'Troops', 'northern-army'), null],
    ['another', partyLabel(text, 'Troops', 'northern-army'), actorMention(text, 'Rebels', 'rebels')],
    [
      'a pronoun that stands for another',
      partyLabel(text, 'they', 'northern-army'),
      actorMention(text, 'they', 'rebels', 'Rebels'),
    ],
    [
      'the whole for a labelled member',
      partyLabel(text, '', 'eastern-brigade'),
      actorMention(text, 'Rebels', 'rebels'),
    ],
  ])('not: %s', (_, label, found) => {
    expect(isSameActor(label, found, emptyKnowledge)).toBe(false)
  })
})

test.each([
  ['tiger-forces', 'syria-government', 'syria-government'],
  ['hts', undefined, 'nusra'],
  ['jaish-al-islam', 'rebels', 'jaish-al-islam'],
  ['a-new-group', undefined, 'a-new-group'],
  ['a-new-group', 'a-new-group', 'a-new-group'],
])('%s of %s is labelled as %s', (id, parent, expected) => {
  expect(labelIdOf(id, each => (each === id ? parent : undefined))).toBe(expected)
})
