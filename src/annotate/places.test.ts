import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { Document } from '../model/document.ts'
import { bestCandidate, type PlaceMention } from '../model/mention.ts'
import type { Gazetteer } from '../model/place.ts'
import { loadTagger, type Tagger } from '../tagger/tagger.ts'
import { loadActors } from './actors/list.ts'
import { parses } from './parses.ts'
import { type PlacesOptions, places } from './places.ts'
import { sentences } from './sentences.ts'

let tagger: Tagger
let gazetteer: Gazetteer
beforeAll(async () => {
  ;[tagger, gazetteer] = await Promise.all([loadTagger(), loadGazetteer()])
})
afterAll(() => tagger.close())

const read = async (text: string, options: PlacesOptions = {}): Promise<readonly PlaceMention[]> => {
  const doc = {
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(line => ({
      kind: 'paragraph' as const,
      start: line.index,
      end: line.index + line[0].length,
    })),
  } as unknown as Document
  const context = { note: () => {} }
  const split = await sentences().run({ document: doc }, context)
  const parsed = await parses(tagger).run({ document: doc, sentences: split }, context)
  return places(gazetteer, options).run({ document: doc, sentences: split, parses: parsed }, context)
}

/** `text → id`, in reading order. */
const ids = (mentions: readonly PlaceMention[]): string[] =>
  mentions.map(mention => `${mention.text} → ${bestCandidate(mention).id}`)

describe('places', () => {
  it.each([
    [
      'a province and the city of the same name are two places',
      'Syrian troops took the city of Deir Ezzor. Fighting went on elsewhere in Deir Ezzor province.',
      ['Deir Ezzor → geonames:170794', 'Deir Ezzor province → admin1:SY.07'],
    ],
    [
      'spellings of one town',
      'Syrian rebels left Boukamal on Monday. Troops entered Albu Kamal in Syria on Tuesday.',
      ['Boukamal → geonames:174448', 'Albu Kamal → geonames:174448', 'Syria → country:SY'],
    ],
    [
      'a town of a region',
      'An assault on a Karabakh town failed, Azerbaijan said.',
      ['Karabakh → place:nagorno-karabakh', 'Azerbaijan → country:AZ'],
    ],
    [
      'a crossing named for a town',
      'Iraqi forces captured the Husaybah border post in western Iraq.',
      ['Husaybah border post → place:husaybah-border-crossing', 'Iraq → country:IQ'],
    ],
    [
      'names of one base',
      'IS attacked the Tiyas air base in Syria. Shells hit the T-4 airbase near Palmyra.',
      [
        'Tiyas air base → place:t4-airbase',
        'Syria → country:SY',
        'T-4 airbase → place:t4-airbase',
        'Palmyra → geonames:163808',
      ],
    ],
    [
      'a site behind a town that fighters came from',
      'Syrian troops left Palmyra. Fighters who had come from Raqqa attacked again. They seized the medieval citadel.',
      [
        'Palmyra → geonames:163808',
        'Raqqa → geonames:172955',
        'citadel → place:citadel facility@geonames:163808',
      ],
    ],
    [
      'a site beside a road that leads elsewhere',
      'Syrian troops entered Palmyra. Troops seized the citadel, which overlooks the road to Raqqa.',
      [
        'Palmyra → geonames:163808',
        'citadel → place:citadel facility@geonames:163808',
        'Raqqa → geonames:172955',
      ],
    ],
    [
      'a container after a comma',
      'Police in Alexandria, La., arrested two men.',
      ['Alexandria → geonames:4314550', 'La → admin1:US.LA'],
    ],
    [
      'a nationality before the kind of place',
      'The Ethiopian town of Kobo was quiet.',
      ['Kobo → village:ET/kobo@10.028,39.853'],
    ],
    [
      'what a list lies in, before its colon',
      'Russian forces captured villages in the Kharkiv region: Hatyshche, Krasne and Morokhovets.',
      [
        'Kharkiv region → admin1:UA.07',
        'Hatyshche → village:UA/gatishche@50.299,36.867',
        'Krasne → place:krasne settlement@country:UA',
        'Morokhovets → village:UA/morokhovets@50.273,36.470',
      ],
    ],
    [
      'two countries joined by a hyphen',
      'Troops reached the Iraq-Syria border.',
      ['Iraq → country:IQ', 'Syria → country:SY', 'border → place:iraq syria border@country:IQ'],
    ],
    [
      'a region that only extra entries know',
      'Russian forces shelled towns in the Donbas near Bakhmut.',
      ['Donbas → place:donbas', 'near Bakhmut → geonames:713174'],
    ],
    [
      'provinces that share their kind word',
      'Russian forces entered Chernihiv and Sumy oblasts.',
      ['Chernihiv → admin1:UA.02', 'Sumy oblasts → admin1:UA.21'],
    ],
    [
      'a city whose spelling is listed for its province only',
      'Clashes shook Hassakeh city in Syria.',
      ['Hassakeh city → geonames:173811', 'Syria → country:SY'],
    ],
    [
      'the countryside of a city is its province',
      'Rebels clashed in the Idlib countryside in Syria.',
      ['Idlib → admin1:SY.12', 'Syria → country:SY'],
    ],
    [
      'a part of a country that is not named again',
      'Clashes shook Myanmar. Rebels hold the north of the country.',
      ['Myanmar → country:MM', 'the north of the country → country:MM'],
    ],
    ['a part of a city', 'Government forces advanced in West Aleppo.', ['West Aleppo → geonames:170063']],
  ])('%s', async (_, text, expected) => {
    expect(ids(await read(text))).toEqual(expected)
  })

  it('keeps what a relative place is counted from', async () => {
    const [mention] = await read('An air strike hit a village 30 km (18 miles) east of Raqqa.')
    expect(mention).toMatchObject({
      text: 'village 30 km (18 miles) east of Raqqa',
      relative: { relation: 'bearing', bearing: 90, distanceKm: 30, anchor: { text: 'Raqqa' } },
    })
  })

  it('anchors a site without a name to the settlement of the text', async () => {
    const mentions = await read(
      'Hours after entering al-Qaim, Iraqi forces retook a border crossing with Syria from the militants.',
    )
    expect(ids(mentions)).toContain('border crossing → place:crossing@geonames:92138')
  })

  it.each([
    ['Militants stormed the presidential palace in Mogadishu.', 'presidential palace', 'facility'],
    ['Rebels captured a special forces base in Benghazi.', 'special forces base', 'base'],
    ['Taliban fighters surrounded a police station in Kunduz.', 'police station', 'facility'],
    ['The army took control of the road between Aleppo and Raqqa.', 'road', 'road'],
  ])('finds a site that somebody takes or besieges: %s', async (text, site, kind) => {
    const found = (await read(text)).find(mention => mention.text === site)
    expect(found).toMatchObject({ placeKind: kind, relative: { relation: 'near' } })
    expect(bestCandidate(found as PlaceMention).id).toContain(`${kind}@`)
  })

  it.each([
    'The wounded were taken to a hospital in Kabul.',
    'He studied at a university in Damascus.',
    'A bomb exploded on a road near Mosul.',
  ])('leaves sites that nobody holds: %s', async text => {
    const kinds = (await read(text)).map(mention => mention.placeKind)
    expect(kinds).not.toContain('facility')
    expect(kinds).not.toContain('road')
  })

  it('reads all of a list of villages', async () => {
    const mentions = await read(
      'Ukraine claimed the recapture of the villages of Rudnya, Shevchenkove, Bobryk, Makiyivka and Pohreby.',
    )
    for (const name of ['Rudnya', 'Shevchenkove', 'Bobryk', 'Makiyivka', 'Pohreby'])
      expect(mentions.map(mention => mention.text)).toContain(name)
  })

  it('gives what no gazetteer knows the same id in every text that says the same', async () => {
    const text = 'Syrian troops entered the village of Zorblatheen in Homs province in Syria.'
    const id = ids(await read(text))[0]
    expect(id).toBe('Zorblatheen → place:zorblatheen village@country:SY')
    expect(ids(await read(text))[0]).toBe(id)
  })

  it.each([
    'The Islamic State of Iraq and the Levant said nothing.',
    'The Syrian army and the Iraqi government agreed with Hezbollah.',
    'The Syrian Observatory for Human Rights reported clashes.',
    'An IS-held village was hit on Friday.',
    'Villagers of a Turkmen town and an Alawite village met.',
    'US-backed fighters and Russian-led troops fought West Nile virus.',
  ])('finds no place: %s', async text => {
    expect(ids(await read(text))).toEqual([])
  })

  it.each([
    ['by how far it lies from another', 'Adan Yabaal, 245 km north of Mogadishu, is quiet.', 'Adan Yabaal'],
    ['by what it is said to be', 'Khalid Karim, a small town on the river, is quiet.', 'Khalid Karim'],
    ['by those who take it', 'Militants took Adan Yabaal on Wednesday.', 'Adan Yabaal'],
    ['with its title', 'Rebels took Sheikh Saeed on Monday.', 'Sheikh Saeed'],
    ['by being a capital', 'They threatened to advance on the capital, Addis Ababa.', 'Addis Ababa'],
    ['by forces that take it back', 'Troops recaptured Marte, the headquarters of the district.', 'Marte'],
    ['by falling to somebody', 'Minova, a hub on Lake Kivu, falls to the rebels.', 'Minova'],
    ['by fighters who attack it', 'Militants attacked Diapaga in Burkina Faso.', 'Diapaga'],
    [
      'by the list that names it',
      'Four districts, Chankhansur, Kang, Kashrood and Delaram, were quiet.',
      'Kashrood',
    ],
    [
      'by the sentence that lists it',
      'The villages freed are Dordchinar, Kurdler (in Fuzuli), Sarafsha and Vang (in Khojavand).',
      'Sarafsha',
    ],
    [
      'by being a city, where the tagger doubts',
      'The first provincial capital to fall to the Taliban was Zaranj, in Nimroz in the southwest, on Friday.',
      'Zaranj',
    ],
  ])('knows a place that looks like a person: %s', async (_, text, name) => {
    expect((await read(text)).map(mention => mention.text)).toContain(name)
  })

  it.each([
    'Militants took Adan Hassan to their camp.',
    'Adan Hassan, a town councillor, met two commanders, Karim Saleh and Omar Jamal.',
  ])('leaves people alone: %s', async text => {
    expect(ids(await read(text))).toEqual([])
  })

  it('takes what a place is for no site beside it, and no site to be where people flee', async () => {
    const found = await read(
      'Nigerian troops recaptured Marte, the headquarters of the district. Rebels seized the military base there, forcing soldiers to retreat to Dikwa.',
    )
    expect(found.map(mention => mention.text)).not.toContain('headquarters')
    const base = found.find(mention => mention.text === 'military base')
    expect(base?.relative?.anchor.text).toBe('Marte')
  })

  it('takes a site with a name for itself, and not for the one told of before', async () => {
    const found = await read(
      "Sudan's army took the presidential palace in Khartoum. Rebels seized the Republican Palace in Khartoum.",
    )
    expect(found.map(mention => mention.text)).toContain('Republican Palace')
  })

  it('takes a province abroad, once called so, for no district of the text', async () => {
    const found = await read('The Taliban captured Paryan and Anaba districts in Afghanistan.')
    expect(ids(found).join()).not.toContain('DZ')
    expect(found.map(mention => mention.text)).toContain('Anaba districts')
  })

  it.each([
    [
      'The RSF seized the headquarters of the army in Khartoum.',
      'The RSF seized the army headquarters in Khartoum.',
    ],
    ['Rebels took the military camp in Djibo.', 'Rebels took the army base in Djibo.'],
  ])('takes both for one site: %s %s', async (left, right) => {
    const siteOf = async (text: string): Promise<string | undefined> =>
      (await read(text)).map(mention => bestCandidate(mention).id).find(id => id.startsWith('place:'))
    expect(await siteOf(left)).toBe(await siteOf(right))
    expect(await siteOf(left)).toBeDefined()
  })

  it('takes the name of a group for no village in a text on its country', async () => {
    const actors = await loadActors()
    const text = 'The town was recaptured from Al-Shabaab, Somalia said. Houthi-held sites in Yemen were hit.'
    expect((await read(text, { actors })).map(mention => mention.text)).toEqual(['Somalia', 'Yemen'])
  })

  it('takes a name that no list has for one place, with or without its kind', async () => {
    const found = await read(
      'Rebels took Sheikh Saeed in Aleppo. The Syrian army captured the Sheikh Saeed district on Monday.',
    )
    const called = found.filter(mention => mention.text.startsWith('Sheikh'))
    expect(called.length).toBe(2)
    expect(new Set(called.map(mention => bestCandidate(mention).id)).size).toBe(1)
  })

  it('finds places in names of authorities only on request', async () => {
    const text = 'The Ohio Department of Health said so.'
    expect(ids(await read(text))).toEqual([])
    expect(ids(await read(text, { insideOrganisations: true }))).toEqual(['Ohio → admin1:US.OH'])
  })

  it('quotes the text and sorts candidates', async () => {
    const text = 'Clashes near Mosul, in Raqqa and outside Deir ez-Zor killed ten.\nTroops left Homs.'
    for (const mention of await read(text)) {
      expect(mention.text).toBe(text.slice(mention.start, mention.end))
      const scores = mention.candidates.map(candidate => candidate.score)
      expect(scores).toEqual([...scores].sort((left, right) => right - left))
    }
  })
})
