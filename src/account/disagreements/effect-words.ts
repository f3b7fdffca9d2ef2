import type { ControlEffect } from '../../model/claim.ts'

/** What happened to the place, as a side of a disagreement says it: "taken by the army". */
export const effectWords: { readonly [effect in ControlEffect]: string } = {
  captures: 'taken',
  holds: 'held',
  loses: 'lost',
  enters: 'entered',
  besieges: 'besieged',
  'lifts siege': 'relieved',
  contests: 'fought over',
}
