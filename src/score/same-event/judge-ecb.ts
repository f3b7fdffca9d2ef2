import { averageLinkage } from '../../compare/average-linkage.ts'
import { byString } from '../../model/id.ts'
import type { Partition } from './coreference.ts'
import { type LemmaPairs, lemmaPairs, logOdds, mergePairs, pairKey, synonymyFrom } from './ecb-lemmas.ts'
import { type Stories, storiesOf } from './ecb-stories.ts'
import type { EcbCorpus } from './ecb-triggers.ts'
import { type LogisticExample, trainLogistic } from './logistic.ts'
import { comparedTriggers, shareStem, type TriggerModel, triggerLogOdds } from './same-trigger.ts'
import type { TriggerContext } from './trigger-values.ts'

const likenessOf = (left: Float32Array, right: Float32Array): number => {
  let sum = 0
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!
  return sum
}

/** Of the pairs that name two events only every third is learned from, and counts thrice. */
const negativesEvery = 3

/** Learns how to judge pairs of triggers; what a topic itself says of two lemmas is kept from its pairs. */
const trainTriggers = (
  stories: readonly Stories[],
  pairs: LemmaPairs,
  leftOut: ReadonlySet<number>,
): TriggerModel => {
  const examples: { same: LogisticExample[]; other: LogisticExample[] } = { same: [], other: [] }
  let seen = 0
  for (const { triggers, groups, similarity } of stories)
    for (const group of groups)
      for (const [place, at] of group.entries())
        for (const to of group.slice(place + 1)) {
          const [left, right] = [triggers[at]!, triggers[to]!]
          const is = left.chain === right.chain
          if (!is && seen++ % negativesEvery !== 0) continue
          const values = comparedTriggers(left.trigger, right.trigger, {
            documents: similarity(left, right),
            likeness: likenessOf(left.state, right.state),
            synonymy: synonymyFrom(pairs, new Set([...leftOut, left.topic, right.topic])),
          })
          const list = shareStem(left.trigger, right.trigger) ? examples.same : examples.other
          list.push({ values, is, weight: is ? 1 : negativesEvery })
        }
  return { sameWord: trainLogistic(examples.same), otherWord: trainLogistic(examples.other) }
}

/** Mean distance (1 − probability) up to which triggers are one event. */
const eventDistance = 0.6

/** Groups the triggers of each story into events. */
const predictChains = (
  { triggers, groups, similarity }: Stories,
  model: TriggerModel,
  synonymy: TriggerContext['synonymy'],
): Partition => {
  const found = new Map<string, string>()
  for (const [story, group] of groups.entries()) {
    const labels = averageLinkage(
      group.length,
      (left, right) => {
        const [one, other] = [triggers[group[left]!]!, triggers[group[right]!]!]
        const values = comparedTriggers(one.trigger, other.trigger, {
          documents: similarity(one, other),
          likeness: likenessOf(one.state, other.state),
          synonymy,
        })
        const weights = shareStem(one.trigger, other.trigger) ? model.sameWord : model.otherWord
        return 1 / (1 + Math.exp(triggerLogOdds(values, weights)))
      },
      eventDistance,
    )
    group.forEach((index, at) => {
      found.set(triggers[index]!.id, `${story} ${labels[at]}`)
    })
  }
  return found
}

/** The lemma heuristic: one lemma in one predicted story is one event. */
const lemmaChains = ({ triggers, groups }: Stories): Partition =>
  new Map(
    groups.flatMap((group, story) =>
      group.map(index => [triggers[index]!.id, `${story} ${triggers[index]!.trigger.lemma}`] as const),
    ),
  )

const goldChains = ({ triggers }: Stories): Partition => new Map(triggers.map(({ id, chain }) => [id, chain]))

/** A part of the topics, judged by what the other parts teach. */
export interface Judged {
  readonly gold: Partition
  readonly found: Partition
  readonly lemmas: Partition
}

const folds = 5

const topicsOf = ({ triggers }: EcbCorpus): readonly number[] =>
  [...new Set(triggers.map(({ topic }) => topic))].sort((left, right) => left - right)

/** The topics in five parts of like size. */
const partsOf = (topics: readonly number[]): readonly ReadonlySet<number>[] =>
  Array.from(
    { length: Math.min(folds, topics.length) },
    (_, fold) => new Set(topics.filter((_topic, index) => index % folds === fold)),
  )

/** Cross-validation over topics: each fifth is judged by what the other four teach. */
export const crossValidate = (corpus: EcbCorpus): readonly Judged[] => {
  const parts = partsOf(topicsOf(corpus))
  const stories = parts.map(part => storiesOf(corpus, part))
  const pairs = mergePairs(stories.map(lemmaPairs))
  return parts.map((part, fold) => {
    const model = trainTriggers(
      stories.filter((_, other) => other !== fold),
      pairs,
      part,
    )
    const own = stories[fold]!
    return {
      gold: goldChains(own),
      found: predictChains(own, model, synonymyFrom(pairs, part)),
      lemmas: lemmaChains(own),
    }
  })
}

/** What is kept of a training for other topics. */
export interface StoredTriggers {
  readonly topics: readonly number[]
  readonly model: TriggerModel
  /** Two lemmas → topics in which they named one event, and in which they did not. */
  readonly synonyms: Readonly<Record<string, readonly [number, number]>>
}

/** Learns from a whole corpus, to judge topics that are not in it. Stories are made for each fifth of the topics. */
export const trainOnAll = (corpus: EcbCorpus): StoredTriggers => {
  const topics = topicsOf(corpus)
  const stories = partsOf(topics).map(part => storiesOf(corpus, part))
  const pairs = mergePairs(stories.map(lemmaPairs))
  return {
    topics,
    model: trainTriggers(stories, pairs, new Set()),
    synonyms: Object.fromEntries(
      [...pairs.together]
        .map(([key, found]) => [key, [found.size, pairs.apart.get(key)?.size ?? 0]] as const)
        .sort(([left], [right]) => byString(left, right)),
    ),
  }
}

/** Judges topics by a stored training. */
export const judgeByStored = (corpus: EcbCorpus, { model, synonyms }: StoredTriggers): Judged => {
  const stories = storiesOf(corpus, new Set(topicsOf(corpus)))
  const synonymy: TriggerContext['synonymy'] = (left, right) => {
    const counts = left === right ? undefined : synonyms[pairKey(left, right)]
    return counts === undefined ? 0 : logOdds(...counts)
  }
  return {
    gold: goldChains(stories),
    found: predictChains(stories, model, synonymy),
    lemmas: lemmaChains(stories),
  }
}
