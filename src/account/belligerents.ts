import type { ActorKind } from '../model/actor.ts'

/** Kinds of actor that wage war. Agencies, monitors and aid organisations report it and suffer from it. */
const kinds: ReadonlySet<ActorKind> = new Set([
  'state',
  'government',
  'armed forces',
  'armed group',
  'alliance',
  'police',
  'party',
  'generic',
])

/** True for actors that can attack or hold: "a strike by Agence France-Presse" is a reading error. */
export const canFight = (kind: ActorKind): boolean => kinds.has(kind)
