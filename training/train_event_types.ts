/**
 * Trains the classifier of event types and writes data/events/case-types.json:
 * `npx tsx training/train_event_types.ts [FILE]`, by default ../shared/data/case2021-types.tsv. Prints the figures of
 * five-fold cross-validation; `sitrep score case` prints them in full.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readCaseItems } from '../src/score/case/items.ts'
import { packModel, trainCase } from '../src/score/case/model.ts'
import { crossValidated } from '../src/score/case/case.ts'

const path = process.argv[2] ?? new URL('../../shared/data/case2021-types.tsv', import.meta.url).pathname
const target = new URL('../data/events/', import.meta.url)

const items = await readCaseItems(path)
const typed = crossValidated(items)
const right = typed.filter(({ item, found }) => item.label === found).length
console.log(`${items.length} texts; cross-validated accuracy ${(right / items.length).toFixed(3)}`)
const file = packModel(
  trainCase(items),
  items.map(({ hash }) => hash),
)
mkdirSync(target, { recursive: true })
writeFileSync(new URL('case-types.json', target), `${JSON.stringify(file)}\n`)
console.log(`${file.words.length} words, ${file.others.length} other features, ${file.labels.length} types`)
