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
}

/** A benchmark. `defaultData` is a path under the benchmark data folder. */
export interface Scorer {
  readonly task: string
  readonly description: string
  readonly defaultData: string
  run(dataPath: string): Promise<ScoreReport>
}
