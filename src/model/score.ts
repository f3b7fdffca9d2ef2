/** Figures of another system on the same task, with where they were read or measured. */
export interface PeerFigures {
  readonly name: string
  readonly metrics: { readonly [metric: string]: number }
  readonly source: string
}

/** What `sitrep score TASK --json` prints. Metrics are fractions (0 to 1) unless their name has a unit. */
export interface ScoreReport {
  readonly task: string
  readonly data: string
  /** Sample size of the main metric, and what is counted. */
  readonly n: number
  readonly metrics: { readonly [metric: string]: number }
  /** Bootstrap 95 % interval of the first metric (1,000 resamples by item, fixed seed), null when n is too small. */
  readonly interval: readonly [number, number] | null
  readonly seconds: number
  readonly peers: readonly PeerFigures[]
  /** What was left out and why. */
  readonly notes?: readonly string[]
  /** Errors by position, never by text, the ones that mislead most first. */
  readonly worst?: readonly ScoredError[]
}

/** One error of a task on labelled texts. */
export interface ScoredError {
  readonly set: string
  readonly item: string
  /** UTF-16 offsets into the text of the item. */
  readonly start: number
  readonly end: number
  /** What went wrong: "missed", "invented", "actor", "place", … */
  readonly error: string
  /** Values, null where there is nothing. */
  readonly expected: string | null
  readonly found: string | null
}

/** Choices that some tasks have; the others leave them aside. */
export interface ScoreOptions {
  /** Part of a set that is split. Default: `test`, for a file of labels all of it. */
  readonly part?: 'train' | 'tune' | 'test' | 'all'
  /** How many of the worst errors to list. Default 20. */
  readonly worst?: number
}

/** A benchmark. `defaultData` is a path under the benchmark data folder. */
export interface Scorer {
  readonly task: string
  readonly description: string
  readonly defaultData: string
  run(dataPath: string, options?: ScoreOptions): Promise<ScoreReport>
}
