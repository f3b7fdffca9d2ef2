import type { ScoreOptions, ScoreReport, Scorer } from '../model/score.ts'

/** What a benchmark measures. `seconds` only where those of the whole run would tell nothing. */
export type Measured = Omit<ScoreReport, 'task' | 'data' | 'seconds'> & { readonly seconds?: number }

/** The choices with their defaults. */
export type MeasureOptions = ScoreOptions & { readonly worst: number }

/** Makes the scorer of a task from what measures it: the report tells the task, the data and the time too. */
export const scorerOf = ({
  measure,
  ...task
}: Omit<Scorer, 'run'> & {
  measure(dataPath: string, options: MeasureOptions): Promise<Measured>
}): Scorer => ({
  ...task,
  async run(dataPath, options = {}) {
    const started = performance.now()
    const measured = await measure(dataPath, { ...options, worst: options.worst ?? 20 })
    return {
      task: task.task,
      data: dataPath,
      ...measured,
      seconds: measured.seconds ?? (performance.now() - started) / 1000,
    }
  },
})

/** The half of a set of two halves that is asked for: the test half by default, the tune half for training too. */
export const halfOf = ({ part = 'test' }: ScoreOptions): 'tune' | 'test' | 'all' =>
  part === 'train' ? 'tune' : part
