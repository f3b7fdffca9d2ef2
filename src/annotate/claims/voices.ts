import { officeNouns } from '../../language/en/actors.ts'
import type { ActorKind } from '../../model/actor.ts'
import type { DocumentLayers } from '../../model/layers.ts'
import { type ActorMention, bestCandidate, type Candidate } from '../../model/mention.ts'
import { bySpan, covers } from '../../model/span.ts'

const firstPersons = new Set(['we', 'us', 'our', 'ours', 'ourselves'])

/** Speakers that are a side by themselves; a person speaks for the one that he belongs to. */
const sides: ReadonlySet<ActorKind> = new Set([
  'state',
  'government',
  'armed forces',
  'armed group',
  'alliance',
  'party',
])

/** Share of the speaker's score that "we" keeps: one step further from the text. */
const share = 0.8

/** The layers with those who speak of themselves among the references: what claims are read from. */
export const withVoices = <Layers extends Pick<DocumentLayers, 'parses' | 'quotes' | 'references'>>(
  layers: Layers,
): Layers => ({ ...layers, references: [...layers.references, ...voicesOf(layers)] })

/**
 * "We" in somebody's direct speech as a mention of his side, in reading order: "We control the city," said a spokesman
 * of the rebels. None for those who speak for no side, such as residents.
 */
export const voicesOf = ({ parses, quotes }: Pick<DocumentLayers, 'parses' | 'quotes'>): ActorMention[] => {
  const found = new Map<number, ActorMention>()
  for (const { direct, speaker, content } of quotes) {
    const side = direct && speaker ? sideOf(speaker) : undefined
    if (!speaker || !side) continue
    parses.forEach(({ tokens }, sentence) => {
      if ((tokens.at(-1)?.end ?? 0) <= content.start || (tokens[0]?.start ?? 0) >= content.end) return
      tokens.forEach((token, head) => {
        if (!covers(content, token) || !firstPersons.has(token.form.toLowerCase())) return
        found.set(token.start, {
          kind: 'actor',
          actorKind: 'armed forces',
          ...{ start: token.start, end: token.end, text: token.form, sentence, head },
          candidates: [
            {
              ...side,
              score: Math.round(side.score * share * 1_000) / 1_000,
              detail: `"${token.form}" in the words of "${speaker.text}"`,
            },
          ],
          antecedent: speaker.antecedent ?? { start: speaker.start, end: speaker.end, text: speaker.text },
        })
      })
    })
  }
  return [...found.values()].sort(bySpan)
}

const sideOf = (speaker: ActorMention): Candidate | undefined => {
  if (sides.has(speaker.actorKind)) return bestCandidate(speaker)
  const words = speaker.role?.toLowerCase().split(/[\s-]+/) ?? []
  return words.length === 0 || words.some(word => officeNouns.has(word)) ? speaker.affiliation : undefined
}
