import { kindWords } from '../../language/en/places.ts'
import {
  actorNouns,
  anyPlaceNouns,
  bodyNouns,
  newThingWords,
  personNouns,
  statementNouns,
} from '../../language/en/references.ts'
import { heldSites } from '../../language/en/sites.ts'
import type { Mention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import { baseRelation, caseOf, childBy, childrenBy, spanOf, subtree, type Tree } from '../tree.ts'
import type { Anaphor, Need } from './anaphor.ts'

/** Finds definite descriptions that point back: "the town", "the eastern city", "both towns", "the group". */

const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
/** Nouns of people that may stand without an article in later mentions: "troops entered from the north". */
const bareActors = new Set(['troop', 'militant', 'jihadist', 'rebel', 'insurgent'])

const isPlural = (tree: Tree, index: number): boolean => /^NNP?S$/.test(tree.tokens[index]!.xpos)

/**
 * A name of its own makes it no pointer: "the town of Marsa", "the city, Marsa", "Marsa city". A name deeper in an
 * apposition does not ("the city, the capital of Marsa province"), nor does a name that only tells whose it is
 * (`isOwner`).
 */
export const isNamed = (
  tree: Tree,
  head: number,
  mentions: readonly Mention[],
  isOwner: (index: number) => boolean = () => false,
): boolean => {
  const parts = childrenBy(tree, head, 'appos', 'compound', 'flat', 'nmod:desc', 'nmod:poss')
  const inner = [
    ...parts,
    ...parts.flatMap(child => childrenBy(tree, child, 'compound', 'flat')),
    ...childrenBy(tree, head, 'nmod')
      .filter(child => namingCases.has(caseOf(tree, child)))
      .flatMap(child => subtree(tree, child)),
  ]
  // "the provincial capital Marsa", however it is parsed.
  // … but "seized a town Saturday".
  const next = tree.tokens[head + 1]
  if (next?.upos === 'PROPN' && baseRelation(next) !== 'obl') return true
  const tokens = [head, ...inner.filter(index => !isOwner(index))].map(index => tree.tokens[index]!)
  if (tokens.some(token => token.upos === 'PROPN')) return true
  return mentions.some(
    mention =>
      !(mention.kind === 'actor' && mention.actorKind === 'generic') &&
      !isAdjective(tree, mention) &&
      tokens.some((token, at) => (at === 0 ? tree.tokens[mention.head] === token : overlaps(mention, token))),
  )
}

/** "the cities like Marsa", "the town called Marsa". */
const namingCases = new Set(['of', 'like', 'such as', 'including'])

/** "the Syrian city": a nationality describes, it does not name. */
const isAdjective = (tree: Tree, mention: Mention): boolean =>
  mention.kind === 'actor' && ['ADJ', 'DET'].includes(tree.tokens[mention.head]?.upos ?? '')

export const isNewThing = (tree: Tree, head: number, words: ReadonlySet<string> = newThingWords): boolean =>
  childrenBy(tree, head, 'amod', 'det', 'nummod', 'advmod').some(
    child => words.has(tree.tokens[child]!.lemma.toLowerCase()) || tree.tokens[child]!.xpos === 'JJS',
  ) ||
  // "the town where …", "the towns it held": the clause says which; "the town, which lies …" was known before.
  childrenBy(tree, head, 'acl:relcl').some(child => !isBehindComma(tree, child)) ||
  // "the territory seized in 2014"
  (anyPlaceNouns.has(tree.tokens[head]!.lemma.toLowerCase()) && childBy(tree, head, 'acl') !== undefined) ||
  childrenBy(tree, head, 'nmod').some(
    child => caseOf(tree, child) === 'of' && tree.tokens[child]!.upos !== 'PRON',
  )

const isBehindComma = (tree: Tree, clause: number): boolean => {
  const first = subtree(tree, clause)[0]!
  return [first - 1, first].some(index => tree.tokens[index]?.form === ',')
}

/** "the two towns", "both towns", "the three cities" → how many; "the towns" = 2, the fewest it can mean. */
const countOf = (tree: Tree, head: number): { readonly count: number; readonly together: boolean } => {
  const numbers: { readonly [word: string]: number } = {
    two: 2,
    three: 3,
    four: 4,
    '2': 2,
    '3': 3,
    '4': 4,
    both: 2,
  }
  for (const child of childrenBy(tree, head, 'nummod', 'det', 'det:predet')) {
    const count = numbers[tree.tokens[child]!.form.toLowerCase()]
    if (count !== undefined) return { count, together: false }
  }
  const together = isPlural(tree, head)
  return { count: together ? 2 : 1, together }
}

const placeNeed = (tree: Tree, head: number): { word: string } | null => {
  const lemma = tree.tokens[head]!.lemma.toLowerCase()
  const compound = childrenBy(tree, head, 'compound', 'amod').map(child =>
    tree.tokens[child]!.lemma.toLowerCase(),
  )
  const long = compound
    .map(word => `${word} ${lemma}`)
    .find(phrase => kindWords.has(phrase) || heldSites.has(phrase))
  if (long !== undefined) return { word: long }
  if (lemma === 'capital') return { word: compound.some(word => provincial.has(word)) ? 'city' : 'capital' }
  return kindWords.has(lemma) || anyPlaceNouns.has(lemma) || heldSites.has(lemma) ? { word: lemma } : null
}

/** A capital that is not the country's. */
const provincial = new Set(['provincial', 'regional', 'governorate', 'oblast', 'state'])

/** Nouns of places that a text speaks of without having named one: "the sea", "on the ground". */
const tooCommon = new Set([
  'state',
  'community',
  'ground',
  'sea',
  'ocean',
  'force',
  'plain',
  'plains',
  'desert',
])

export const findDescriptions = (tree: Tree, sentence: number, mentions: readonly Mention[]): Anaphor[] =>
  tree.tokens.flatMap((token, head): Anaphor[] => {
    if (token.upos !== 'NOUN' && token.xpos !== 'NNS' && token.xpos !== 'NN') return []
    if (['compound', 'flat', 'fixed'].includes(token.deprel)) return []
    const lemma = token.lemma.toLowerCase()
    const determiner = childrenBy(tree, head, 'det', 'det:predet').map(child =>
      tree.tokens[child]!.form.toLowerCase(),
    )
    const isDefinite = determiner.some(word => definite.has(word))
    if (isNewThing(tree, head) || isNamed(tree, head, mentions)) return []
    const phrase = subtree(
      tree,
      head,
      child =>
        !['det', 'det:predet', 'amod', 'nummod', 'compound', 'nmod:poss'].includes(
          tree.tokens[child]!.deprel,
        ),
    ).filter(index => index <= head)
    // "the so-called Islamic State organisation" is a name.
    // "the most effective force" is described for the first time.
    if (
      tree.tokens
        .slice(phrase[0], head + 1)
        .some(each => each.upos === 'PROPN' || /^(?:JJS|RBS)$/.test(each.xpos))
    )
      return []
    const span = { ...spanOf(tree, phrase), sentence, head, form: 'description' as const }
    const { count, together } = countOf(tree, head)
    const number = isPlural(tree, head) ? ('many' as const) : ('one' as const)
    const make = (word: string, need: Need, each: number): Anaphor => ({
      ...span,
      word,
      number,
      count: each,
      needs: [need],
      rule: `reference/the ${word}`,
    })
    const place = placeNeed(tree, head)
    if (
      place !== null &&
      isDefinite &&
      !tooCommon.has(place.word) &&
      !(number === 'many' && anyPlaceNouns.has(place.word))
    )
      return [{ ...make(place.word, 'place', count), together }]
    if (statementNouns.has(lemma) && isDefinite) return [make(lemma, 'actor', 1)]
    if (number === 'many' && bodyNouns.has(lemma)) return []
    if (
      actorNouns.has(lemma) &&
      (isDefinite ||
        (bareActors.has(lemma) && token.xpos === 'NNS' && determiner.length === 0 && isBare(tree, head)))
    )
      return [make(actorWord(tree, head), 'actor', 1)]
    if (personNouns.has(lemma) && isDefinite && number === 'one') return [make(lemma, 'person', 1)]
    return []
  })

/** "the observatory group", "the monitoring group" = a monitor; "the air force" = an army; "the jihadist force". */
const actorWord = (tree: Tree, head: number): string => {
  const before = childrenBy(tree, head, 'compound', 'amod').map(child =>
    tree.tokens[child]!.lemma.toLowerCase(),
  )
  if (before.some(word => ['observatory', 'monitoring', 'monitor', 'watchdog'].includes(word)))
    return 'monitor'
  if (before.some(word => ['jihadi', 'jihadist', 'islamist', 'extremist', 'terrorist'].includes(word)))
    return 'jihadist'
  const lemma = tree.tokens[head]!.lemma.toLowerCase()
  return lemma === 'force' && before.includes('air') ? 'army' : lemma
}

/** Without number, possessor or adjective: "troops", not "20 troops" or "Turkish troops". */
const isBare = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'nummod', 'amod', 'compound', 'nmod:poss', 'nmod').length === 0
