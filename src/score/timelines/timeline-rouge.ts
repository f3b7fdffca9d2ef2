import { daysBetween } from '../../model/time.ts'
import { harmonicMean } from '../figures/ratios.ts'
import { countGrams, rougeF1, sharedGrams, totalOf } from './rouge.ts'

/** ISO day → what happened, in sentences. */
export type Timeline = ReadonlyMap<string, readonly string[]>

/** F1 of three ways to compare timelines, after Martschat and Markert 2017. */
export interface TimelineRouge {
  /** All sentences of one against all of the other, whatever their days. */
  readonly concat: number
  /** Runs of words count only where both have them on one day. */
  readonly agree: number
  /**
   * Each day is compared with the likest day of the other timeline (many to one), and what they share is divided by
   * one more than the days between them.
   */
  readonly align: number
}

const sentencesOf = (timeline: Timeline): readonly string[] => [...timeline.values()].flat()

export const timelineRouge = (found: Timeline, gold: Timeline, size: number): TimelineRouge => ({
  concat: rougeF1(sentencesOf(found), sentencesOf(gold), size),
  agree: agreeF1(found, gold, size),
  align: harmonicMean(alignedShare(found, gold, size), alignedShare(gold, found, size)),
})

const totalGrams = (timeline: Timeline, size: number): number =>
  [...timeline.values()].reduce((sum, sentences) => sum + totalOf(countGrams(sentences, size)), 0)

const agreeF1 = (found: Timeline, gold: Timeline, size: number): number => {
  let shared = 0
  for (const [day, sentences] of found) {
    const wanted = gold.get(day)
    if (wanted) shared += sharedGrams(countGrams(sentences, size), countGrams(wanted, size))
  }
  const [all, wanted] = [totalGrams(found, size), totalGrams(gold, size)]
  return all === 0 || wanted === 0 ? 0 : harmonicMean(shared / all, shared / wanted)
}

const nearness = (left: string, right: string): number => 1 / (Math.abs(daysBetween(left, right)) + 1)

/** The share of one timeline's runs that its days' counterparts have, discounted by the days between them. */
const alignedShare = (from: Timeline, to: Timeline, size: number): number => {
  let shared = 0
  for (const [day, sentences] of from) {
    let best: { readonly day: string; readonly likeness: number } | null = null
    for (const [other, counterpart] of to) {
      const likeness = nearness(day, other) * rougeF1(sentences, counterpart, 1)
      if (best === null || likeness > best.likeness) best = { day: other, likeness }
    }
    if (best !== null)
      shared +=
        nearness(day, best.day) *
        sharedGrams(countGrams(sentences, size), countGrams(to.get(best.day) ?? [], size))
  }
  const all = totalGrams(from, size)
  return all === 0 ? 0 : shared / all
}
