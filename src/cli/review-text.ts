import { capitalised, counted } from '../account/prose.ts'
import type { EvidenceOutput, ReviewItemOutput } from '../output/contract.ts'
import { bold, dim, green, red, yellow } from './colour.ts'
import { judgementText } from './judgement-text.ts'

/** What stands where nothing waits for a person. */
export const nothingDoubtful =
  'Nothing doubtful: no merge near its threshold, no near miss, and no open disagreement in these pages.'

/** Effects shown of one answer; the JSON has all. */
const shownEffects = 6

const standsAs = ({ kind, subject, verdict, by, score, threshold }: ReviewItemOutput): string => {
  if (kind === 'disagreement') return verdict === 'real' ? red('open') : verdict
  const state =
    verdict === 'same' ? green(`one ${subject}`) : yellow(verdict === 'unsure' ? 'left open' : 'kept apart')
  if (score === null) return `${state}, by ${by}`
  const needed = threshold === null ? '' : `, one from ${threshold.toFixed(2)} on`
  return `${state}, by ${by}: score ${score.toFixed(2)}${needed}`
}

const stateText: Readonly<Record<ReviewItemOutput['state'], string>> = {
  open: '',
  judged: ' · judged',
  contradicted: ` · ${red('people contradict each other')}`,
  'new evidence': ` · ${yellow('claims have come since it was judged')}`,
}

/** The sentence with the words that the claim rests on set off. */
const sentenceText = ({ outlet, file, quote, sentence }: EvidenceOutput): string => {
  const at = sentence.text.indexOf(quote)
  const text =
    at < 0
      ? sentence.text
      : `${sentence.text.slice(0, at)}${bold(quote)}${sentence.text.slice(at + quote.length)}`
  return `     ${outlet}: “${text}” ${dim(file)}`
}

const featureText = (item: ReviewItemOutput): readonly string[] => {
  const width = Math.max(0, ...item.features.map(({ feature }) => feature.length))
  return item.features.map(
    ({ feature, score, weight, detail }) =>
      `     ${feature.padEnd(width)}  ${score.toFixed(2)}${weight > 0 && weight < 1 ? dim(` × ${weight.toFixed(2)}`) : '       '}  ${detail}`,
  )
}

const changeText = (changes: ReviewItemOutput['changes']): readonly string[] =>
  changes.every(({ says }) => says.length === 0)
    ? changes.length === 0
      ? []
      : ['   No answer changes anything else in the account; it would name who judged.']
    : changes.flatMap(({ answer, says }) => [
        `   ${bold(`If you ${answer}`)}${says.length === 0 ? ': as it stands.' : ''}`,
        ...says.slice(0, shownEffects).map(each => `     → ${each}`),
        ...(says.length > shownEffects
          ? [dim(`     and ${says.length - shownEffects} more (--json has all)`)]
          : []),
      ])

/** One item as a paragraph: question, how it stands and why, both sides' sentences, what an answer would change. */
export const itemText = (item: ReviewItemOutput, place: string): string =>
  [
    `${dim(place)} ${bold(item.question)}`,
    `   ${standsAs(item)}${stateText[item.state]} ${dim(`· weight ${item.weight} · ${item.id}`)}`,
    ...(item.kind === 'disagreement' ? [`     ${item.reason}`] : []),
    ...featureText(item),
    ...item.sides.flatMap((side, index) => [
      `   ${bold(`${index + 1}. ${side.name}`)} ${dim(`· ${counted(side.claims.length, 'claim')}${side.id === null ? '' : ` · ${side.id}`}`)}`,
      ...side.evidence.map(sentenceText),
      ...(side.claims.length > 0 && side.evidence.length === 0 ? [dim('     (no sentence)')] : []),
    ]),
    ...changeText(item.changes),
    ...(item.history.length > 0 ? [`   ${bold('Judged')}`] : []),
    ...item.history.map(each => `     ${judgementText(each)}`),
  ].join('\n')

/** What stands under the list: how to answer it, or that there is nothing to answer. */
export const endText = (shown: number, left: number): string => {
  if (shown === 0) return dim(nothingDoubtful)
  const more = left > 0 ? `${capitalised(counted(left, 'more item'))}: --limit shows more.\n` : ''
  return dim(
    `${more}Judge with --confirm ID, --split ID, --join ID, --withdraw ID, --prefer ID SIDE or --explained ID, together with\n--judgements FILE --name "…" --reason "…". At a terminal, --judgements FILE alone asks one by one.`,
  )
}
