import type { Claim } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import type { PlaceMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { evidenceOf } from './evidence-of.ts'
import { decideForce } from './force.ts'
import type { Scope, Trigger } from './scope.ts'
import { type Aspect, whenOf } from './when.ts'

/** What every claim has: evidence, force, speaker, time and the trace of how they were found. */
export const baseOf = (
  scope: Scope,
  trigger: Trigger,
  kind: Claim['kind'],
  parts: readonly Span[],
  place: PlaceMention | null,
  steps: readonly string[],
  aspect: Aspect = 'event',
) => {
  const decision = decideForce(scope, trigger)
  const when = whenOf(scope, trigger.token, place, aspect)
  const evidence = evidenceOf(scope, [scope.tree.tokens[trigger.token]!, ...parts])
  return {
    id: contentId('claim', [
      scope.doc.id,
      kind,
      trigger.frame,
      evidence.start,
      evidence.end,
      ...parts.map(part => part.start),
    ]),
    force: decision.force,
    forceReason: decision.reason,
    speaker: decision.speaker,
    chain: decision.chain,
    outlet: scope.doc.outlet,
    evidence,
    when: when.when,
    whenBasis: when.whenBasis,
    whenInferred: when.whenInferred,
    after: [] as readonly string[],
    trace: {
      frame: trigger.frame,
      steps: [
        `trigger "${scope.tree.tokens[trigger.token]!.form}"`,
        ...steps,
        `force ${decision.force}: ${decision.reason}`,
        `time: ${when.reason}`,
      ],
    },
  }
}
