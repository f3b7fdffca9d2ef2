import { parseArgs } from 'node:util'
import type { ControlClaim } from '../../src/model/claim.ts'
import type { Span } from '../../src/model/span.ts'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import type { ControlLabel } from '../../src/score/claim-labels.ts'
import { matchItems } from '../../src/score/claims.ts'
import { claimValues, errorOf, labelValues } from '../../src/score/control-errors.ts'
import type { ControlPair } from '../../src/score/match-control.ts'
import { loadLabelKnowledge, type ScoredItem, scoredItems } from '../../src/score/scored-items.ts'

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

/** The text around the evidence, which stands in brackets. */
const around = (text: string, span: Span): string => {
  const start = Math.max(0, span.start - 120)
  const end = Math.min(text.length, span.end + 80)
  return `${text.slice(start, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, end)}`.replaceAll(
    '\n',
    ' ⏎ ',
  )
}

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

const run = async (): Promise<number> => {
  const { part } = values
  if (part !== 'train' && part !== 'tune') {
    console.error('errors: give --part train or tune; the test part is scored, not read')
    return 2
  }
  const { items, notes } = await scoredItems(benchmarkFolder(), { part }, benchmarkFolder())
  for (const note of notes) console.error(note)
  const wanted = items.filter(
    item =>
      (values.set === undefined || item.set === values.set) &&
      (values.war === undefined || item.war === values.war) &&
      (values.item === undefined || item.item === values.item),
  )
  const counts = new Map<string, number>()
  let shown = 0
  for (const { item, pairs } of matchItems(wanted, await loadLabelKnowledge()))
    for (const pair of pairs) {
      const error = errorOf(pair)
      if (error === null) continue
      if (values.effect !== undefined && (pair.label ?? pair.found)?.effect !== values.effect) continue
      counts.set(error, (counts.get(error) ?? 0) + 1)
      if (isWanted(error) && shown++ < Number(values.limit)) print(item, pair, error)
    }
  console.log(`\n${[...counts].map(([error, count]) => `${error} ${count}`).join(', ')}`)
  return 0
}

process.exitCode = await run()
