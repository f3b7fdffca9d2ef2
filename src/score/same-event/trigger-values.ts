import { lightVerbs, reportingVerbs } from '../../language/en/trigger-words.ts'
import { type Trigger, triggerRoles } from './trigger.ts'

/** What a comparison of two triggers knows beyond them. */
export interface TriggerContext {
  /** Cosine of the two documents' words, 0 to 1. */
  readonly documents: number
  /** Cosine of the tagger's states of the two words, −1 to 1; 0 where one is unknown. */
  readonly likeness: number
  /** How often two lemmas named one event in other stories: log-odds, 0 where nothing is known. */
  synonymy(left: string, right: string): number
}

/** One thing that two triggers are compared by, as a number. */
export interface TriggerValue {
  readonly name: string
  value(left: Trigger, right: Trigger, context: TriggerContext): number
}

const shared = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  let count = 0
  for (const word of left) if (right.has(word)) count++
  return count
}

/** Share of the smaller set that the other has; 0 where one is empty. */
const overlap = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  left.size === 0 || right.size === 0 ? 0 : shared(left, right) / Math.min(left.size, right.size)

const jaccard = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const both = shared(left, right)
  return both === 0 ? 0 : both / (left.size + right.size - both)
}

/** Two values: something in common, and both known with nothing in common. */
const agreement = (name: string, of: (trigger: Trigger) => ReadonlySet<string>): readonly TriggerValue[] => [
  { name: `same ${name}`, value: (left, right) => Number(shared(of(left), of(right)) > 0) },
  {
    name: `other ${name}`,
    value: (left, right) =>
      Number(of(left).size > 0 && of(right).size > 0 && shared(of(left), of(right)) === 0),
  },
]

/** A number from 0 to 1 with steps, since its meaning does not grow evenly. */
const stepped = (
  name: string,
  steps: readonly number[],
  value: TriggerValue['value'],
): readonly TriggerValue[] => [
  { name, value },
  ...steps.map(step => ({
    name: `${name} > ${step}`,
    value: (left: Trigger, right: Trigger, context: TriggerContext) =>
      Number(value(left, right, context) > step),
  })),
]

const light = new Set(lightVerbs)
const reporting = new Set(reportingVerbs)

const countOf =
  (words: ReadonlySet<string>, count: number): TriggerValue['value'] =>
  (left, right) =>
    Number(Number(words.has(left.lemma)) + Number(words.has(right.lemma)) === count)

const prefixLetters = 4

/** Parts that speakers put one thing in: what is bought is the object of one verb and of the other's noun. */
const crossed = [
  ['subject', 'object'],
  ['oblique', 'object'],
  ['modifier', 'object'],
] as const

/** All that two triggers are compared by, in a fixed order. */
export const triggerValues: readonly TriggerValue[] = [
  { name: 'same word', value: (left, right) => Number(left.lemma === right.lemma) },
  { name: 'same stems', value: (left, right) => jaccard(left.stems, right.stems) },
  {
    name: 'same beginning',
    value: (left, right) =>
      Number(left.lemma.slice(0, prefixLetters) === right.lemma.slice(0, prefixLetters)),
  },
  { name: 'same part of speech', value: (left, right) => Number(left.upos === right.upos) },
  { name: 'one reports', value: countOf(reporting, 1) },
  { name: 'both report', value: countOf(reporting, 2) },
  { name: 'one light verb', value: countOf(light, 1) },
  { name: 'two light verbs', value: countOf(light, 2) },
  { name: 'synonyms', value: (left, right, context) => context.synonymy(left.lemma, right.lemma) },
  ...stepped('used alike', [0.2, 0.35, 0.5, 0.65, 0.8], (_left, _right, { likeness }) => likeness),
  {
    name: 'synonyms used alike',
    value: (left, right, context) =>
      context.synonymy(left.lemma, right.lemma) * Math.max(0, context.likeness),
  },
  ...triggerRoles.flatMap(role => agreement(role, ({ roles }) => roles[role])),
  {
    name: 'same in another part',
    value: (left, right) =>
      Number(
        crossed.some(
          ([one, other]) =>
            shared(left.roles[one], right.roles[other]) + shared(left.roles[other], right.roles[one]) > 0,
        ),
      ),
  },
  {
    name: 'words of the parts',
    value: (left, right) => overlap(left.argumentWords, right.argumentWords),
  },
  {
    name: 'parts unknown',
    value: (left, right) => Number(left.argumentWords.size === 0 || right.argumentWords.size === 0),
  },
  ...agreement('numbers of the parts', ({ argumentNumbers }) => argumentNumbers),
  { name: 'words near', value: (left, right) => jaccard(left.near, right.near) },
  { name: 'words of the sentence', value: (left, right) => overlap(left.sentenceWords, right.sentenceWords) },
  ...agreement('places', ({ places }) => places),
  ...agreement('people', ({ people }) => people),
  ...agreement('numbers', ({ numbers }) => numbers),
  ...agreement('days', ({ calendar }) => calendar),
  { name: 'one negated', value: (left, right) => Number(left.negated !== right.negated) },
  ...stepped('documents alike', [0.2, 0.3, 0.4, 0.55], (_left, _right, { documents }) => documents),
  { name: 'one document', value: (left, right) => Number(left.document === right.document) },
  {
    name: 'one sentence',
    value: (left, right) => Number(left.document === right.document && left.sentence === right.sentence),
  },
]
