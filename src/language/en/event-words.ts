import type { EventType } from '../../model/claim.ts'

/** Stems that tell, in a cause or a sentence about the dead, what kind of event it was. The first that fits wins. */
export const eventStems: readonly (readonly [string, EventType])[] = [
  ['chemical', 'chemical attack'],
  ['sarin', 'chemical attack'],
  ['chlorine', 'chemical attack'],
  ['suicide', 'suicide bombing'],
  ['air strike', 'air strike'],
  ['airstrike', 'air strike'],
  ['air raid', 'air strike'],
  ['warplane', 'air strike'],
  ['barrel bomb', 'air strike'],
  ['drone', 'air strike'],
  ['jets', 'air strike'],
  ['shell', 'shelling'],
  ['artillery', 'shelling'],
  ['mortar', 'shelling'],
  ['rocket', 'shelling'],
  ['missile', 'shelling'],
  ['car bomb', 'bombing'],
  ['bomb', 'bombing'],
  ['blast', 'bombing'],
  ['explosion', 'bombing'],
  ['mine', 'bombing'],
  ['execut', 'execution'],
  ['behead', 'execution'],
  ['kidnap', 'abduction'],
  ['abduct', 'abduction'],
  ['clash', 'armed clash'],
  ['fighting', 'armed clash'],
  ['battle', 'armed clash'],
  ['offensive', 'armed clash'],
  ['ambush', 'armed attack'],
  ['gunmen', 'armed attack'],
  ['shot', 'armed attack'],
  ['raid', 'armed attack'],
  ['strike', 'air strike'],
  ['attack', 'armed attack'],
]

/** Words that set a happening apart from one told before: "a second strike", "another raid", "elsewhere". */
export const apartWords: readonly string[] =
  'another second third fourth separate separately elsewhere meanwhile also other later previous earlier'.split(
    ' ',
  )
