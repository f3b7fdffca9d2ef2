import { beforeAll, describe, expect, it } from 'vitest'
import type { Gazetteer } from '../model/place.ts'
import { withAliases } from './aliases.ts'
import { loadGazetteer } from './load.ts'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = await loadGazetteer()
})

const first = (name: string): string =>
  gazetteer
    .lookup(name)
    .slice(0, 1)
    .map(entry => `${entry.name} ${entry.kind} ${entry.countryCode}`)
    .join()

describe('lookup', () => {
  it.each([
    ['Manbij', 'Manbij city SY'],
    ['al-Qaim', 'Al Qā’im town IQ'],
    ['Kiev', 'Kyiv City province UA'],
    ['Anbar', 'Anbar province IQ'],
    ['Syria', 'Syria country SY'],
    ['U.S.', 'United States country US'],
    ['Hawija', 'Al-Hawija District county IQ'],

    ['Donbas', 'Donbas region UA'],
    ['Kweyris military airport', 'Kweyris base SY'],
    ['no such place at all', ''],
    ['', ''],
  ])('%s → %s', (name, expected) => {
    expect(first(name)).toBe(expected)
  })

  it('keeps a province and its city apart', () => {
    const kinds = gazetteer
      .lookup('Deir Ezzor')
      .concat(gazetteer.lookup('Deir ez-Zor'))
      .map(entry => entry.kind)
    expect(kinds).toContain('city')
    expect(kinds).toContain('province')
  })

  it('drops the article only where Arabic is spoken', () => {
    expect(gazetteer.lookup('Centro').some(entry => entry.name === 'El Centro')).toBe(false)
  })
})

describe('lookupSimilar', () => {
  it.each([
    ['Deir Ezzor', 'SY', 'geonames:170794'],
    ['Boukamal', 'SY', 'geonames:174448'],
    ['Raqa', 'SY', 'geonames:172955'],
    ['Khan Sheikhoun', 'SY', 'geonames:168325'],
    ['Mayadeen', 'SY', 'geonames:173480'],
    ['Kyyiv', 'UA', 'geonames:703448'],
    ['Fallouja', 'IQ', 'geonames:99454'],
  ])('%s in %s', (name, country, id) => {
    const ids = gazetteer.lookupSimilar(name, [country]).map(({ entry }) => entry.id)
    expect(ids.slice(0, 3)).toContain(id)
  })

  it('keeps to the countries asked for', () => {
    const countries = gazetteer.lookupSimilar('Boukamal', ['IQ']).map(({ entry }) => entry.countryCode)
    expect(new Set(countries)).toEqual(new Set(['IQ']))
  })
})

describe('hasPrefix', () => {
  it.each([
    ['Deir', true],
    ['Deir ez', true],
    ['New York', true],
    ['Deir ez-Zo', false],
    ['', false],
  ])('%s: %s', (words, expected) => {
    expect(gazetteer.hasPrefix(words)).toBe(expected)
  })
})

describe('get', () => {
  it.each(['geonames:170794', 'country:SY', 'admin1:SY.07', 'admin2:US.LA.079', 'place:donbas'])(
    'gives back %s',
    id => {
      expect(gazetteer.get(id)?.id).toBe(id)
    },
  )

  it('finds every entry that a lookup gives, villages included', () => {
    for (const name of ['Khattab', 'Zawr Shammar', 'Springfield', 'Alexandria', 'Husaybah'])
      for (const entry of gazetteer.lookup(name)) expect(gazetteer.get(entry.id)).toBe(entry)
  })

  it.each(['geonames:1', 'country:??', 'village:SY/none@1.000,2.000', 'actor:x'])('knows no %s', id => {
    expect(gazetteer.get(id)).toBeUndefined()
  })
})

describe('aliases', () => {
  it('are further spellings of an entry, behind what the gazetteer finds itself', () => {
    const [manbij] = gazetteer.lookup('Manbij')
    const aliased = withAliases(gazetteer, { [manbij?.id ?? '']: ['Tirna-on-Sea', 'Kyiv'] })
    expect(aliased.lookup('tirna on sea').map(({ id }) => id)).toEqual([manbij?.id])
    expect(aliased.lookup('Kyiv').at(-1)?.id).toBe(manbij?.id)
    expect(aliased.lookup('Kyiv').length).toBe(gazetteer.lookup('Kyiv').length + 1)
    expect([aliased.hasPrefix('Tirna'), gazetteer.hasPrefix('Tirna on')]).toEqual([true, false])
  })

  it('of nothing are an error that names the id', () => {
    expect(() => withAliases(gazetteer, { 'place:nowhere': ['X'] })).toThrow('place:nowhere')
  })
})
