import type { Note } from './document.ts'

/** What a stage may do besides computing its layer. */
export interface Context {
  /** Records a dropped or doubtful candidate, or content that could not be read. */
  note(note: Omit<Note, 'stage'>): void
}

/**
 * One step of the pipeline. Knowledge (gazetteer, lists, tagger) is bound by the factory that makes the stage;
 * `run` is pure: no clock, network, randomness or mutation of its input. `version` grows with every change of
 * behaviour, since caches are keyed by it.
 */
export interface Stage<Layers, In extends keyof Layers, Out extends keyof Layers> {
  readonly name: string
  readonly version: number
  readonly reads: readonly In[]
  readonly writes: Out
  run(input: Readonly<Pick<Layers, In>>, context: Context): Layers[Out] | Promise<Layers[Out]>
}
