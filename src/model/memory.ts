/**
 * What pure functions gave before, so that one page more or less costs little. A memory never changes a result: a key
 * holds everything that the computation reads.
 */
export interface Memory {
  /** What `compute` gave for this key of this task before, else what it gives now. */
  recall<Result>(task: string, key: string, compute: () => Result): Result
  /** A number that stands for an immutable object as long as it lives, and for no other. */
  numberOf(value: object): number
  /** A number that stands for a text. */
  numberOfText(text: string): number
  /** Says that all is computed anew: what nobody asked for in the last rounds is forgotten. */
  beginRound(): void
}

/** Rounds in which a result is kept without being asked for. */
const keptRounds = 4

type Results = Map<string, unknown>

/** An empty memory. */
export const makeMemory = (): Memory => {
  /** By task the results of each round, the newest first; a result stands under the last round that asked for it. */
  const rounds = new Map<string, Results[]>()
  const numbers = new WeakMap<object, number>()
  let last = 0
  const recall = <Result>(task: string, key: string, compute: () => Result): Result => {
    const kept = rounds.get(task) ?? [new Map()]
    rounds.set(task, kept)
    for (const [age, results] of kept.entries()) {
      const found = results.get(key)
      if (found === undefined) continue
      if (age > 0) {
        results.delete(key)
        kept[0]?.set(key, found)
      }
      // The caller names the task, and one task gives one type.
      return found as Result
    }
    const result = compute()
    kept[0]?.set(key, result)
    return result
  }
  return {
    recall,
    numberOf(value) {
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, ++last)
      return last
    },
    numberOfText: text => recall('texts', text, () => ++last),
    beginRound() {
      for (const [task, kept] of rounds) rounds.set(task, [new Map(), ...kept].slice(0, keptRounds))
    },
  }
}
