import { readFileSync } from 'node:fs'
import type { ScoredError } from '../../model/score.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { countDecision, precisionRecallF1 } from '../figures/counts.ts'
import { share } from '../figures/ratios.ts'
import { scorerOf } from '../scorer.ts'
import { type CaseItem, readCaseItems } from './items.ts'
import { type CaseModel, type CaseModelFile, likeliestType, trainCase, unpackModel } from './model.ts'
import { byTerritory } from './territory.ts'

const modelFile = new URL('../../../data/events/case-types.json', import.meta.url)

/** An item with the type that was found. */
interface Typed {
  readonly item: CaseItem
  readonly found: string
}

const folds = 5

const typeOf = (model: CaseModel, item: CaseItem): Typed => ({
  item,
  found: byTerritory(likeliestType(model, item.features), item.changes),
})

/** Each item typed by a model trained on the other four fifths; the fifths hold the types in equal parts. */
export const crossValidated = (items: readonly CaseItem[]): readonly Typed[] => {
  const seen = new Map<string, number>()
  const foldOf = items.map(({ label }) => {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    return count % folds
  })
  const models = Array.from({ length: folds }, (_, fold) =>
    trainCase(items.filter((_item, index) => foldOf[index] !== fold)),
  )
  return items.flatMap((item, index) => {
    const model = models[foldOf[index] ?? 0]
    return model ? [typeOf(model, item)] : []
  })
}

const typeF1 = (typed: readonly Typed[], type: string): number =>
  precisionRecallF1(typed.map(({ item, found }) => countDecision(item.label === type, found === type))).f1

const typesOf = (typed: readonly Typed[]): readonly string[] =>
  [...new Set(typed.map(({ item }) => item.label))].sort()

/** F1 of each type, weighed by how often it is right. */
const weightedF1 = (typed: readonly Typed[], types = typesOf(typed)): number => {
  const counts = types.map(type => typed.filter(({ item }) => item.label === type).length)
  const all = counts.reduce((sum, count) => sum + count, 0)
  return all === 0
    ? 0
    : types.reduce((sum, type, index) => sum + typeF1(typed, type) * (counts[index] ?? 0), 0) / all
}

const taken = ['GOV_REGAINS_TERIT', 'NON_STATE_ACTOR_OVERTAKES_TER']
const territory = [...taken, 'NON_VIOL_TERRIT_TRANSFER']

const worstOf = (typed: readonly Typed[], limit: number): readonly ScoredError[] =>
  typed
    .filter(({ item, found }) => item.label !== found)
    .sort(
      (left, right) =>
        Number(territory.includes(right.found)) - Number(territory.includes(left.found)) ||
        Number(left.item.id) - Number(right.item.id),
    )
    .slice(0, limit)
    .map(({ item, found }) => ({
      set: 'case2021-types',
      item: item.id,
      start: 0,
      end: item.length,
      error: 'type',
      expected: item.label,
      found,
    }))

/** Types of events of short texts: the 25 of ACLED and five more. */
export const caseTypes = scorerOf({
  task: 'case',
  description: 'types of events of short texts, 30 of them, by models that have not seen the text',
  defaultData: 'case2021-types.tsv',
  measure: async (dataPath, options) => {
    const items = await readCaseItems(dataPath)
    const file = JSON.parse(readFileSync(modelFile, 'utf8')) as CaseModelFile
    const trainedOn = new Set(file.trainedOn)
    const known = items.filter(({ hash }) => trainedOn.has(hash))
    const model = unpackModel(file)
    const unseen = items.filter(({ hash }) => !trainedOn.has(hash)).map(item => typeOf(model, item))
    const typed = [...(known.length > 0 ? crossValidated(known) : []), ...unseen]
    return {
      n: items.length,
      metrics: {
        'weighted f1': weightedF1(typed),
        accuracy: share(typed, ({ item, found }) => item.label === found),
        'control types f1': weightedF1(typed, territory),
        'taken territory f1': weightedF1(typed, taken),
        ...Object.fromEntries(typesOf(typed).map(type => [`${type} f1`, typeF1(typed, type)])),
        'texts cross-validated': known.length,
      },
      interval: bootstrapInterval(typed, sample => weightedF1(sample)),
      peers: [
        {
          name: 'a fine-tuned model',
          metrics: { 'weighted f1': 0.839 },
          source: 'as published, on the whole set',
        },
      ],
      notes:
        known.length === 0
          ? []
          : [
              `${known.length} texts were in the training of the shipped model: each is typed by a model trained on the other four fifths of them`,
            ],
      worst: worstOf(typed, options.worst),
    }
  },
})
