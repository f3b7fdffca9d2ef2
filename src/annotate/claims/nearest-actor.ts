import type { ActorKind } from '../../model/actor.ts'
import { type ActorMention, bestCandidate } from '../../model/mention.ts'
import { covers } from '../../model/span.ts'
import { ancestors, caseOf, childBy, childrenBy, type Tree } from '../tree.ts'
import { isOnlooker } from './onlookers.ts'
import { isQuality } from './patrons.ts'
import type { Scope } from './scope.ts'

/** Those who can take ground. Monitors, agencies, civilians and persons cannot. */
const armed = new Set<ActorKind>(['armed group', 'armed forces', 'alliance', 'government', 'state', 'police'])

/**
 * The actor of a trigger whose tree names none: commas were stripped, or a chain of clauses was cut. Of a passive
 * it is who stands after "by"; else the nearest force before the trigger that is no opponent, owner of a place
 * ("IS-held") or source, and of "A and B" the first.
 */
export const nearestActor = (
  scope: Scope,
  trigger: number,
  opponents: readonly ActorMention[],
): ActorMention[] => {
  const { tree, entities } = scope
  const at = tree.tokens[trigger]!
  const open = entities.allActors.filter(
    actor => isOpen(scope, actor, opponents) && !isOnlooker(scope, trigger, actor),
  )
  if (childBy(tree, trigger, 'aux:pass', 'nsubj:pass') !== undefined) {
    const agent = open.find(actor => actor.start > at.end && caseOf(tree, actor.head) === 'by')
    return agent ? [agent] : []
  }
  const before = open.filter(actor => actor.end <= at.start)
  const doers = before.filter(actor => !isSource(tree, actor.head, trigger) && !isAgent(tree, actor.head))
  const last = doers.at(-1)
  return last ? [firstOf(scope, doers, last)] : []
}

const isOpen = (scope: Scope, actor: ActorMention, opponents: readonly ActorMention[]): boolean => {
  const { tree } = scope
  const isOpponent = opponents.some(other => bestCandidate(other).id === bestCandidate(actor).id)
  if (isOpponent || !armed.has(actor.actorKind) || covered(scope, actor) || isQuality(tree, actor))
    return false
  return !['from', 'against', 'with', 'to', 'of'].includes(caseOf(tree, actor.head).split(' ')[0] ?? '')
}

/** "backed by U.S. strikes", "with Russian help": not who does it. */
const isAgent = (tree: Tree, head: number): boolean =>
  ancestors(tree, head)
    .slice(0, 2)
    .some(index =>
      ['by', 'with', 'against', 'from', 'under', 'despite'].includes(caseOf(tree, index).split(' ')[0] ?? ''),
    )

/** Inside a longer mention: "Kurdish" in "Kurdish forces". */
const covered = ({ entities }: Scope, actor: ActorMention): boolean =>
  entities.allActors.some(
    other => other !== actor && covers(other, actor) && other.end - other.start > actor.end - actor.start,
  )

/** Who only tells it: the subject of a verb above the trigger whose clause it reports. */
const isSource = (tree: Tree, head: number, trigger: number): boolean =>
  ancestors(tree, trigger).some(
    (index, step, path) =>
      step > 0 &&
      tree.tokens[path[step - 1]!]!.deprel === 'ccomp' &&
      childrenBy(tree, index, 'nsubj').some(subject => subject === head),
  )

/** Of "the army and its allies" the first. */
const firstOf = (scope: Scope, actors: readonly ActorMention[], last: ActorMention): ActorMention => {
  let first = last
  for (const actor of [...actors].reverse()) {
    if (actor.end > first.start) continue
    const gap = scope.doc.text.slice(actor.end, first.start)
    if (!/^,?\s*(?:and|alongside|together with)\s+(?:its\s|their\s|other\s|allied\s)?$/.test(gap)) break
    first = actor
  }
  return first
}
