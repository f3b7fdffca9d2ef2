import { kindWords } from '../../language/en/places.ts'
import { actorNouns, speechVerbs } from '../../language/en/references.ts'
import type { Document } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { Sentence } from '../../model/parse.ts'
import { ancestors, baseRelation, caseOf, childBy, childrenBy, subtree, type Tree } from '../tree.ts'
import type { Anaphor } from './anaphor.ts'
import { isLandmark, speaks } from './landmarks.ts'

/** A mention as something that may be pointed back to. */
export interface Referent {
  readonly mention: Mention
  /** The mention with the name, where this one is itself resolved. */
  readonly named: Mention
  readonly role: 'subject' | 'object' | 'other'
  readonly tag: string
  /** The noun or pronoun by which it was last called; "the city" goes on with "the city". */
  readonly word: string
  /** True for the subject of a verb of speech. */
  readonly speaks: boolean
  /** True for all but the first of "A, B and C". */
  readonly isConjunct: boolean
  /** Relation of its head to the rest of the clause. */
  readonly relation: string
  /** True for a place that only tells where another one lies. */
  readonly isLandmark: boolean
  /** Nouns between it and its verb: 2 in "a stop on the way to Marsa". */
  readonly depth: number
  /** Captions, lists and lines without an end are beside the story. */
  readonly standing: 'story' | 'title' | 'aside'
}

/** Role of a mention in its clause. A possessor or part of a name takes the role of nothing. */
export const roleOf = (tree: Tree, head: number): Referent['role'] => {
  const token = tree.tokens[head]
  if (token === undefined) return 'other'
  // Roots of headlines and appositions of subjects count as subjects.
  const relation = baseRelation(token)
  if (relation === 'nsubj' || relation === 'root') return 'subject'
  if (relation === 'obj') return 'object'
  if (relation === 'appos' || relation === 'conj') {
    const parent = tree.tokens[token.head]
    return parent !== undefined && parent.upos !== 'VERB' ? roleOf(tree, token.head) : 'other'
  }
  return 'other'
}

/** Whether a sentence belongs to the story. A line that ends without a mark is a caption or a link. */
export const standingOf = (doc: Document, sentence: Sentence): Referent['standing'] => {
  const block = doc.blocks[sentence.block]
  if (block?.kind === 'title' || block?.kind === 'heading') return 'title'
  if (block?.kind === 'caption' || block?.kind === 'list') return 'aside'
  return /[.!?:…]["'”’»)\]]*$/.test(doc.text.slice(sentence.start, sentence.end)) ? 'story' : 'aside'
}

/** "the city of Marsa": the noun stands in the clause, and by it the city is called again. */
const nounBefore = (tree: Tree, { kind, head }: Mention): number => {
  const governor = tree.tokens[head]?.head ?? -1
  const noun = tree.tokens[governor]
  return kind === 'place' &&
    noun?.upos === 'NOUN' &&
    caseOf(tree, head) === 'of' &&
    kindWords.has(noun.lemma.toLowerCase())
    ? governor
    : head
}

/** Nouns between a token and its verb. */
const depthOf = (tree: Tree, head: number): number => {
  const above = tree.tokens[head] ? ancestors(tree, head).slice(1) : []
  const verb = above.findIndex(index => tree.tokens[index]?.upos === 'VERB')
  return above
    .slice(0, verb < 0 ? above.length : verb)
    .filter(index => ['NOUN', 'PROPN'].includes(tree.tokens[index]?.upos ?? '')).length
}

export const referentOf = (
  mention: Mention,
  tree: Tree,
  standing: Referent['standing'],
  named = mention,
): Referent => {
  const token = tree.tokens[mention.head]
  const spoken = nounBefore(tree, mention)
  return {
    mention,
    named,
    role: roleOf(tree, spoken),
    tag: token?.xpos ?? '',
    word: tree.tokens[spoken]?.lemma.toLowerCase() ?? '',
    speaks: speaks(tree, mention.head),
    isConjunct: token?.deprel === 'conj',
    relation: token?.deprel ?? '',
    depth: depthOf(tree, spoken),
    isLandmark: isLandmark(tree, mention),
    standing,
  }
}

/** Sentences back that each form of expression reaches: pronouns stay near, descriptions carry further. */
const reach: { readonly [form in Anaphor['form']]: number } = {
  possessive: 2,
  pronoun: 2,
  adverb: 2,
  description: 8,
}

const rolePoints: { readonly [role in Referent['role']]: number } = { subject: 3, object: 2, other: 1 }

const adverbPoints: { readonly [role in Referent['role']]: number } = { subject: 2, object: 2.5, other: 3 }

/** Points that a place loses with each further noun between it and its verb. */
const embedded = 0.4

/** In the same clause a subject cannot be its own object: "the army accused it" is not about the army. */
const isBarred = (tree: Tree, anaphor: Anaphor, referent: Referent): boolean => {
  if (referent.mention.sentence !== anaphor.sentence || anaphor.form === 'possessive') return false
  if (anaphor.word.endsWith('self') || anaphor.word.endsWith('selves')) return false
  const own = tree.tokens[anaphor.head]
  const other = tree.tokens[referent.mention.head]
  if (own === undefined || other === undefined) return false
  if (own.head === other.head && own.head >= 0) return true
  // "'the group is beaten', it added": who speaks is not found in the words that are said.
  const governor = tree.tokens[own.head]
  if (
    own.deprel === 'nsubj' &&
    governor !== undefined &&
    speechVerbs.has(governor.lemma.toLowerCase()) &&
    anaphor.head > referent.mention.head &&
    ancestors(tree, referent.mention.head).includes(own.head)
  )
    return true
  // What stands inside the expression, or holds it, is not what it points to.
  return (
    ancestors(tree, referent.mention.head).includes(anaphor.head) ||
    (anaphor.form !== 'adverb' &&
      containers(tree, anaphor.head).includes(referent.mention.head) &&
      sayerAbove(tree, anaphor.head) !== referent.mention.head)
  )
}

/** What the token is part of; a conjunct is no part of the one before it. */
const containers = (tree: Tree, index: number): number[] => {
  const path: number[] = []
  for (let at = index; at >= 0 && path.length < tree.tokens.length; at = tree.tokens[at]!.head) {
    path.push(at)
    if (tree.tokens[at]!.deprel === 'conj') break
  }
  return path
}

/**
 * How well a referent suits an expression; null when it cannot be meant. Nearness counts first, then the role in
 * its clause (subject, object, other), the same role for pronouns, and the headline.
 */
export const scoreOf = (
  anaphor: Anaphor,
  referent: Referent,
  tree: Tree,
  distance: number,
): number | null => {
  if (referent.mention.end > anaphor.start || distance > reach[anaphor.form]) return null
  if (isBarred(tree, anaphor, referent)) return null
  if (distance > 0 && /sel(?:f|ves)$/.test(anaphor.word)) return null
  const own = tree.tokens[anaphor.head]
  const governor = own === undefined ? undefined : tree.tokens[own.head]
  // "a rebel spokesman said it": the rebel in it is only a quality.
  const isQuality = referent.relation === 'amod' || referent.relation === 'compound'
  if (isQuality && (anaphor.word === 'it' || anaphor.word === 'its')) return null
  const decay = anaphor.form === 'description' ? 1 : 2
  const points = [
    // "there" is rather where something happened than who did it.
    anaphor.form === 'adverb' ? adverbPoints[referent.role] : rolePoints[referent.role],
    anaphor.form === 'adverb' && referent.named.kind === 'place' && referent.named.placeKind === 'country'
      ? -2
      : 0,
    // A pronoun tends to keep the role of what it stands for.
    !['description', 'adverb'].includes(anaphor.form) && roleOf(tree, anaphor.head) === referent.role ? 1 : 0,
    anaphor.form === 'possessive' && distance === 0 ? 1 : 0,
    referent.standing === 'title' ? 0.5 : referent.standing === 'aside' ? -2 : 0,
    distance === 0 && referent.role === 'subject' && anaphor.form !== 'adverb' ? 0.5 : 0,
    distance === 0 ? 1 : 0,
    // Who only tells the story is not who acts in the next sentence.
    referent.speaks && distance > 0 && anaphor.form !== 'description' && !speaks(tree, anaphor.head)
      ? -1.5
      : 0,
    // Of "the army and its allies" the first leads; "gunmen" say less than a name.
    referent.isConjunct ? -0.5 : 0,
    referent.named.kind === 'actor' && referent.named.actorKind === 'generic' ? -0.75 : 0,
    // "a stop on the way to Marsa": a place that only tells of another is not gone on with.
    referent.named.kind === 'place' ? -embedded * Math.max(0, referent.depth - 1) : 0,
    // "Goma, located 1,500 kilometres east of Kinshasa": a landmark.
    referent.isLandmark ? -2 : 0,
    // "the city" was "the city" before.
    anaphor.form === 'description' && anaphor.word === referent.word ? 1.5 : 0,
    // "it added" is who spoke before.
    referent.speaks && speaks(tree, anaphor.head) ? 4 : 0,
    // "with rebels claiming they took it": they are those who say so.
    distance === 0 && anaphor.form === 'pronoun' && referent.mention.head === sayerAbove(tree, anaphor.head)
      ? 3
      : 0,
    // "the group" is an armed group rather than an alliance.
    referent.named.kind === 'actor' && actorNouns.get(anaphor.word)?.[0] === referent.named.actorKind ? 3 : 0,
    // "Marsa and its surroundings"
    anaphor.form === 'possessive' &&
    governor?.deprel === 'conj' &&
    governor.head === referent.mention.head &&
    distance === 0
      ? 4
      : 0,
    // "the town" is rather a town than a city.
    anaphor.form === 'description' &&
    referent.named.kind === 'place' &&
    kindWords.get(anaphor.word) === referent.named.placeKind
      ? 1
      : 0,
    // "the city, the capital of Marsa province" is the one called Marsa.
    anaphor.form === 'description' && isNamesake(tree, anaphor, referent) ? 4 : 0,
  ]
  return points.reduce((sum, point) => sum + point, 0) - decay * distance
}

/** Who says the clause that a pronoun is the subject of: the subject of the verb of speech, or the noun that it describes. */
const sayerAbove = (tree: Tree, pronoun: number): number | undefined => {
  const clause = tree.tokens[tree.tokens[pronoun]?.head ?? -1]
  const verb = tree.tokens[clause?.head ?? -1]
  if (clause?.deprel !== 'ccomp' || verb === undefined || !speechVerbs.has(verb.lemma.toLowerCase()))
    return undefined
  // "rebels backed by the neighbours claiming": one participle under another describes the same noun.
  for (const index of ancestors(tree, clause.head)) {
    const subject = childBy(tree, index, 'nsubj')
    if (subject !== undefined) return subject
    const { deprel, head, xpos } = tree.tokens[index]!
    if (deprel === 'acl') return head
    if (deprel !== 'advcl' || !/^VB[GN]$/.test(xpos)) return undefined
  }
  return undefined
}

/** True when an apposition of the description holds the referent's name. */
const isNamesake = (tree: Tree, anaphor: Anaphor, { named }: Referent): boolean => {
  const words = childrenBy(tree, anaphor.head, 'appos').flatMap(child => subtree(tree, child))
  const first = named.text.split(/[\s-]/)[0]?.toLowerCase() ?? ''
  return first.length > 2 && words.some(index => tree.tokens[index]!.form.toLowerCase() === first)
}
