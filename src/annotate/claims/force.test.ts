import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'

/** Force of the first control claim, with its speaker. */
const forceOf = async (text: string): Promise<string> => {
  const claim = (await readText(text, '2017-11-03')).claims.find(each => each.kind === 'control')
  return claim ? `${claim.force}${claim.speaker ? ` by ${claim.speaker.text}` : ''}` : 'no claim'
}

test.each([
  ['Troops retook Palmyra on Monday.', 'asserts'],
  ['The army said that troops had retaken Palmyra.', 'claims by army'],
  [
    'Troops retook Palmyra, the Syrian Observatory for Human Rights said.',
    'claims by Syrian Observatory for Human Rights',
  ],
  ['Rebels have reportedly captured Palmyra.', 'claims'],
  ['The army denied that rebels had captured Palmyra.', 'denies by army'],
  ['The army denied reports that rebels had captured Palmyra.', 'denies by army'],
  ['A blogger dismissed claims that rebels had captured Palmyra.', 'denies by blogger'],
  ['Observers published reports that rebels had captured Palmyra.', 'claims'],
  ['The claim that rebels had captured Palmyra was false.', 'negated'],
  ["A spokesman said the rebels' claim of occupying Palmyra was false.", 'denies by spokesman'],
  ['The fall of Palmyra to rebels does not mean the end of the war.', 'asserts'],
  ['The army vowed to retake Palmyra.', 'plans by army'],
  ['The army focused on retaking Palmyra.', 'plans'],
  ['The army began concentrating its efforts on retaking Palmyra.', 'plans'],
  ['The army launched an offensive aimed at retaking Palmyra.', 'plans'],
  ['Troops launched an operation to seize Palmyra.', 'plans'],
  ['Troops are trying to enter Palmyra.', 'plans'],
  ['Troops will capture Palmyra within days.', 'plans'],
  ['Obama demanded that the army leave Palmyra.', 'plans by Obama'],
  ['The envoy said that the rebels must leave Palmyra.', 'plans by envoy'],
  ['Troops must have taken Palmyra by then.', 'asserts'],
  ['Rebels could lose Palmyra.', 'conditional'],
  ['If rebels capture Palmyra, the road will be open.', 'conditional'],
  ['Troops did not capture Palmyra.', 'negated'],
  ['Troops failed to take Palmyra.', 'negated'],
  ['Troops have yet to enter Palmyra.', 'negated'],
  ['The fighting in Palmyra has stopped.', 'negated'],
  ['Rebels are close to capturing Palmyra.', 'plans'],
  ['Rebels inched closer to capturing Palmyra.', 'plans'],
  ['Rebels are nearing the capture of Palmyra.', 'plans'],
  ['Rebels sent reinforcements for the capture of Palmyra.', 'plans'],
  ['The president praised the army for the capture of Palmyra.', 'asserts'],
  ['An assault by rebels on Palmyra failed.', 'negated'],
  ['No troops entered Palmyra.', 'negated'],
  ['Troops likely captured Palmyra on Friday.', 'conditional'],
  ['The militia falsely claimed that it had captured Palmyra.', 'negated by militia'],
  ['Clashes between the army and rebels are reported in Palmyra.', 'claims'],
  ['The army said that rebels would capture Palmyra soon.', 'plans by army'],
  ['An earlier version of this story said that rebels had captured Palmyra.', 'corrects'],
])('%s', async (sentence, expected) => {
  expect((await forceOf(sentence)).replace(/ by [Tt]he /, ' by ')).toBe(expected)
})

test("a mere description in indirect speech is the outlet's own", async () => {
  const { claims } = await readText(
    'The Syrian Observatory for Human Rights said that shells hit the rebel-held town of Douma.',
  )
  const holds = claims.find(claim => claim.kind === 'control' && claim.effect === 'holds')
  expect(holds).toMatchObject({ force: 'asserts', speaker: null })
})
