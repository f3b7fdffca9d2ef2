import { personnelNouns } from '../language/en/actors.ts'
import type { ActorKind } from '../model/actor.ts'
import type { ActorMention } from '../model/mention.ts'
import type { Entities } from './entities.ts'

const irregular: ReadonlySet<ActorKind> = new Set(['armed group', 'alliance'])

/**
 * Whether somebody whom a text only describes can be the side that another names: "Foreign-backed militants" an armed
 * group or an alliance, "troops" whoever else has a name. False when the first mention is no description, or both are.
 */
export const canBeSide = (
  described: ActorMention | null,
  named: ActorMention | null,
  { creditedTo }: Pick<Entities, 'creditedTo'>,
): boolean => {
  if (described === null || named === null || creditedTo(described).kind !== 'generic') return false
  const { kind } = creditedTo(named)
  return kind !== 'generic' && irregular.has(kind) !== isOfPersonnel(described.text)
}

const isOfPersonnel = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/\W+/)
    .some(word => personnelNouns.has(word) || personnelNouns.has(word.replace(/s$/, '')))
