import type { z } from 'zod'
import type { Source } from '../server/source.ts'

/** What a tool may ask for: a part of what the HTTP server asks. Nothing that writes. */
export type ReadSource = Pick<
  Source,
  'account' | 'report' | 'findReading' | 'rules' | 'judgements' | 'progress' | 'unreadable' | 'revision'
>

/** A question that a model may ask, as data. Everything here reads and nothing writes. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly answer: (source: ReadSource, args: never) => Promise<object>
}

/** Declares a tool: the arguments of `answer` have the type of `input`. */
export const tool = <Input extends z.ZodObject>(
  declaration: Omit<Tool, 'input' | 'answer'> & {
    readonly input: Input
    readonly answer: (source: ReadSource, args: z.output<Input>) => Promise<object>
  },
): Tool => declaration as unknown as Tool
