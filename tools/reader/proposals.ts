import { writeFile } from 'node:fs/promises'
import type { Combination } from '../../src/annotate/claims/learned/combine.ts'
import { featureNames } from '../../src/annotate/claims/learned/features.ts'
import { type Proposal, proposalsOf } from '../../src/annotate/claims/learned/proposals.ts'
import { loadClaimReader } from '../../src/annotate/claims/learned/reader.ts'
import { ruledForce } from '../../src/annotate/claims/ruled-force.ts'
import type { Scope } from '../../src/annotate/claims/scope.ts'
import { bestCandidate } from '../../src/model/mention.ts'
import { overlaps } from '../../src/model/span.ts'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'
import type { ControlLabel } from '../../src/score/labels/claim-labels.ts'
import { isSameActor, isSamePlace, type LabelKnowledge } from '../../src/score/labels/same-label.ts'
import { loadLabelKnowledge } from '../../src/score/labels/scored-items.ts'
import { loadTagger } from '../../src/tagger/tagger.ts'
import { labelledDocuments, toolArguments } from './labelled-documents.ts'

/**
 * Writes what the combination of the readers is fitted on (`training/combine_readers.py`): for each sentence of the
 * train and tune parts all proposals of frames and learned reader with their features, and which of them labels say.
 *
 *     npm run claim-proposals -- [--data TEXTS] [--reader FOLDER] FILE
 */
const main = async (): Promise<void> => {
  const { out, data, reader } = toolArguments()
  let recorded: { scope: Scope; proposals: readonly Proposal[] }[] = []
  const recorder: Combination = (scope, framed, findings) => {
    recorded.push({ scope, proposals: proposalsOf(scope, framed, findings) })
    return []
  }
  const tagger = await loadTagger()
  const [knowledge, same] = await Promise.all([
    loadClaimReader(tagger, reader).then(claimReader =>
      loadKnowledge({ tagger, claimReader, combination: recorder }),
    ),
    loadLabelKnowledge(),
  ])
  const rows: object[] = []
  for await (const { item, labels } of labelledDocuments(data, ['train', 'tune'], knowledge)) {
    const { set, war, part } = item
    rows.push({
      ...{ set, war, part, item: item.item, labels: labels.length },
      sentences: recorded
        .filter(({ proposals }) => proposals.length > 0)
        .map(({ scope, proposals }) => {
          const here = labels.filter(label => overlaps(label.evidence, scope.sentence))
          return proposals.map(proposal => described(scope, proposal, here, same))
        }),
    })
    recorded = []
  }
  await writeFile(out, `${JSON.stringify({ features: featureNames, items: rows })}\n`)
}

const described = (
  scope: Scope,
  { match, filler, actor, reader, finding, features }: Proposal,
  labels: readonly ControlLabel[],
  same: LabelKnowledge,
) => {
  const placed = labels.filter(
    label => label.effect === match.effect && isSamePlace(label.place, filler.place, same),
  )
  const ruled = ruledForce(scope, match)
  const right = placed.filter(label => isSameActor(label.actor, actor, same))
  return {
    ...{ reader, features, effect: match.effect, token: match.token },
    place: bestCandidate(filler.place).id,
    actor: actor ? bestCandidate(actor).id : null,
    labels: right.map(label => labels.indexOf(label)),
    placed: placed.map(label => labels.indexOf(label)),
    frame: match.frame,
    rule: ruled.force,
    outright: ruled.outright ?? false,
    forces: finding ? Object.fromEntries(finding.forces) : null,
    wanted: right[0]?.force ?? null,
  }
}

await main()
