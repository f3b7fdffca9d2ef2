import type { Trigger } from './trigger.ts'
import { type TriggerContext, triggerValues } from './trigger-values.ts'

/** Weights of one logistic regression, in the order of `triggerValues`. */
export interface TriggerWeights {
  readonly bias: number
  readonly weights: readonly number[]
  /** Mean of each value in training: what a value says is its distance from it. */
  readonly means: readonly number[]
}

/** Pairs with a stem in common and pairs of different words are judged by weights of their own. */
export interface TriggerModel {
  readonly sameWord: TriggerWeights
  readonly otherWord: TriggerWeights
}

export const shareStem = (left: Trigger, right: Trigger): boolean => {
  if (left.lemma === right.lemma) return true
  for (const stem of left.stems) if (right.stems.has(stem)) return true
  return false
}

/** The values of a pair, in the order of `triggerValues`. */
export const comparedTriggers = (left: Trigger, right: Trigger, context: TriggerContext): Float64Array =>
  Float64Array.from(triggerValues, ({ value }) => value(left, right, context))

/** The log-odds that two triggers name one event. */
export const triggerLogOdds = (values: Float64Array, { bias, weights, means }: TriggerWeights): number => {
  let sum = bias
  for (let at = 0; at < values.length; at++)
    sum += (weights[at] ?? 0) * ((values[at] ?? 0) - (means[at] ?? 0))
  return sum
}
