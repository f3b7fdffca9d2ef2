import { documentTopics } from './document-topics.ts'
import type { EcbCorpus, EcbTrigger } from './ecb-triggers.ts'

/** Triggers of some topics in their predicted stories. */
export interface Stories {
  readonly triggers: readonly EcbTrigger[]
  /** Indices of triggers by story. */
  readonly groups: readonly (readonly number[])[]
  similarity(left: EcbTrigger, right: EcbTrigger): number
}

/** Predicts the stories of some topics from the words of their documents alone. */
export const storiesOf = ({ documents, triggers }: EcbCorpus, topics: ReadonlySet<number>): Stories => {
  const chosen = documents.flatMap(({ topic }, index) => (topics.has(topic) ? [index] : []))
  const position = new Map(chosen.map((document, index) => [document, index]))
  const predicted = documentTopics(chosen.map(document => documents[document]?.sentences ?? []))
  const inTopics = triggers.filter(({ topic }) => topics.has(topic))
  const groups: number[][] = []
  inTopics.forEach(({ document }, index) => {
    const story = predicted.stories[position.get(document) ?? -1] ?? -1
    groups[story] ??= []
    groups[story].push(index)
  })
  return {
    triggers: inTopics,
    groups: groups.filter(group => group !== undefined),
    similarity: (left, right) =>
      predicted.similarity(position.get(left.document) ?? -1, position.get(right.document) ?? -1),
  }
}
