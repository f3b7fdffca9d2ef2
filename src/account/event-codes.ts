import type { EventCodes } from '../model/account.ts'
import type { ActorKind } from '../model/actor.ts'
import type { EventType } from '../model/claim.ts'

/**
 * One record, two codebooks as views.
 * ACLED: event and sub-event types of the ACLED Codebook (2023 and later), section "Event types".
 * PLOVER: event and mode of the PLOVER manual, draft 0.8 of 17 September 2021 (openeventdata/PLOVER, table
 * CAMEO2PLOVER-2021). PLOVER has no mode for chemical weapons other than `unconventional`;
 * its manual calls DEMAND REQUEST. Every one of ACLED's 25 sub-event types and PLOVER's 16 events has a type here.
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
  'grenade attack': {
    acled: { event: 'Explosions/Remote violence', subEvent: 'Grenade' },
    plover: { event: 'ASSAULT', mode: 'explosives' },
  },
  'sexual violence': {
    acled: { event: 'Violence against civilians', subEvent: 'Sexual violence' },
    plover: { event: 'ASSAULT', mode: 'sexual' },
  },
  'violent protest': {
    acled: { event: 'Riots', subEvent: 'Violent demonstration' },
    plover: { event: 'PROTEST', mode: 'riot' },
  },
  'protest dispersed': {
    acled: { event: 'Protests', subEvent: 'Protest with intervention' },
    plover: { event: 'ASSAULT', mode: 'crowd-control' },
  },
  'mob violence': {
    acled: { event: 'Riots', subEvent: 'Mob violence' },
    plover: { event: 'ASSAULT', mode: 'beat' },
  },
  'property destruction': {
    acled: { event: 'Strategic developments', subEvent: 'Looting/property destruction' },
    plover: { event: 'ASSAULT', mode: 'destroy' },
  },
  'weapons seizure': {
    acled: { event: 'Strategic developments', subEvent: 'Disrupted weapons use' },
    plover: { event: 'COERCE', mode: 'confiscate' },
  },
  'base established': {
    acled: { event: 'Strategic developments', subEvent: 'Headquarters or base established' },
    plover: { event: 'MOBILIZE', mode: 'troops' },
  },
  deployment: {
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: { event: 'MOBILIZE', mode: 'troops' },
  },
  defection: {
    acled: { event: 'Strategic developments', subEvent: 'Change to group/activity' },
    plover: { event: 'RETREAT', mode: 'disarm' },
  },
  release: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'RETREAT', mode: 'release' },
  },
  agreement: {
    acled: { event: 'Strategic developments', subEvent: 'Agreement' },
    plover: { event: 'AGREE', mode: null },
  },
  talks: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'CONSULT', mode: null },
  },
  sanctions: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'COERCE', mode: 'restrict' },
  },
  expulsion: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'SANCTION', mode: 'expel' },
  },
  support: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'SUPPORT', mode: null },
  },
  cooperation: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'COOPERATE', mode: null },
  },
  concession: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'CONCEDE', mode: null },
  },
  demand: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'DEMAND', mode: null },
  },
  accusation: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'ACCUSE', mode: 'disapprove' },
  },
  rejection: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'REJECT', mode: null },
  },
  threat: {
    acled: { event: 'Strategic developments', subEvent: 'Other' },
    plover: { event: 'THREATEN', mode: null },
  },
}

/** Every type that has codes. */
export const codedTypes = Object.keys(codes) as readonly EventType[]

const stateKinds: ReadonlySet<ActorKind> = new Set(['state', 'government', 'armed forces', 'police'])

/**
 * Codes of an event. ACLED tells a capture by a state's forces ("Government regains territory") from one by
 * others: `takenBy` is the kind of the actor credited with it; unknown counts as non-state.
 */
export const eventCodes = (type: EventType, takenBy?: ActorKind): EventCodes =>
  type === 'capture of territory' && takenBy !== undefined && stateKinds.has(takenBy)
    ? { ...codes[type], acled: { event: 'Battles', subEvent: 'Government regains territory' } }
    : codes[type]
