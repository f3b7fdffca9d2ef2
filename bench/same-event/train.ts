import { readFileSync, writeFileSync } from 'node:fs'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import { parseCheckedSentences, readEcb } from '../../src/score/same-event/ecb-corpus.ts'
import { parseTriggers } from '../../src/score/same-event/ecb-triggers.ts'
import { trainOnAll } from '../../src/score/same-event/judge-ecb.ts'

/**
 * Writes `weights.json`: what ECB+ topics 1–35 teach of triggers, for topics that are not among them.
 * Run it again when `triggerValues` or the tagger changes: `npx tsx bench/same-event/train.ts`.
 */
const checked = parseCheckedSentences(readFileSync(new URL('checked-sentences.tsv', import.meta.url), 'utf8'))
const documents = readEcb(`${benchmarkFolder()}ecbplus/`).filter(({ topic }) => topic <= 35)
const corpus = await parseTriggers(documents, (name, sentence) => checked.get(name)?.has(sentence) ?? false)
const rounded = JSON.stringify(trainOnAll(corpus), (_key, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value,
)
writeFileSync(new URL('weights.json', import.meta.url), `${rounded}\n`)
