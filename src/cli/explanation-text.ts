import type { Explanation } from '../output/contract.ts'
import { bold, dim } from './colour.ts'
import { fullJudgementText } from './judgement-text.ts'

/** An explanation for people: what it is, step by step, the sentences it rests on and the merges behind it. */
export const explanationText = (explanation: Explanation): string =>
  [
    `${bold(explanation.text)} ${dim(`${explanation.kind} ${explanation.id}`)}`,
    ...explanation.steps.map(step => `  ${dim(step.stage.padEnd(12))} ${step.says}`),
    ...(explanation.evidence.length > 0 ? [bold('Rests on')] : []),
    ...explanation.evidence.map(each => `  ${each.outlet} (${each.file}): ${each.sentence.text}`),
    ...(explanation.judgements.length > 0 ? [bold('Judged')] : []),
    ...explanation.judgements.map(each => `  ${fullJudgementText(each)}`),
  ].join('\n')
