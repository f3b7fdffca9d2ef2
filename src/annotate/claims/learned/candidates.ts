import type { DocumentLayers } from '../../../model/layers.ts'
import { bestCandidate, type Mention } from '../../../model/mention.ts'
import { bySpan } from '../../../model/span.ts'

/** A mention that a claim of a sentence may rest on. */
export interface Candidate {
  readonly mention: Mention
  /** Sentences back: 0 for the sentence itself; `farBack` for one that lies before the two sentences ahead of it. */
  readonly distance: number
}

/** The distance given to mentions from before the window. */
export const farBack = 3
/** Mentions from before the window that are offered, of each kind. */
const farMentions = 2
/** Most candidates of a sentence: a bound on the time that one sentence can take. */
const mostCandidates = 60

/**
 * The mentions that claims of a sentence may link to: all of its own; of the two sentences before it one for each
 * place and actor, the nearest; and the last two places and actors before those.
 */
export const candidatesOf = (
  layers: Pick<DocumentLayers, 'places' | 'actors' | 'references'>,
): ((sentence: number) => readonly Candidate[]) => {
  const bySentence = new Map<number, Mention[]>()
  for (const mention of withoutDoubles(layers)) {
    const known = bySentence.get(mention.sentence)
    if (known) known.push(mention)
    else bySentence.set(mention.sentence, [mention])
  }
  return sentence => {
    const own = (bySentence.get(sentence) ?? []).map(mention => ({ mention, distance: 0 }))
    const seen = new Set<string>()
    const earlier: Candidate[] = []
    const far = { place: 0, actor: 0 }
    for (let at = sentence - 1; at >= 0; at--) {
      const distance = Math.min(farBack, sentence - at)
      if (distance === farBack && far.place >= farMentions && far.actor >= farMentions) break
      for (const mention of [...(bySentence.get(at) ?? [])].reverse()) {
        const key = `${mention.kind} ${bestCandidate(mention).id}`
        if (seen.has(key)) continue
        if (distance === farBack && far[mention.kind] >= farMentions) continue
        if (distance === farBack) far[mention.kind]++
        seen.add(key)
        earlier.push({ mention, distance })
      }
    }
    return [...own, ...earlier].slice(0, mostCandidates)
  }
}

/** A description that coreference resolves stands in for the bare mention at the same word. */
const withoutDoubles = (layers: Pick<DocumentLayers, 'places' | 'actors' | 'references'>): Mention[] => {
  const resolved = new Set(layers.references.map(keyOf))
  const named = [...layers.places, ...layers.actors].filter(
    mention => !(resolved.has(keyOf(mention)) && isVague(mention)),
  )
  const taken = new Set(named.map(keyOf))
  return [...named, ...layers.references.filter(mention => !taken.has(keyOf(mention)))].sort(
    (left, right) => bySpan(left, right) || left.head - right.head || (left.kind < right.kind ? -1 : 1),
  )
}

const keyOf = (mention: Mention): string => `${mention.kind} ${mention.sentence} ${mention.head}`

const isVague = (mention: Mention): boolean => mention.kind === 'actor' && mention.actorKind === 'generic'
