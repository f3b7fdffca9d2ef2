import { openGround } from '../../language/en/ground.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { caseOf, childrenBy, spanOf, subtree } from '../tree.ts'
import { kindsOf, pointsBack } from './ground-nouns.ts'
import type { PlaceFiller } from './place-filler.ts'
import type { Scope } from './scope.ts'

/** Sentences back in which the anchor of unnamed ground is looked for. */
const reach = 6

/** "the besieged districts": of the place spoken of before. Indefinite ground is told for the first time. */
export const placeBefore = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree, doc, sentence } = scope
  const token = tree.tokens[head]!
  const lemma = token.lemma.toLowerCase()
  if (!pointsBack(tree, head) || childrenBy(tree, head, 'det', 'nummod').length === 0) return []
  // "the Shia villages", "on the ground", "the villages of" someone: no part of the place spoken of.
  if (
    vagueBack.has(token.form.toLowerCase()) ||
    childrenBy(tree, head, 'nmod').some(
      child => caseOf(tree, child) === 'of' && tree.tokens[child]!.upos === 'PROPN',
    )
  )
    return []
  const kinds = kindsOf(tree, head)
  const earlier = scope.earlierPlaces.filter(
    place =>
      place.start < token.start &&
      sentence.index - place.sentence <= reach &&
      kinds.includes(place.placeKind) &&
      !isDateline(place),
  )
  const anchor = earlier.at(-1)
  if (!anchor) return []
  const phrase = subtree(tree, head, child => !phraseParts.has(tree.tokens[child]!.deprel))
  const span = spanOf(
    tree,
    phrase.filter(index => index <= head),
  )
  const place: PlaceMention = {
    ...anchor,
    ...span,
    text: doc.text.slice(span.start, span.end),
    sentence: sentence.index,
    head,
    antecedent: anchor.antecedent ?? { start: anchor.start, end: anchor.end, text: anchor.text },
  }
  return [{ place, extent: openGround.has(lemma) ? 'part' : 'whole' }]
}

const vagueBack = new Set(
  'ground border frontier territory territories land lands villages towns cities positions posts points routes roads'.split(
    ' ',
  ),
)
const phraseParts = new Set(['det', 'amod', 'nummod', 'compound'])

/** "BEIRUT": the city that the report was sent from. */
export const isDateline = (place: PlaceMention): boolean =>
  place.text.length > 3 && place.text === place.text.toUpperCase() && /\p{Lu}/u.test(place.text)
