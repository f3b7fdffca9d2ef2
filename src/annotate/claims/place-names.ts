import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import { localId } from '../places/local.ts'
import { caseOf, childrenBy, coordinated, subtree, type Tree } from '../tree.ts'
import type { PlaceFiller } from './place-filler.ts'
import { listAfter } from './place-lists.ts'
import type { Scope } from './scope.ts'

/** A mention that a common noun heads: "the town", "a village east of Marsa". */
export const isDescribed = (tree: Tree, head: number, place: PlaceMention): boolean =>
  tree.tokens[head]!.upos === 'NOUN' &&
  (place.antecedent !== undefined ||
    (place.relative !== undefined && place.relative.relation !== 'in') ||
    place.text.includes(' '))

/** "the town of Marsa", "the stronghold, Marsa", "a single town, Marsa", "Marsa city", "Marsa, a town". */
export const nameOf = (
  scope: Scope,
  head: number,
  placesOf: (child: number) => PlaceFiller[],
): PlaceFiller[] => {
  const { tree, entities } = scope
  const { lemma, upos } = tree.tokens[head]!
  const own = entities.places(head)
  // "the capital of Marsa province" is resolved as such.
  if (lemma.toLowerCase() === 'capital' && own.length > 0) return []
  // "the town of Marsa, Homs province": what follows "of" is the name.
  const called =
    ['NOUN', 'PROPN'].includes(upos) && isSettlementNoun(lemma)
      ? childrenBy(tree, head, 'nmod', 'obl')
          .filter(child => caseOf(tree, child) === 'of')
          .flatMap(child => {
            const known = placesOf(child)
            const isNamed = known.length > 0 || !isSmallNoun(lemma)
            return isNamed ? known : coordinated(tree, child).flatMap(each => unknownPlace(scope, each))
          })
      : []
  if (called.length > 0) return called
  // "its capital Marsa" may come out as an apposition, a compound or a bare modifier.
  const names = childrenBy(tree, head, 'appos', 'compound', 'flat', 'nmod').filter(
    child => caseOf(tree, child) === '' && tree.tokens[child]!.deprel !== 'nmod:poss',
  )
  for (const child of names)
    if (entities.places(child).some(place => !own.includes(place))) return placesOf(child)
  const parent = tree.tokens[head]!.head
  if (parent >= 0 && tree.tokens[head]!.deprel === 'appos' && entities.places(parent).length > 0)
    return entities.places(parent).map(place => ({ place, extent: 'whole' as const }))
  return besideName(scope, head)
}

/** "Marsa a rebel-held town near Deir", "the rebel stronghold Marsa": names beside the noun, commas lost. */
const besideName = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree, entities, doc } = scope
  if (!isSettlementNoun(tree.tokens[head]!.lemma)) return []
  const phrase = subtree(tree, head, child => !phraseParts.has(tree.tokens[child]!.deprel))
  const first = phrase[0] ?? head
  const article = tree.tokens[first]!
  const found = entities.allPlaces.filter(place => {
    if (place.relative || place.antecedent || place.placeKind === 'country') return false
    const before = place.end <= article.start && /^[\s,(–-]*$/.test(doc.text.slice(place.end, article.start))
    const after = place.start >= tree.tokens[head]!.end
    return (
      (before && (article.upos === 'DET' || first === head)) ||
      (after && /^\s*(?:of\s+)?$/.test(doc.text.slice(tree.tokens[head]!.end, place.start)))
    )
  })
  return found.slice(-1).flatMap(last => {
    // "Marsa and Tal towns": the names of the list that ends here.
    const start = entities.allPlaces.find(place => listAfter(scope, place).includes(last)) ?? last
    return listAfter(scope, start).map(place => ({ place, extent: 'whole' as const }))
  })
}

const phraseParts = new Set(['det', 'amod', 'nummod', 'compound', 'nmod:poss', 'advmod', 'punct'])

const settlementNouns = new Set(
  'city town village stronghold bastion district capital port province region area territory governorate settlement crossing post airport base hub enclave camp neighbourhood neighborhood suburb island municipality oblast border'.split(
    ' ',
  ),
)
/** Nouns whose "of" gives a name and nothing else: "the village of Marsa". */
const isSmallNoun = (lemma: string): boolean => /^(?:village|town|city|settlement|hill|hamlet)$/i.test(lemma)
export const isSettlementNoun = (lemma: string): boolean => settlementNouns.has(lemma.toLowerCase())

/** A capitalised name in a list of places that nobody knows, read as a settlement of its own. */
export const unknownPlace = ({ tree, entities }: Scope, index: number): PlaceFiller[] => {
  if (tree.tokens[index]!.upos !== 'PROPN' || entities.places(index).length > 0) return []
  return entities
    .actors(index)
    .filter(actor => bestCandidate(actor).id.startsWith('actor:') && /^\p{Lu}/u.test(actor.text))
    .map(({ start, end, text, sentence, head }) => ({
      extent: 'whole' as const,
      place: {
        kind: 'place' as const,
        placeKind: 'settlement' as const,
        ...{ start, end, text, sentence, head },
        candidates: [
          {
            id: localId(text, 'settlement', null),
            name: text,
            score: 0.4,
            detail: 'not in the gazetteer; stands in a list of places',
          },
        ],
      },
    }))
}
