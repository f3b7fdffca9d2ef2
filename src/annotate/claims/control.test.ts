import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import type { ControlClaim } from '../../model/claim.ts'

/** "actor effect place [extent] [vs opponent] [force]" for each control claim of a text. */
const controlOf = async (text: string): Promise<string[]> =>
  (await readText(text, '2017-11-03')).claims
    .filter((claim): claim is ControlClaim => claim.kind === 'control')
    .map(
      ({ actor, effect, place, extent, opponent, force }) =>
        `${actor?.text.replace(/^the /i, '') ?? 'nobody'} ${effect} ${place.text}${extent === 'whole' ? '' : ` (${extent})`}${opponent ? ` vs ${opponent.text.replace(/^the /i, '')}` : ''}${force === 'asserts' ? '' : `: ${force}`}`,
    )

/** What frames and learned reader say together; the frames' own sentences stand in frames.test.ts. */
const cases: readonly [sentence: string, expected: readonly string[]][] = [
  [
    'Iraqi forces retook Tikrit from Islamic State militants on Monday.',
    ['Iraqi forces captures Tikrit vs Islamic State militants'],
  ],
  ['Tikrit was retaken by Iraqi forces on Monday.', ['Iraqi forces captures Tikrit']],
  ['The town of Palmyra fell to the Islamic State group in May.', ['Islamic State group captures Palmyra']],
  [
    "The president called on Islamic State's fighters to leave Mosul.",
    ["Islamic State's fighters loses Mosul: plans"],
  ],
  ['Al-Shabaab withdrew from Kismayo on Friday.', ['Al-Shabaab loses Kismayo']],
  ['Ukrainian troops left Lysychansk on Sunday.', ['Ukrainian troops loses Lysychansk']],
  ['The army withdrew its troops from Kismayo.', ['army loses Kismayo']],
  ['M23 rebels captured Sake, 25 km west of Goma, on Thursday.', ['M23 rebels captures Sake']],
  ['Kinshasa vowed to retake Goma.', ['Kinshasa captures Goma: plans']],
  [
    "Russia's defence ministry said its forces had taken full control of the town of Avdiivka in Ukraine.",
    ['its captures Avdiivka: claims'],
  ],
  // A name that begins like a title is no prince.
  ['Gangs now control the road between Port-au-Prince and Mirebalais in Haiti.', ['Gangs holds road']],
  // Whoever judges a deed or beats it back does not do it.
  ['Israeli tanks are at the Rafah crossing. Hamas condemned the seizure of the crossing.', []],
  ['In Syria, Druze factions said they had repelled an attack on the village of Thaala.', []],
  ['Rebels held Palmyra for a day before withdrawing.', ['Rebels holds Palmyra', 'Rebels loses Palmyra']],
  // Whoever is encircled does not encircle; a distance tells where the town lies.
  ['Ukraine said Russian forces in Lyman were encircled.', ['Ukraine besieges Lyman (part): claims']],
  [
    'Al-Shabaab attacked at dawn in Somalia. The extremist group overran the town, which lies 245 kilometers north of Mogadishu.',
    [],
  ],
  ['Boko Haram controls Baga.', ['Boko Haram holds Baga']],
  ['Russian troops entered Kherson in March.', ['Russian troops enters Kherson']],
  ['Russian troops captured parts of Bakhmut.', ['Russian troops enters Bakhmut (part)']],
  ['Government forces have besieged Taiz since April.', ['Government forces besieges Taiz']],
  ['The Taliban vowed to retake Kunduz.', ['Taliban captures Kunduz: plans']],
  ['Ukrainian forces failed to retake Kreminna.', ['Ukrainian forces captures Kreminna: negated']],
  ['The army said it had recaptured Palmyra.', ['it captures Palmyra: claims']],
  ['Shelling hit the Taliban-held village of Nawa.', ['Taliban holds Nawa']],
  ['The capture of Kirkuk by Iraqi forces shocked residents.', ['Iraqi forces captures Kirkuk']],
  ['Syrian troops broke the siege of Deir Ezzor.', ['Syrian troops lifts siege Deir Ezzor']],
  // Whoever loses a place has not taken it; a name with a distance is no person whom "it" cannot mean.
  [
    "Adan Yabaal, 245 km north of Mogadishu, has been the Somali army's since it was retaken from Al-Shabaab.",
    ['Somali army captures it vs Al-Shabaab'],
  ],
  // What is held again was taken again; who denies a fall has not brought it about.
  ['The town of Palmyra is back under Syrian army control.', ['Syrian army captures Palmyra']],
  [
    'Palmyra is again under the control of Islamic State militants.',
    ['Islamic State militants captures Palmyra'],
  ],
  ['Ukraine denies that Pokrovsk has fallen.', ['nobody captures Pokrovsk: denies']],
  // Lists with brackets.
  [
    'The Azerbaijani army liberated four villages: Dordchinar, Kurdler (in Fuzuli), Vang and Zarnali (in Zangilan).',
    [
      'Azerbaijani army captures Dordchinar',
      'Azerbaijani army captures Kurdler',
      'Azerbaijani army captures Zarnali',
      'Azerbaijani army captures Vang',
    ],
  ],
  // A bastion is a town, and not the land around it.
  [
    "Palmyra is the Islamic State group's last remaining foothold in Homs province.",
    ['Islamic State group holds Palmyra'],
  ],
  // The words give an aim, whatever the learned reader makes of them.
  ['Russian forces advanced towards Avdiivka.', ['Russian forces captures Avdiivka: plans']],
  // Who leads is whose troops they are.
  ['French-led troops took control of Gao in Mali.', ['French-led troops captures Gao']],
]

test.each(cases)('%s', async (sentence, expected) => {
  expect(await controlOf(sentence)).toEqual(expected)
})

const falseFriends = [
  'The fall of the government surprised the markets.',
  'Police captured three fighters near the school.',
  'Syrian rebels have captured the governor of the northern province of Raqqa.',
  'Negotiators held talks in Geneva on Monday.',
  'The war entered its third year.',
  'The army withdrew its fighter planes from the air base in Qamishli.',
  'The attack left 20 people dead in Kunduz.',
  'Oil prices fell to 50 dollars a barrel.',
  'Kenyan athletes took part in a race in Mogadishu.',
  'Customs officers seized weapons at the airport.',
  'NATO was putting the final touches on its takeover of the no-fly zone over Libya.',
  'Clashes between military troops and inmates at a prison in Caracas continue.',
  'Ten soldiers were killed in the Central African Republic as rebels fled.',
  'Forces opened fire, rescuing over 5,000 Yazidis besieged by the IS group.',
]

test.each(falseFriends)('finds no control in: %s', async sentence => {
  expect(await controlOf(sentence)).toEqual([])
})

test('the order of two captures in one sentence is kept', async () => {
  const { claims } = await readText('Iraqi forces captured Tikrit after seizing Baiji.')
  const tikrit = claims.find(claim => claim.kind === 'control' && claim.place.text === 'Tikrit')
  const baiji = claims.find(claim => claim.kind === 'control' && claim.place.text === 'Baiji')
  expect(tikrit?.after).toEqual([baiji?.id])
})

test('a change told again without a day takes the day told before', async () => {
  const { claims } = await readText(
    'Iraqi forces captured Tikrit on Wednesday.\nTroops seized Tikrit after a short battle.',
    '2017-11-04',
  )
  expect(
    claims
      .filter(claim => claim.kind === 'control' && claim.effect === 'captures')
      .map(claim => claim.when?.from),
  ).toEqual(['2017-11-01', '2017-11-01'])
})
