import { operationNouns } from '../../language/en/control.ts'
import { kindWords } from '../../language/en/places.ts'
import { actorSubjectVerbs, personNouns, speechVerbs } from '../../language/en/references.ts'
import type { Mention } from '../../model/mention.ts'
import { ancestors, baseRelation, childBy, type Tree } from '../tree.ts'
import type { Anaphor } from './anaphor.ts'

/**
 * Nouns that are neither places nor actors but that a pronoun may mean: "the war … since it started". Where one
 * stands between, nothing is resolved: a wrong actor is worse than none.
 */

/** Verbs whose subject, without an object, is something that happens. */
const happening: ReadonlySet<string> = new Set(
  'start begin end continue happen occur last erupt come remain leave'.split(' '),
)
/** Verbs whose subject is something that happens, with an object too: "it followed a drop in violence". */
const always: ReadonlySet<string> = new Set(
  'follow mean mark bring cause include involve reflect coincide represent result happen occur raise prompt spark show kill wound injure destroy damage hit strike'.split(
    ' ',
  ),
)

const isTaken = (tree: Tree, index: number, anaphor: Anaphor, mentions: readonly Mention[]): boolean => {
  const token = tree.tokens[index]!
  // "the terrorist and his brother": a described man is a rival to a named one.
  const isPerson = (mention: Mention): boolean => mention.kind === 'actor' && mention.actorKind === 'person'
  return mentions
    .filter(mention => anaphor.needs[0] !== 'person' || isPerson(mention))
    .some(mention => mention.head === index || (mention.start <= token.start && token.end <= mention.end))
}

/** Common nouns in the role of subject (or object, for many) before the pronoun, that no mention covers. */
const nounsBefore = (tree: Tree, anaphor: Anaphor, mentions: readonly Mention[], plural: boolean): number[] =>
  tree.tokens.flatMap((token, index) => {
    if (index >= anaphor.head || token.upos !== 'NOUN') return []
    const relations = plural ? ['nsubj', 'obj'] : ['nsubj']
    // "most of the dead were evacuees but they …"
    const isPredicate = plural && childBy(tree, index, 'cop') !== undefined
    if (!relations.includes(baseRelation(token)) && !isPredicate) return []
    if (/S$/.test(token.xpos) !== plural || isTaken(tree, index, anaphor, mentions)) return []
    return [index]
  })

const happens = (tree: Tree, anaphor: Anaphor): boolean => {
  const token = tree.tokens[anaphor.head]!
  const governor = tree.tokens[token.head]
  if (governor === undefined || !token.deprel.startsWith('nsubj')) return false
  const lemma = governor.lemma.toLowerCase()
  // "it has been done": the passive asks for what was done, which is no actor.
  if (token.deprel === 'nsubj:pass' && anaphor.needs.length > 1) return true
  return (
    always.has(lemma) || (happening.has(lemma) && childBy(tree, token.head, 'obj', 'xcomp') === undefined)
  )
}

/** The subject of a verb that only somebody can do. */
const isAgent = (tree: Tree, pronoun: number): boolean => {
  const { deprel, head } = tree.tokens[pronoun]!
  const verb = tree.tokens[head]
  return deprel === 'nsubj' && verb !== undefined && actorSubjectVerbs.has(verb.lemma.toLowerCase())
}

const isNoDoer = (lemma: string): boolean => operationNouns.has(lemma) || kindWords.has(lemma)

/** Why a pronoun had better not be resolved, or null. `mentions` are those of its sentence. */
export const competitorOf = (tree: Tree, anaphor: Anaphor, mentions: readonly Mention[]): string | null => {
  if (anaphor.form === 'description' || anaphor.form === 'adverb') return null
  const token = tree.tokens[anaphor.head]!
  const governor = tree.tokens[token.head]
  // "she added": who speaks is known by speaking.
  if (token.deprel === 'nsubj' && governor !== undefined && speechVerbs.has(governor.lemma.toLowerCase()))
    return null
  if (anaphor.needs[0] === 'person') {
    const rival = nounsBefore(tree, anaphor, mentions, false).find(
      index =>
        !personNouns.has(tree.tokens[index]!.lemma.toLowerCase()) &&
        ancestors(tree, anaphor.head).includes(tree.tokens[index]!.head),
    )
    return rival === undefined ? null : `may mean "${tree.tokens[rival]!.form}"`
  }
  const near = mentions.some(mention => mention.kind === 'actor' && mention.end <= anaphor.start)
  const other = nounsBefore(tree, anaphor, mentions, false).at(-1)
  // "The conflict … with its troops": nothing of this sentence that could own them.
  if (anaphor.word === 'its' && other !== undefined && !near) return `may mean "${tree.tokens[other]!.form}"`
  if (anaphor.form === 'possessive' && anaphor.needs.length > 1 && !near && anaphor.needs[0] === 'actor')
    return 'nothing of this sentence owns it'
  if (anaphor.number === 'many') {
    const isDoer = isAgent(tree, anaphor.head)
    const own = nounsBefore(tree, anaphor, mentions, true)
      // "they still hold it" are no attacks and no villages.
      .filter(index => !isDoer || !isNoDoer(tree.tokens[index]!.lemma.toLowerCase()))
      .at(-1)
    const named = mentions.some(
      mention => mention.kind === 'actor' && mention.end <= anaphor.start && mention.head > (own ?? -1),
    )
    return own === undefined || named ? null : `may mean "${tree.tokens[own]!.form}"`
  }
  if (happens(tree, anaphor)) return 'what starts or ends is no actor'
  // The verb or noun asks for one kind: trust it.
  if (anaphor.needs.length === 1) return null
  if (baseRelation(token) === 'obj') return 'the verb does not tell what its object is'
  if (other === undefined || anaphor.needs[0] === 'place') return null
  return `may mean "${tree.tokens[other]!.form}"`
}
