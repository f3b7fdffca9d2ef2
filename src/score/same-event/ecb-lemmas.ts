import { byString } from '../../model/id.ts'
import type { Stories } from './ecb-stories.ts'
import type { TriggerContext } from './trigger-values.ts'

/** Two different lemmas as one key. */
export const pairKey = (left: string, right: string): string =>
  byString(left, right) < 0 ? `${left} ${right}` : `${right} ${left}`

/** In which topics two lemmas named one event, and in which they never did although both stood in one story. */
export interface LemmaPairs {
  readonly together: ReadonlyMap<string, ReadonlySet<number>>
  readonly apart: ReadonlyMap<string, ReadonlySet<number>>
}

/** A pair's log-odds over topics other than those left out, smoothed; 0 where none knows it. */
export const synonymyFrom =
  ({ together, apart }: LemmaPairs, leftOut: ReadonlySet<number>): TriggerContext['synonymy'] =>
  (left, right) => {
    if (left === right) return 0
    const key = pairKey(left, right)
    const count = (topics: ReadonlySet<number> | undefined): number =>
      topics === undefined ? 0 : [...topics].filter(topic => !leftOut.has(topic)).length
    return logOdds(count(together.get(key)), count(apart.get(key)))
  }

/** Smoothed as if each pair had been seen apart twice and together a tenth of a time. */
export const logOdds = (together: number, apart: number): number =>
  Math.log((together + 0.1) / (apart + 2)) - Math.log(0.1 / 2)

/** Which lemmas name one event, story by story. */
export const lemmaPairs = (stories: Stories): LemmaPairs => {
  const together = new Map<string, Set<number>>()
  const apart = new Map<string, Set<number>>()
  const add = (map: Map<string, Set<number>>, key: string, topic: number): void => {
    const topics = map.get(key) ?? new Set<number>()
    map.set(key, topics)
    topics.add(topic)
  }
  for (const group of stories.groups) {
    const chains = new Map<string, Set<string>>()
    const lemmas = new Map<string, number>()
    for (const index of group) {
      const { chain, trigger, topic } = stories.triggers[index]!
      lemmas.set(trigger.lemma, topic)
      const chainLemmas = chains.get(chain) ?? new Set<string>()
      chains.set(chain, chainLemmas)
      chainLemmas.add(trigger.lemma)
    }
    const joined = new Set(
      [...chains.values()].flatMap(words =>
        [...words].flatMap(left =>
          [...words].filter(right => left < right).map(right => pairKey(left, right)),
        ),
      ),
    )
    for (const [left, topic] of lemmas)
      for (const right of lemmas.keys()) {
        if (left >= right) continue
        const key = pairKey(left, right)
        add(joined.has(key) ? together : apart, key, topic)
      }
  }
  return { together, apart }
}

/** Pairs of several parts of a corpus together. */
export const mergePairs = (all: readonly LemmaPairs[]): LemmaPairs => {
  const merged = (side: keyof LemmaPairs): Map<string, Set<number>> => {
    const union = new Map<string, Set<number>>()
    for (const pairs of all)
      for (const [key, topics] of pairs[side]) union.set(key, new Set([...(union.get(key) ?? []), ...topics]))
    return union
  }
  return { together: merged('together'), apart: merged('apart') }
}
