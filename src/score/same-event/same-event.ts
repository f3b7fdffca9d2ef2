import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ScoreOptions } from '../../model/score.ts'
import { benchFile } from '../benchmark-folder.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { precisionRecallF1 } from '../figures/counts.ts'
import { scorerOf } from '../scorer.ts'
import { readJsonLines } from '../texts/json-lines.ts'
import { readAccount } from '../texts/read-account.ts'
import { type CoreferenceSums, conllScores, coreferenceSums, type Partition } from './coreference.ts'
import { type EcbDocument, parseCheckedSentences, readEcb } from './ecb-corpus.ts'
import { type EcbCorpus, parseTriggers } from './ecb-triggers.ts'
import { crossValidate, type Judged, judgeByStored, type StoredTriggers } from './judge-ecb.ts'
import { judgePairs, type PairOutcome, pairCounts, parsePairs, type TextRecord } from './labelled-pairs.ts'

/** Fewer topics cannot be judged by one another. */
const fewestTopics = 5

/**
 * Judges topics that the stored weights were learned from by cross-validation, others by the stored weights: no topic
 * is ever judged by what it taught.
 */
const judgeEcb = async (
  documents: readonly EcbDocument[],
): Promise<{ readonly judged: readonly Judged[]; readonly leftOut: number }> => {
  const checked = parseCheckedSentences(readFileSync(benchFile('same-event/checked-sentences.tsv'), 'utf8'))
  const stored = JSON.parse(readFileSync(benchFile('same-event/weights.json'), 'utf8')) as StoredTriggers
  // a set of other topics has no list of checked sentences: all of its sentences count
  const isScored = (name: string, sentence: number): boolean => {
    const sentences = checked.get(name)
    return sentences === undefined ? !checkedTopics.has(name.split('_')[0] ?? '') : sentences.has(sentence)
  }
  const checkedTopics = new Set([...checked.keys()].map(name => name.split('_')[0] ?? ''))
  const corpus = await parseTriggers(documents, isScored)
  const all = documents.reduce((sum, { mentions }) => sum + mentions.length, 0)
  const part = (keep: (topic: number) => boolean): EcbCorpus => ({
    documents: corpus.documents,
    triggers: corpus.triggers.filter(({ topic }) => keep(topic)),
  })
  const learned = part(topic => stored.topics.includes(topic))
  const unseen = part(topic => !stored.topics.includes(topic))
  const topics = new Set(learned.triggers.map(({ topic }) => topic)).size
  return {
    judged: [
      ...(topics >= fewestTopics ? crossValidate(learned) : []),
      ...(unseen.triggers.length > 0 ? [judgeByStored(unseen, stored)] : []),
    ],
    leftOut: all - corpus.triggers.length,
  }
}

/** The sums of each topic by itself, for the interval: gold chains never cross topics. */
const sumsByTopic = ({ gold, found }: Judged): readonly CoreferenceSums[] => {
  const items = new Map<string, string[]>()
  for (const id of gold.keys()) {
    const topic = id.split('_')[0] ?? ''
    const list = items.get(topic)
    if (list) list.push(id)
    else items.set(topic, [id])
  }
  return [...items.values()].map(ids => {
    const only = (partition: Partition): Partition => new Map(ids.map(id => [id, partition.get(id) ?? '']))
    return coreferenceSums(only(gold), only(found))
  })
}

/** The labelled pairs of FA-KES as the program's own account has them. */
const judgeFaKes = async (file: string): Promise<readonly PairOutcome[]> => {
  const pairs = parsePairs(readFileSync(benchFile('same-event/pairs.jsonl'), 'utf8'))
  const lines = readJsonLines(file) as readonly { readonly [field in keyof TextRecord]?: unknown }[]
  const records = lines.map(
    ({ id, text, title }): TextRecord => ({
      id: String(id ?? ''),
      text: String(text ?? ''),
      title: String(title ?? ''),
    }),
  )
  const { readings, account } = await readAccount([file])
  const byNumber = new Map(
    readings.map(reading => [Number(reading.document.file.split('#').at(-1)) - 1, reading]),
  )
  return judgePairs(pairs, records, byNumber, account.events)
}

const pairMetrics = (outcomes: readonly PairOutcome[], part: NonNullable<ScoreOptions['part']>) => {
  const chosen = outcomes.filter(
    ({ pair: { half, same } }) => same !== null && (part === 'all' || half === part),
  )
  const { precision, recall, f1 } = precisionRecallF1(chosen.map(pairCounts))
  return {
    [`pairs ${part} F1`]: f1,
    [`pairs ${part} precision`]: precision,
    [`pairs ${part} recall`]: recall,
    [`pairs ${part}`]: chosen.length,
    [`pairs ${part} unread`]: chosen.filter(({ unread }) => unread).length,
  }
}

/**
 * Same event or not. ECB+: triggers as people marked them, stories predicted, CoNLL F1 (MUC, B³, CEAFe) with
 * singletons. FA-KES: labelled pairs of outlets, looked up in the program's account. `--data` takes a folder of ECB+
 * topics (with `fa-kes.jsonl` beside it or not) or a file with the records of FA-KES alone.
 */
export const sameEvent = scorerOf({
  task: 'same-event',
  description: 'which reports tell of one event: ECB+ triggers, and pairs of opposed outlets',
  defaultData: 'ecbplus/',
  measure: async (dataPath, { part = 'test' }) => {
    const isFile = dataPath.endsWith('.jsonl')
    const { judged, leftOut } = isFile ? { judged: [], leftOut: 0 } : await judgeEcb(readEcb(dataPath))
    const faKes = isFile ? dataPath : join(dirname(join(dataPath, '.')), 'fa-kes.jsonl')
    const outcomes = existsSync(faKes) ? await judgeFaKes(faKes) : null
    const scores = conllScores(judged.map(({ gold, found }) => coreferenceSums(gold, found)))
    const lemmas = conllScores(judged.map(each => coreferenceSums(each.gold, each.lemmas)))
    const topics = judged.flatMap(sumsByTopic)
    return {
      n: isFile ? (outcomes?.length ?? 0) : judged.reduce((sum, { gold }) => sum + gold.size, 0),
      metrics: {
        ...(isFile
          ? {}
          : {
              'CoNLL F1': scores.conll,
              MUC: scores.muc,
              'B³': scores.b3,
              CEAFe: scores.ceafe,
              'B³ precision': scores.b3Precision,
              'B³ recall': scores.b3Recall,
            }),
        ...(outcomes === null ? {} : pairMetrics(outcomes, part)),
        ...(outcomes === null || part === 'all' ? {} : pairMetrics(outcomes, 'all')),
      },
      interval: bootstrapInterval(topics, sample => conllScores(sample).conll),
      peers: isFile
        ? []
        : [
            {
              name: 'lemma heuristic, same stories',
              metrics: { 'CoNLL F1': lemmas.conll },
              source: 'one lemma in one predicted story is one event; in the same run',
            },
            {
              name: 'lemma heuristic (ECB+ topics 36–45)',
              metrics: { 'CoNLL F1': 0.764 },
              source: 'bench/same-event/README.md',
            },
            {
              name: 'neural (ECB+ topics 36–45)',
              metrics: { 'CoNLL F1': 0.817 },
              source: 'bench/same-event/README.md',
            },
          ],
      notes: [
        ...(leftOut > 0 ? [`${leftOut} triggers in sentences that the makers of ECB+ did not check`] : []),
        ...(outcomes === null ? [`no pairs of outlets: '${faKes}' is not there`] : []),
      ],
    }
  },
})
