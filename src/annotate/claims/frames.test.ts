import { expect, test } from 'vitest'
import { readFrames } from '../../../test/read-frames.ts'
import type { ControlClaim } from '../../model/claim.ts'

/** "actor effect place [extent] [vs opponent] [force]" for each claim that the frames find without the learned reader. */
const framed = async (text: string): Promise<string[]> =>
  (await readFrames(text))
    .filter((claim): claim is ControlClaim => claim.kind === 'control')
    .map(
      ({ actor, effect, place, extent, opponent, force }) =>
        `${actor?.text.replace(/^the /i, '') ?? 'nobody'} ${effect} ${place.text}${extent === 'whole' ? '' : ` (${extent})`}${opponent ? ` vs ${opponent.text.replace(/^the /i, '')}` : ''}${force === 'asserts' ? '' : `: ${force}`}`,
    )

const cases: readonly [sentence: string, expected: readonly string[]][] = [
  [
    'Iraqi forces retook Tikrit from Islamic State militants on Monday.',
    ['Iraqi forces captures Tikrit vs Islamic State militants'],
  ],
  ['Tikrit was retaken by Iraqi forces on Monday.', ['Iraqi forces captures Tikrit']],
  ['The town of Palmyra fell to the Islamic State group in May.', ['Islamic State group captures Palmyra']],
  ['The Taliban lost Kunduz to Afghan forces.', ['Afghan forces captures Kunduz vs Taliban']],
  ['Al-Shabaab withdrew from Kismayo on Friday.', ['Al-Shabaab loses Kismayo']],
  ['Ukrainian troops left Lysychansk on Sunday.', ['Ukrainian troops loses Lysychansk']],
  ['The army withdrew its troops from Kismayo.', ['army loses Kismayo']],
  ['M23 rebels captured Sake, 25 km west of Goma, on Thursday.', ['M23 rebels captures Sake']],
  ['Kinshasa vowed to retake Goma.', ['Kinshasa captures Goma: plans']],
  [
    "Russia's defence ministry said its forces had taken full control of the town of Avdiivka in Ukraine.",
    ['its captures Avdiivka: claims'],
  ],
  ['Kunduz went to the Taliban on Friday.', ['Taliban captures Kunduz']],
  ['Only Kabul is left to the Afghan government.', ['Afghan government holds Kabul']],
  ['The last Ukrainian soldiers got out of Avdiivka.', ['Ukrainian soldiers loses Avdiivka']],
  ['Syrian troops rid Palmyra of the militants.', ['Syrian troops captures Palmyra vs militants']],
  ['There is fighting in Kunduz between the Taliban and troops.', ['Taliban contests Kunduz vs troops']],
  ['Fighting was heavy outside Dessie.', ['nobody contests outside Dessie (surroundings)']],
  [
    'Israeli troops took control of the Gaza side of the Rafah crossing.',
    ['Israeli troops enters Rafah crossing (part)'],
  ],
  // The war is in Ukraine; the fighting, in the town.
  [
    "Some of the fiercest fighting of Russia's war in Ukraine has raged in Avdiivka.",
    ['nobody contests Avdiivka'],
  ],
  ['Boko Haram controls Baga.', ['Boko Haram holds Baga']],
  ['Russian troops entered Kherson in March.', ['Russian troops enters Kherson']],
  ['Russian troops captured parts of Bakhmut.', ['Russian troops enters Bakhmut (part)']],
  ['Government forces have besieged Taiz since April.', ['Government forces besieges Taiz']],
  ['The Taliban vowed to retake Kunduz.', ['Taliban captures Kunduz: plans']],
  ['Ukrainian forces failed to retake Kreminna.', ['Ukrainian forces captures Kreminna: negated']],
  ['If Avdiivka falls, Russian forces could advance further.', ['nobody captures Avdiivka: conditional']],
  ['The army said it had recaptured Palmyra.', ['it captures Palmyra: claims']],
  ['Shelling hit the Taliban-held village of Nawa.', ['Taliban holds Nawa']],
  ['The capture of Kirkuk by Iraqi forces shocked residents.', ['Iraqi forces captures Kirkuk']],
  ['Syrian troops broke the siege of Deir Ezzor.', ['Syrian troops lifts siege Deir Ezzor']],
  // Unnamed ground, located by what hangs on it, by its verb, or by its sentence.
  ['Air strikes hit rebel-held areas in Aleppo on Monday.', ['rebel holds Aleppo (part)']],
  [
    'The Taliban seized several villages near Kunduz.',
    ['Taliban captures villages near Kunduz (surroundings)'],
  ],
  ['Islamic State controls large parts of northern Syria.', ['Islamic State holds Syria (part)']],
  // A list whose second item is parsed as an apposition; "north-east of" points away from the city.
  [
    'IS fighters seized army checkpoints, the grain silos north-east of Palmyra and the village of Huwaysis.',
    ['IS fighters captures north-east of Palmyra (surroundings)', 'IS fighters captures Huwaysis'],
  ],
  // Lists, with and without commas.
  [
    'Iraqi forces captured Tikrit, Baiji and Hawija.',
    ['Iraqi forces captures Tikrit', 'Iraqi forces captures Baiji', 'Iraqi forces captures Hawija'],
  ],
  // What is said to be a stronghold.
  ['Troops shelled Palmyra, one of the last Islamic State strongholds.', ['Islamic State holds Palmyra']],
  [
    "Troops shelled Palmyra, which had been the militants' last stronghold in Homs province.",
    ['militants holds Palmyra'],
  ],
  ['Rebels seized the capital of Idlib province.', ['Rebels captures capital']],
  // Fighting, by nouns and by gerunds.
  [
    'Clashes between Taliban fighters and Afghan forces continued in Kunduz on Friday.',
    ['Taliban fighters contests Kunduz vs Afghan forces'],
  ],
  // Two sides before one noun: the first leads.
  ['Somali and African Union forces launched an assault on Kismayo.', ['Somali captures Kismayo: plans']],
  // Subjects that the construction lends.
  [
    'The prime minister congratulated Iraqi forces for retaking Hawija.',
    ['Iraqi forces captures Hawija: claims'],
  ],
  // An advance is an aim, never a capture.
  ['Russian forces advanced towards Avdiivka.', ['Russian forces captures Avdiivka: plans']],
  ['Iraqi forces are closing in on Mosul.', ['Iraqi forces captures Mosul: plans']],
  // What goes on is no aim.
  ['Afghan forces continue to fight the Taliban in Kunduz.', ['Afghan forces contests Kunduz vs Taliban']],
  // A stronghold in a city is not the city; a bomb near a held town says nothing of what lies near it.
  ['A car bomb hit a Hezbollah stronghold in Beirut.', ['Hezbollah holds Beirut (part)']],
  ['Shells fell near the Taliban-held town of Nawa.', ['Taliban holds Nawa']],
  // One of two names before the participle.
  ['Fighting went on between Israel and Hamas-ruled Gaza.', ['Hamas holds Gaza']],
  ['Kunduz remained in Taliban hands.', ['Taliban holds Kunduz']],
  ['Taliban fighters had the city of Kunduz fully in their power.', ['Taliban fighters holds Kunduz']],
  ["Azerbaijan's flag was flying over Shusha.", ['Azerbaijan captures Shusha']],
  ['Kunduz has come entirely under Taliban control.', ['Taliban captures Kunduz']],
  // Ways in and out.
  ['Malian troops at last went into Kidal.', ['Malian troops enters Kidal']],
  ['Syrian troops in Hama redeployed outside the city.', ['Syrian troops loses the city']],
  ["Ukraine's military announces pullout from Avdiivka.", ["Ukraine's military loses Avdiivka: claims"]],
  [
    'The Taliban have decided to pull their fighters out of the town of Kunduz.',
    ['Taliban loses Kunduz: plans'],
  ],
  ['With the Ukrainian troops thrown out of Avdiivka, the front moved.', ['Ukrainian troops loses Avdiivka']],
  // Ground that is attacked and defended.
  ['Taliban fighters attacked the city of Kunduz.', ['Taliban fighters captures Kunduz: plans']],
  ['Afghan forces are still defending Kunduz.', ['Afghan forces holds Kunduz']],
  ['The Azerbaijani assault on Hadrut failed.', ['Azerbaijani captures Hadrut: negated']],
  ['No Taliban fighters entered Kunduz.', ['Taliban fighters enters Kunduz: negated']],
  // Fighting with nobody named.
  ['There is fighting in Kunduz.', ['nobody contests Kunduz']],
  ['Kunduz has been shaken by battles for weeks.', ['nobody contests Kunduz']],
  // Lists.
  [
    'The Taliban have taken Herat in the west and Kandahar in the south.',
    ['Taliban captures Herat', 'Taliban captures Kandahar'],
  ],
  [
    'Syrian forces had retaken key villages on the road to Homs, among them Karnaz, Tal Melh and Hayalin.',
    ['Syrian forces captures Hayalin', 'Syrian forces captures Karnaz', 'Syrian forces captures Tal Melh'],
  ],
  // The one district of that name, and what only lies between.
  [
    'Afghan forces regained the strategic border district of Spin Buldak.',
    ['Afghan forces captures Spin Buldak'],
  ],
  [
    'Taliban fighters seized a crossing between Spin Buldak and Chaman.',
    ['Taliban fighters captures crossing'],
  ],
  [
    'The city of Taiz, far from the rebels, remained under siege by Yemeni government forces.',
    ['Yemeni government forces besieges Taiz'],
  ],
]

test.each(cases)('%s', async (sentence, expected) => {
  expect([...(await framed(sentence))].sort()).toEqual([...expected].sort())
})

const falseFriends = [
  'The fall of the government surprised the markets.',
  'Police captured three fighters near the school.',
  'Negotiators held talks in Geneva on Monday.',
  'The war entered its third year.',
  'The army withdrew its fighter planes from the air base in Qamishli.',
  'The attack left 20 people dead in Kunduz.',
  'Oil prices fell to 50 dollars a barrel.',
  'Kenyan athletes took part in a race in Mogadishu.',
  'Customs officers seized weapons at the airport.',
  'Prime Minister Abiy Ahmed left Addis Ababa for the front.',
  'Taliban fighters seized buildings in Afghanistan.',
  'Taliban fighters attacked army positions near Kunduz.',
  'An aid convoy entered the city of Rastan on Sunday.',
  'Clashes between police and protesters broke out in Cairo.',
  'India plans to withdraw 10,000 troops from Kashmir.',
  'The party won more than two-thirds of the seats in Yangon.',
  'Gunmen stormed a police station in Ramadi.',
  'NATO took over the no-fly zone over Libya.',
  'The attack pushed the rebel column back towards Benghazi.',
  'Protesters and security forces clashed in Cairo.',
  'Indonesian police killed three people in a gunfight south of Jakarta.',
  'The Taliban launched an assault on a school in Peshawar.',
  'He was held captive by the Taliban in Kabul for five years.',
]

test.each(falseFriends)('finds no control in: %s', async sentence => {
  expect(await framed(sentence)).toEqual([])
})
