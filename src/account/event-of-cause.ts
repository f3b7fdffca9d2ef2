import type { EventType } from '../model/claim.ts'

/** English words of a cause or means, and the event that they tell of; the first that fits wins. */
const causes: readonly (readonly [RegExp, EventType])[] = [
  [/\b(?:chemical|sarin|chlorine|poison(?:ous)? gas|nerve agent|toxic gas)/i, 'chemical attack'],
  [/\bsuicide/i, 'suicide bombing'],
  [
    /\b(?:air ?-?strikes?|air ?-?raids?|aerial|barrel bombs?|war ?planes?|drones?|jets?|helicopters?|bombardment from the air)\b/i,
    'air strike',
  ],
  [
    /\b(?:shell(?:ing|s|ed|fire)?|artillery|mortars?|rockets?|missiles?|tank fire|bombardment)\b/i,
    'shelling',
  ],
  [/\b(?:bomb(?:s|ing|ings|ed)?|car bombs?|explo\w+|blasts?|mines?|landmines?|ied|ieds|booby)\b/i, 'bombing'],
  [/\b(?:execut\w+|behead\w+|hanged)\b/i, 'execution'],
  [/\b(?:clash(?:es)?|battles?|fighting|firefights?|combat|offensive|assault)\b/i, 'armed clash'],
  [/\b(?:protests?|demonstrat\w+|rally)\b/i, 'violence against protest'],
  [/\b(?:abduct\w+|kidnap\w+)\b/i, 'abduction'],
  [
    /\b(?:gunmen|gunfire|shot|shooting|ambush\w*|attack\w*|raid\w*|snipers?|massacre\w*|stabb\w+)\b/i,
    'armed attack',
  ],
]

/** The event that a cause tells of: "air strike" → air strike, "car bomb" → bombing; null when nothing fits. */
export const eventOfCause = (cause: string | null): EventType | null =>
  cause === null ? null : (causes.find(([pattern]) => pattern.test(cause))?.[1] ?? null)
