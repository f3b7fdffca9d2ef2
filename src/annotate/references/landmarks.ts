import { kilometresOf } from '../../language/en/places.ts'
import { speechVerbs } from '../../language/en/references.ts'
import type { Mention } from '../../model/mention.ts'
import { ancestors, baseRelation, caseOf, type Tree } from '../tree.ts'

/** True for the subject of a verb of speech. */
export const speaks = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]
  const governor = token === undefined ? undefined : tree.tokens[token.head]
  return token?.deprel === 'nsubj' && governor !== undefined && speechVerbs.has(governor.lemma.toLowerCase())
}

/**
 * Under a participle such as "located", or a distance, that describes another place: "the town, 30 km north of Marsa";
 * where a speaker sits: "the ministry in Marsa said"; or where nobody is yet: "advanced towards Marsa".
 */
export const isLandmark = (tree: Tree, mention: Mention): boolean =>
  mention.kind === 'place' &&
  (mention.relative?.distanceKm !== undefined ||
    isSpeakersSeat(tree, mention.head) ||
    /^towards?\b/.test(caseOf(tree, mention.head)) ||
    ancestors(tree, mention.head).some(
      index =>
        kilometresOf.has(tree.tokens[index]!.form.toLowerCase()) ||
        (baseRelation(tree.tokens[index]!) === 'acl' &&
          locatingVerbs.has(tree.tokens[index]!.lemma.toLowerCase())),
    ))

const isSpeakersSeat = (tree: Tree, head: number): boolean => {
  const { deprel, head: noun } = tree.tokens[head] ?? {}
  return deprel === 'nmod' && noun !== undefined && caseOf(tree, head) === 'in' && speaks(tree, noun)
}

const locatingVerbs = new Set(['locate', 'situate', 'lie', 'nestle'])
