import type { EventCodes } from '../model/account.ts'
import type { ActorKind } from '../model/actor.ts'
import type { EventType } from '../model/claim.ts'

/**
 * One record, two codebooks as views.
 * ACLED: event and sub-event types of the ACLED Codebook (2023 and later), section "Event types".
 * PLOVER: event and mode of the PLOVER manual, draft 0.8 of 17 September 2021 (openeventdata/PLOVER, table
 * CAMEO2PLOVER-2021). PLOVER has no mode for chemical weapons other than `unconventional`.
 */
const codes: { readonly [type in EventType]: EventCodes } = {
  'air strike': {
    acled: { event: 'Explosions/Remote violence', subEvent: 'Air/drone strike' },
    plover: { event: 'ASSAULT', mode: 'aerial' },
  },
  shelling: {
    acled: { event: 'Explosions/Remote violence', subEvent: 'Shelling/artillery/missile attack' },
    plover: { event: 'ASSAULT', mode: 'heavy-weapons' },
  },
  bombing: {
    acled: { event: 'Explosions/Remote violence', subEvent: 'Remote explosive/landmine/IED' },
    plover: { event: 'ASSAULT', mode: 'explosives' },
  },
  'suicide bombing': {
    acled: { event: 'Explosions/Remote violence', subEvent: 'Suicide bomb' },
    plover: { event: 'ASSAULT', mode: 'suicide-attack' },
  },
  'chemical attack': {
    acled: { event: 'Explosions/Remote violence', subEvent: 'Chemical weapon' },
    plover: { event: 'ASSAULT', mode: 'unconventional' },
  },
  'armed clash': {
    acled: { event: 'Battles', subEvent: 'Armed clash' },
    plover: { event: 'ASSAULT', mode: 'firearms' },
  },
  'armed attack': {
    acled: { event: 'Violence against civilians', subEvent: 'Attack' },
    plover: { event: 'ASSAULT', mode: 'firearms' },
  },
  execution: {
    acled: { event: 'Violence against civilians', subEvent: 'Attack' },
    plover: { event: 'ASSAULT', mode: null },
  },
  abduction: {
    acled: { event: 'Violence against civilians', subEvent: 'Abduction/forced disappearance' },
    plover: { event: 'ASSAULT', mode: 'abduct' },
  },
  arrest: {
    acled: { event: 'Strategic developments', subEvent: 'Arrests' },
    plover: { event: 'COERCE', mode: 'arrest' },
  },
  protest: {
    acled: { event: 'Protests', subEvent: 'Peaceful protest' },
    plover: { event: 'PROTEST', mode: 'demo' },
  },
  'violence against protest': {
    acled: { event: 'Protests', subEvent: 'Excessive force against protesters' },
    plover: { event: 'ASSAULT', mode: 'crowd-control' },
  },
  ceasefire: {
    acled: { event: 'Strategic developments', subEvent: 'Agreement' },
    plover: { event: 'RETREAT', mode: 'ceasefire' },
  },
  withdrawal: {
    acled: { event: 'Strategic developments', subEvent: 'Non-violent transfer of territory' },
    plover: { event: 'RETREAT', mode: 'withdraw' },
  },
  'capture of territory': {
    acled: { event: 'Battles', subEvent: 'Non-state actor overtakes territory' },
    plover: { event: 'COERCE', mode: 'confiscate' },
  },
  siege: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'COERCE', mode: 'restrict' },
  },
  displacement: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'COERCE', mode: 'deport' },
  },
  'aid delivery': {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'AID', mode: 'humanitarian' },
  },
}

const stateKinds: ReadonlySet<ActorKind> = new Set(['state', 'government', 'armed forces', 'police'])

/**
 * Codes of an event. ACLED tells a capture by a state's forces ("Government regains territory") from one by
 * others: `takenBy` is the kind of the actor credited with it; unknown counts as non-state.
 */
export const eventCodes = (type: EventType, takenBy?: ActorKind): EventCodes =>
  type === 'capture of territory' && takenBy !== undefined && stateKinds.has(takenBy)
    ? { ...codes[type], acled: { event: 'Battles', subEvent: 'Government regains territory' } }
    : codes[type]
