import type { EventType } from '../../model/claim.ts'

/** The types that readers labelled, beside `other`. The model has finer and further ones. */
export const labelledTypes = [
  'air strike',
  'shelling',
  'bombing',
  'suicide bombing',
  'armed clash',
  'armed attack',
  'chemical attack',
  'abduction',
  'arrest',
  'execution',
  'protest',
  'violence against protest',
  'ceasefire',
  'withdrawal',
  'capture of territory',
  'siege',
  'displacement',
  'aid delivery',
  'agreement',
] as const satisfies readonly EventType[]

export type LabelledType = (typeof labelledTypes)[number]

const names: ReadonlySet<string> = new Set(labelledTypes)

export const isLabelledType = (type: string): type is LabelledType => names.has(type)

/** Types of the model that readers had a wider type for. */
const widerTypes: { readonly [type in EventType]?: LabelledType } = {
  'grenade attack': 'armed attack',
  'violent protest': 'protest',
  'protest dispersed': 'violence against protest',
}

/** The type under which readers labelled such an event; null where they had none (talks, sanctions, deployments). */
export const labelledTypeOf = (type: EventType): LabelledType | null =>
  isLabelledType(type) ? type : (widerTypes[type] ?? null)
