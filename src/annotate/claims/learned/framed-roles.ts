import { bestCandidate, type Mention } from '../../../model/mention.ts'
import type { Match } from '../control-match.ts'

/** What a mention is to a word by the frames: nothing, its place, actor or opponent. */
export type FramedRole = 0 | 1 | 2 | 3

/** By trigger word, the roles that the frames gave to the mentions they matched; any mention of the same one has them. */
export const framedRoles = (
  framed: readonly Match[],
): ((trigger: number, mention: Mention) => FramedRole) => {
  const roles = new Map<string, FramedRole>()
  for (const { token, places, actors, opponents } of framed) {
    const given: [FramedRole, readonly Mention[]][] = [
      [1, places.map(filler => filler.place)],
      [2, actors],
      [3, opponents],
    ]
    for (const [role, mentions] of given)
      for (const mention of mentions) {
        const key = keyOf(token, mention)
        if (!roles.has(key)) roles.set(key, role)
      }
  }
  return (trigger, mention) => roles.get(keyOf(trigger, mention)) ?? 0
}

const keyOf = (trigger: number, mention: Mention): string =>
  `${trigger} ${mention.kind} ${bestCandidate(mention).id}`
