import { parseArgs } from 'node:util'
import type { ControlClaim } from '../../src/model/claim.ts'
import type { Span } from '../../src/model/span.ts'
import { matchItems } from '../../src/score/claims/claims.ts'
import { claimValues, errorOf, labelValues } from '../../src/score/claims/errors.ts'
import type { ControlPair } from '../../src/score/claims/match-control.ts'
import type { ControlLabel } from '../../src/score/labels/claim-labels.ts'
import { loadLabelKnowledge, type ScoredItem } from '../../src/score/labels/scored-items.ts'
import { around, printTally, readableItems } from './readable-items.ts'

/**
 * Prints errors of control claims with the text around them, for those who mend the reader:
 *
 *     npx tsx bench/claims/errors.ts --part train [--set fa-kes] [--war libya] [--item ID] [--effect holds]
 *                                    [--kind missed|wrong|invented|place|effect|actor|force] [--limit 50]
 *
 * `wrong` = invented, place or effect. Train and tune part only: the test part is scored, not read.
 */
const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'train' },
    set: { type: 'string' },
    war: { type: 'string' },
    item: { type: 'string' },
    effect: { type: 'string' },
    kind: { type: 'string' },
    limit: { type: 'string', default: '50' },
  },
})

const isWanted = (error: string): boolean =>
  values.kind === undefined ||
  error === values.kind ||
  (values.kind === 'wrong' && ['invented', 'place', 'effect'].includes(error))

const mentionOf = (text: string, span: Span | null): string =>
  span === null ? '–' : `"${text.slice(span.start, span.end)}"`

const labelText = (label: ControlLabel, text: string): string =>
  `${labelValues(label)} · trigger ${mentionOf(text, label.trigger)} place ${mentionOf(text, label.place.span)} (${label.place.kind}) actor ${mentionOf(text, label.actor?.span ?? null)} opponent ${label.opponent?.id ?? '–'} ${label.extent} ${label.from ?? ''}..${label.to ?? ''}`

const claimText = (claim: ControlClaim): string =>
  `${claimValues(claim)} · ${claim.trace.frame} place "${claim.place.text}" (${claim.place.placeKind}${claim.place.antecedent ? ` → "${claim.place.antecedent.text}"` : ''}) actor ${claim.actor ? `"${claim.actor.text}"${claim.actor.antecedent ? ` → "${claim.actor.antecedent.text}"` : ''}` : '–'} ${claim.extent} ${claim.when?.from ?? ''}..${claim.when?.to ?? ''}`

const print = (item: ScoredItem, pair: ControlPair, error: string): void => {
  const span = pair.label?.evidence ?? pair.found?.evidence
  console.log(
    `\n${error.toUpperCase()} ${item.set} ${item.item} ${span?.start}–${span?.end} (${item.outlet})`,
  )
  if (span) console.log(`  ${around(item.text, span)}`)
  console.log(`  expected  ${pair.label ? labelText(pair.label, item.text) : 'nothing'}`)
  console.log(`  found     ${pair.found ? claimText(pair.found) : 'nothing'}`)
}

const run = async (): Promise<void> => {
  const counts = new Map<string, number>()
  let shown = 0
  for (const { item, pairs } of matchItems(await readableItems(values), await loadLabelKnowledge()))
    for (const pair of pairs) {
      const error = errorOf(pair)
      if (error === null) continue
      if (values.effect !== undefined && (pair.label ?? pair.found)?.effect !== values.effect) continue
      counts.set(error, (counts.get(error) ?? 0) + 1)
      if (isWanted(error) && shown++ < Number(values.limit)) print(item, pair, error)
    }
  printTally(counts)
}

await run()
