import type { EventType } from '../../../../src/model/claim.ts'

export type FamilyId = 'air' | 'bombs' | 'ground' | 'people' | 'protest' | 'forces' | 'talks' | 'words'

/** Shapes that tell families apart where colours cannot. */
export type FamilySymbol = 'down' | 'burst' | 'cross' | 'square' | 'triangle' | 'chevron' | 'circle' | 'ring'

export interface Family {
  readonly id: FamilyId
  readonly name: string
  readonly symbol: FamilySymbol
  readonly types: readonly EventType[]
}

/** Kinds of event that belong together, in the order of their lanes: the most violent first. */
export const families: readonly Family[] = [
  {
    id: 'air',
    name: 'Air and artillery',
    symbol: 'down',
    types: ['air strike', 'shelling', 'chemical attack', 'grenade attack'],
  },
  { id: 'bombs', name: 'Bombings', symbol: 'burst', types: ['bombing', 'suicide bombing'] },
  {
    id: 'ground',
    name: 'Ground fighting',
    symbol: 'cross',
    types: ['armed clash', 'armed attack', 'capture of territory', 'siege', 'withdrawal'],
  },
  {
    id: 'people',
    name: 'Against people',
    symbol: 'square',
    types: [
      'abduction',
      'arrest',
      'execution',
      'sexual violence',
      'mob violence',
      'displacement',
      'expulsion',
      'property destruction',
    ],
  },
  {
    id: 'protest',
    name: 'Protest',
    symbol: 'triangle',
    types: ['protest', 'violent protest', 'violence against protest', 'protest dispersed'],
  },
  {
    id: 'forces',
    name: 'Movement of forces',
    symbol: 'chevron',
    types: ['deployment', 'base established', 'weapons seizure', 'defection'],
  },
  {
    id: 'talks',
    name: 'Talks and relief',
    symbol: 'circle',
    types: [
      'ceasefire',
      'agreement',
      'talks',
      'release',
      'aid delivery',
      'concession',
      'cooperation',
      'support',
    ],
  },
  {
    id: 'words',
    name: 'Pressure',
    symbol: 'ring',
    types: ['demand', 'accusation', 'rejection', 'threat', 'sanctions'],
  },
]

const byType: ReadonlyMap<EventType, Family> = new Map(
  families.flatMap(family => family.types.map(type => [type, family] as const)),
)

/** The family of a type; one that a newer server knows and this page does not counts as ground fighting. */
export const familyOf = (type: EventType): Family => byType.get(type) ?? families[2]!

export const findFamily = (id: string): Family | undefined => families.find(family => family.id === id)
