import { parseArgs } from 'node:util'
import { matchCounts } from '../../src/score/casualties/casualties.ts'
import {
  type CasualtiesPair,
  isRightActor,
  isRightPlace,
} from '../../src/score/casualties/match-casualties.ts'
import { datesOverlap, isSameSpeaker, type LabelKnowledge } from '../../src/score/labels/same-label.ts'
import { loadLabelKnowledge } from '../../src/score/labels/scored-items.ts'
import { around, printTally, readableItems } from './readable-items.ts'

/**
 * Prints errors of casualties claims with the text around them, for those who mend the reader:
 *
 *     npx tsx bench/claims/casualties-errors.ts --part train [--set fa-kes] [--item ID] [--limit 50]
 *                        [--kind missed|invented|number|place|actor|force|date|speaker|cumulative|part]
 *
 * Without `--kind`: missed, invented and number. Train and tune part only: the test part is scored, not read.
 */
const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'train' },
    set: { type: 'string' },
    item: { type: 'string' },
    kind: { type: 'string' },
    limit: { type: 'string', default: '50' },
  },
})

const errorsOf = (pair: CasualtiesPair, knowledge: LabelKnowledge): readonly string[] => {
  const { label, found, number } = pair
  if (!found) return ['missed']
  if (!label) return ['invented']
  if (!number) return ['number']
  const isDated = label.label.from !== null || label.label.to !== null
  const errors: readonly (readonly [error: string, is: boolean])[] = [
    ['place', label.label.place !== null && !isRightPlace(label, found, knowledge)],
    ['actor', !isRightActor(label, found, knowledge)],
    ['force', label.label.force !== found.claim.force],
    ['date', isDated && !datesOverlap(label.label, found.claim.when)],
    ['speaker', label.label.speaker !== null && !isSameSpeaker(label.label.speaker, found.claim)],
    ['cumulative', label.label.cumulative !== found.claim.cumulative],
    ['part', label.label.partOf !== (found.claim.partOf !== undefined)],
  ]
  return errors.filter(([, is]) => is).map(([error]) => error)
}

const range = (least: number | null, most: number | null): string => `${least ?? ''}..${most ?? ''}`

const labelText = ({ label }: CasualtiesPair, text: string): string => {
  if (!label) return 'nothing'
  const { label: line, count } = label
  const marks = `${line.partOf ? ' part' : ''}${line.cumulative ? ' cumulative' : ''}`
  return `${count} ${range(...label.range)} trigger "${text.slice(line.trigger.start, line.trigger.end)}" place ${line.place ? `${line.place.name} "${line.place.text}"` : '–'} actor ${line.actor ? `${line.actor.id} "${line.actor.text}"` : '–'} ${line.force} by ${line.speaker?.text ?? '–'} ${line.from ?? ''}..${line.to ?? ''}${marks}`
}

const foundText = ({ found }: CasualtiesPair): string => {
  if (!found) return 'nothing'
  const { claim, count, quantity } = found
  const marks = `${claim.partOf ? ' part' : ''}${claim.cumulative ? ' cumulative' : ''}`
  return `${count} ${range(quantity.min, quantity.max)} of "${claim.of}" ${claim.trace.frame} place ${claim.place ? `"${claim.place.text}"` : '–'} actor ${claim.actors.map(actor => `"${actor.text}"`).join('+') || '–'} ${claim.force} (${claim.forceReason}) by ${claim.speaker?.text ?? '–'} ${claim.when?.from ?? ''}..${claim.when?.to ?? ''}${marks}`
}

const run = async (): Promise<void> => {
  const wanted = await readableItems(values)
  const knowledge = await loadLabelKnowledge()
  const kinds = values.kind?.split(',') ?? ['missed', 'invented', 'number']
  const counts = new Map<string, number>()
  let shown = 0
  for (const { item, pairs } of matchCounts(wanted, knowledge))
    for (const pair of pairs) {
      const errors = errorsOf(pair, knowledge)
      for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1)
      if (!errors.some(error => kinds.includes(error)) || shown++ >= Number(values.limit)) continue
      const span = pair.label?.label.evidence ?? pair.found?.claim.evidence
      console.log(`\n${errors.join(' ').toUpperCase()} ${item.set} ${item.item} ${span?.start}–${span?.end}`)
      if (span) console.log(`  ${around(item.text, span)}`)
      console.log(`  expected  ${labelText(pair, item.text)}`)
      console.log(`  found     ${foundText(pair)}`)
    }
  printTally(counts)
}

await run()
