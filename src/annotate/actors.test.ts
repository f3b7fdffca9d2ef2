import { describe, expect, test } from 'vitest'
import { readText } from '../../test/read-text.ts'
import { bestCandidate } from '../model/mention.ts'

const day = '2017-11-03'

/** "words → id" of every actor mention, in reading order. */
const actorsOf = async (text: string, published = day): Promise<readonly string[]> =>
  (await readText(text, published)).actors.map(mention => `${mention.text} → ${bestCandidate(mention).id}`)

describe('names', () => {
  test.each<[string, readonly string[]]>([
    ['Islamic State militants fled.', ['Islamic State militants → is']],
    [
      'Rebels of the Free Syrian Army met SDF fighters in Syria.',
      ['Free Syrian Army → free-syrian-army', 'SDF fighters → sdf'],
    ],
    [
      'Members of the Hashed al-Shaabi entered the town in Iraq.',
      ['Members → pmf', 'Hashed al-Shaabi → pmf'],
    ],
    [
      'The Kurdish-led Syrian Democratic Forces took the dam.',
      ['Kurdish-led Syrian Democratic Forces → sdf'],
    ],
    ['Ukrainian officials said that the Azov Brigade held the plant.', ['Azov Brigade → azov']],
    ['The RSF seized the base in Sudan.', ['RSF → rsf']],
  ])('%s', async (text, expected) => {
    expect(await actorsOf(text)).toEqual(expect.arrayContaining([...expected]))
  })

  test('one spelling, two wars', async () => {
    expect(await actorsOf('Al-Shabaab gunmen attacked Mogadishu, the capital of Somalia.')).toContain(
      'Al-Shabaab gunmen → al-shabaab',
    )
    expect(await actorsOf('Al-Qaeda fighters seized Zinjibar in southern Yemen.')).toContain(
      'Al-Qaeda fighters → aqap',
    )
    expect(await actorsOf('Al-Qaeda released a tape in Pakistan.')).toContain('Al-Qaeda → al-qaeda')
  })
})

test('what is a place by its role is no person', async () => {
  const found = await actorsOf(
    'Adan Yabaal, 245 km north of Mogadishu, is quiet. Omar Jamal spoke in Mogadishu.',
  )
  expect(found.map(actor => actor.split(' → ')[0])).toEqual(['Omar Jamal'])
})

describe('a nationality and a force', () => {
  test.each<[string, string]>([
    ['Syrian troops entered Marsa.', 'Syrian troops → syria-government'],
    ["Iraq's army shelled Marsa.", "Iraq's army → iraq-government"],
    ['Russian warplanes bombed Marsa.', 'Russian warplanes → russia'],
    ['Units of the Sudanese army left Marsa.', 'Units → sudan-government'],
    ['The defence ministry in Moscow denied the report.', 'defence ministry → russia'],
    ['Heavy Israeli air strikes hit Marsa.', 'Israeli → israel'],
    ['Ukrainian defenders left Marsa.', 'Ukrainian defenders → ukraine'],
    ['The Russian occupying forces left Marsa.', 'Russian occupying forces → russia'],
    ['The Russian bridgehead at Marsa was bombed.', 'Russian → russia'],
    ['Russian-Ukrainian clashes for Marsa began.', 'Russian → russia'],
  ])('%s', async (text, expected) => {
    expect(await actorsOf(text)).toContain(expected)
  })

  test('those against a government are not its forces', async () => {
    const text = 'In Myanmar, anti-regime forces and later the anti-junta forces took the base.'
    expect(await actorsOf(text, '2024-07-25')).toEqual(
      expect.arrayContaining(['anti-regime forces → pdf-myanmar', 'anti-junta forces → pdf-myanmar']),
    )
  })

  test('both of two nationalities', async () => {
    const found = await actorsOf('Syrian and Russian warplanes bombed Marsa.')
    expect(found).toEqual(['Syrian → syria-government', 'Russian warplanes → russia'])
  })
})

describe('words that depend on the text', () => {
  test.each<[string, string]>([
    ['Government forces took Marsa in northern Syria.', 'Government forces → syria-government'],
    ['In Iraq, troops took Marsa.', 'troops → iraq-government'],
    ['Islamic State fighters attacked Marsa in Syria. The jihadists then left.', 'jihadists → is'],
    ['Syrian troops shelled the rebel-held east of Marsa.', 'rebel → rebels'],
    ['An IS-held village was bombed.', 'IS → is'],
    ['Pro-government fighters entered Marsa in Syria.', 'Pro-government fighters → syria-government'],
    ['Turkish-backed rebels took Marsa in Syria.', 'Turkish-backed rebels → turkey-backed-rebels'],
    ['Pro-Russian separatists shelled Donetsk in Ukraine.', 'Pro-Russian separatists → dpr'],
    ['The pro-government advance on Marsa in Syria stalled.', 'pro-government → syria-government'],
    ['Armed men took the station.', 'Armed men → actor:armed men'],
  ])('%s', async (text, expected) => {
    expect(await actorsOf(text)).toContain(expected)
  })

  test('the coalition of another war', async () => {
    const found = await actorsOf('Saudi-led coalition jets bombed Sanaa in Yemen. The coalition denied it.')
    expect(found).toContain('coalition → saudi-led-coalition')
  })
})

describe('capitals and countries', () => {
  test.each<[string, string]>([
    ['Damascus said that the town was quiet.', 'Damascus → syria-government'],
    ['Russia launched an offensive.', 'Russia → russia'],
    ['The town was seized by Turkey.', 'Turkey → turkey'],
    ['Russia attempted an assault on Marsa.', 'Russia → russia'],
    ['Ukraine is credited with capturing Marsa.', 'Ukraine → ukraine'],
    ['They recaptured the village from Russia.', 'Russia → russia'],
    ['Border clashes between Kosovo and Serbia went on.', 'Serbia → serbia'],
    ['Marsa was taken by the Russians.', 'Russians → russia'],
  ])('%s', async (text, expected) => {
    expect(await actorsOf(text)).toContain(expected)
  })

  test.each([
    'The road to Damascus is open.',
    'A bridge in Russia collapsed.',
    'The town borders Turkey.',
    'Libya descended into chaos.',
    'Syria has seen five years of war.',
    'The planes came from Russia.',
  ])('a place only: %s', async text => {
    expect(await actorsOf(text)).toEqual([])
  })
})

describe('persons', () => {
  test('role, side and family name', async () => {
    const { actors } = await readText(
      'Iraqi Prime Minister Haider al-Abadi praised the army.\nAbadi said it was over.',
      day,
    )
    const persons = actors.filter(mention => mention.actorKind === 'person')
    expect(
      persons.map(person => [person.text, person.role, bestCandidate(person).id, person.affiliation?.id]),
    ).toEqual([
      ['Prime Minister Haider al-Abadi', 'Prime Minister', 'haider-al-abadi', 'iraq-government'],
      ['Abadi', undefined, 'haider-al-abadi', 'iraq-government'],
    ])
  })

  test('a name that no list knows, and its short form', async () => {
    const { actors } = await readText(
      'Col. Mahmud Derwish, a spokesman for the Syrian army, spoke to reporters.\nDerwish said the town was calm.',
      day,
    )
    const persons = actors.filter(mention => /Derwish/.test(mention.text))
    expect(persons.map(bestCandidate).map(candidate => candidate.id)).toEqual([
      'actor:mahmud derwish',
      'actor:mahmud derwish',
    ])
    expect(persons.map(person => person.affiliation?.id)).toEqual(['syria-government', 'syria-government'])
  })

  test('a speaker without a name', async () => {
    const { actors } = await readText('An anonymous Syrian military source said the town had fallen.', day)
    const source = actors.find(mention => /source/.test(mention.text))
    expect([source?.text, source?.actorKind, source?.affiliation?.id]).toEqual([
      'anonymous Syrian military source',
      'person',
      'syria-government',
    ])
  })
})

describe('what is no actor', () => {
  test.each([
    'IS THE TOWN SAFE?',
    'The storm hit the coast.',
    'They gave us water.',
    'The helicopter landed.',
  ])('%s', async text => {
    expect(await actorsOf(text)).toEqual([])
  })
})
