import { describe, expect, it } from 'vitest'
import { documentOf, knowledge } from '../../test/read-text.ts'
import type { Mention } from '../model/mention.ts'
import { sliceOf } from '../model/span.ts'
import { actors } from './actors.ts'
import { parses } from './parses.ts'
import { places } from './places.ts'
import { references } from './references.ts'
import { sentences } from './sentences.ts'

const context = { note: () => undefined }

const read = async (text: string): Promise<{ text: string; found: readonly Mention[] }> => {
  const known = await knowledge()
  const doc = documentOf(text)
  const split = await sentences().run({ document: doc }, context)
  const parsed = await parses(known.tagger).run({ document: doc, sentences: split }, context)
  const base = { document: doc, sentences: split, parses: parsed }
  const found = await places(known.gazetteer).run(base, context)
  const who = await actors(known.actors, known.gazetteer).run({ ...base, places: found }, context)
  const layers = { ...base, places: found, actors: who }
  return { text: doc.text, found: await references(known).run(layers, context) }
}

/** The text, the words that point back (the last such words in the text), and what they stand for. */
const cases: readonly (readonly [text: string, words: string, antecedents: readonly string[]])[] = [
  ['Syrian troops entered Raqqa on Monday. They took the city two days later.', 'the city', ['Raqqa']],
  ['Syrian troops entered Raqqa on Monday. They took the city two days later.', 'They', ['Syrian troops']],
  ['Islamic State lost Mosul in July. In October, it lost Raqqa.', 'it', ['Islamic State']],
  // A clause behind a comma describes what is known; the same without says which.
  ['Rebels took Raqqa on Monday. Jets hit the town, which lies on a river.', 'the town', ['Raqqa']],
  // Where a ministry sits is not what it speaks of; "its" is not "they", but "its forces" are.
  [
    'Armenian forces hold the city of Shusha, the ministry in Yerevan said, rejecting reports of its fall.',
    'its',
    ['Shusha'],
  ],
  [
    'The army said its forces took the headquarters of the General Intelligence Service after they captured Palmyra.',
    'they',
    ['forces'],
  ],
  // Where an army is going it is not yet.
  [
    'Troops advance toward Pokrovsk. Units completed the liberation of Kurakhovo in Ukraine. The army lost many soldiers in the battle for the city.',
    'the city',
    ['Kurakhovo'],
  ],
  // The United States are no city in the United States.
  [
    'Islamic State took over Sirte in early 2015. Since August, U.S. warplanes bombed the city.',
    'the city',
    ['Sirte'],
  ],
  // Attacks hold nothing.
  [
    'Armenian forces have beaten back the attacks on Hadrut, and they still hold the town.',
    'they',
    ['Armenian forces'],
  ],
  [
    'While the Congolese government acknowledged the presence of M23 rebels in Goma, it refrained from confirming their control of the city.',
    'their',
    ['M23 rebels'],
  ],
  [
    'Government forces fled Goma in Congo, with M23 rebels backed by neighboring Rwanda claiming they have taken it.',
    'they',
    ['M23 rebels'],
  ],
  ['Rebels seized key city in Congo. The group has taken the city of Goma.', 'key city', ['Goma']],
  [
    'Rebels seized a town Saturday in northern Syria. The army had held the town of Azaz for years.',
    'a town',
    ['Azaz'],
  ],
  ['Islamic State still holds Hawija, although its fighters have fled.', 'its', ['Islamic State']],
  [
    'The army entered Mosul in June. The eastern city had been held by Islamic State.',
    'The eastern city',
    ['Mosul'],
  ],
  ['Iraqi forces seized Hawija and Rawa. Both towns lie in the desert.', 'Both towns', ['Rawa', 'Hawija']],
  ['Iraqi forces launched an operation to seize Hawija and its surroundings.', 'its', ['Hawija']],
  ['Islamic State seized Mosul in 2014. The group was driven out in July.', 'The group', ['Islamic State']],
  ['Haider al-Abadi spoke in Baghdad. He praised the troops.', 'He', ['Haider al-Abadi']],
  ['Fighting raged in Aleppo. Thousands of people still live there.', 'there', ['Aleppo']],
  ['Troops advanced in Anbar province. The province is largely desert.', 'The province', ['Anbar province']],
  [
    'Fighters took control of Ajdabiya, a gateway to oil fields and a stop on the way to the rebel stronghold of Benghazi. They hope to hold the city.',
    'the city',
    ['Ajdabiya'],
  ],
  // "the city of Marsa" is called "the city" again, not the capital that stands nearer.
  [
    'Troops encircled the city of Zliten in Libya on Saturday after fighting broke out on the road to Tripoli. Clashes went on in the city.',
    'the city',
    ['Zliten'],
  ],
  // Whose statement it was says nothing of where.
  [
    "Ukrainian troops went into Lyman. Shells fell on Moscow. The spokesman said that, the Kremlin's statement notwithstanding, fighting went on in the town.",
    'the town',
    ['Lyman'],
  ],
  // What is named only afterwards, and sites.
  [
    'Russia has lost a key Ukrainian city. Moscow has suffered no greater loss than Izium in Kharkiv province.',
    'a key Ukrainian city',
    ['Izium'],
  ],
  [
    'Ten people died in air strikes on a rebel-held town in Syria. The jets hit the town of Ariha.',
    'a rebel-held town',
    ['Ariha'],
  ],
  [
    'Communication with the island was lost. Russian troops then took Snake Island.',
    'the island',
    ['Snake Island'],
  ],
  [
    'Rebels attacked Menagh air base in Syria. They lost ten men at the base.',
    'the base',
    ['Menagh air base'],
  ],
]

describe('capitals', () => {
  it.each([
    ['Rebels in Libya advanced on the capital.', 'the capital', 'Tripoli', 'Libya'],
    [
      'Misrata in Libya is besieged. Paris sent aid. Shells hit the Libyan capital.',
      'the Libyan capital',
      'Tripoli',
      'Libya',
    ],
    [
      "Sudan's army fought in Khartoum. The rebels hold most of the capital.",
      'the capital',
      'Khartoum',
      'Khartoum',
    ],
    ['Rebels seized the capital of Idlib province in Syria.', 'capital', 'Idlib', 'Idlib province'],
    [
      "Tigray's capital was retaken by rebels in Ethiopia. Mekelle was quiet.",
      'capital',
      "Mek'ele",
      'Tigray',
    ],
    [
      'The Taliban seized the capital of Helmand in Afghanistan. Lashkar Gah was quiet, and so was Garmsir.',
      'capital',
      'Lashkar Gāh',
      'Helmand',
    ],
    [
      'Fighting went on in Idlib province in Syria. Rebels took the provincial capital.',
      'the provincial capital',
      'Idlib',
      'Idlib province',
    ],
  ])('%s', async (input, words, name, antecedent) => {
    const { found } = await read(input)
    const here = found.filter(mention => mention.text === words)
    expect(here.map(mention => [mention.candidates[0]?.name, mention.antecedent?.text])).toEqual([
      [name, antecedent],
    ])
  })

  it('of a country that the text does not name stay open', async () => {
    expect((await read('Shells hit the capital.')).found).toEqual([])
  })
})

describe('references', () => {
  it.each(cases)('%s — %s', async (input, words, antecedents) => {
    const { text, found } = await read(input)
    const start = text.lastIndexOf(words)
    const here = found.filter(mention => mention.start === start && mention.text === words)
    expect(here.map(mention => mention.antecedent?.text).sort()).toEqual([...antecedents].sort())
  })

  it.each([
    // Nothing is meant, something new is meant, or nothing earlier fits.
    ['Troops entered Raqqa. It is clear that the war goes on.', 'It'],
    ['Troops entered Raqqa. There are many mines.', 'There'],
    ['Troops entered Raqqa. They took another town.', 'another town'],
    ['Troops entered Raqqa. The last town held by the group fell.', 'The last town'],
    ['Troops entered Raqqa near the town of Tabqa.', 'the town'],
    ['The town was quiet.', 'The town'],
    ['Rebels took Raqqa on Monday. Jets hit the town that lies on a river.', 'the town'],
    // A listed man is no "she".
    ['Muammar Gaddafi stayed in Tripoli. She said that it was quiet.', 'She'],
    ['Raqqa, a town in Syria, was quiet. Troops entered Tabqa.', 'a town'],
    ['A bomb hit a market in Baghdad. Hundreds were treated at the hospital.', 'the hospital'],
    ['Islamic State lost Raqqa. The war has displaced millions since it started in 2011.', 'it'],
  ])('%s — not: %s', async (input, words) => {
    const { text, found } = await read(input)
    const start = text.lastIndexOf(words)
    expect(found.filter(mention => mention.start <= start && start < mention.end)).toEqual([])
  })

  it('gives mentions with their own span and the candidates of the antecedent, less sure', async () => {
    const { text, found } = await read('Islamic State lost Mosul in July. In October, it lost Raqqa.')
    for (const mention of found) {
      expect(mention.text).toBe(sliceOf(text, mention))
      expect(mention.antecedent?.text).toBe(mention.antecedent && sliceOf(text, mention.antecedent))
      expect(mention.candidates[0]?.score).toBeLessThan(1)
      expect(mention.candidates[0]?.detail).toContain('reference/')
    }
    expect(found.length).toBeGreaterThan(0)
  })
})
