import { kindWords } from '../../language/en/places.ts'
import { anyPlaceNouns, leadNouns, newThingWords } from '../../language/en/references.ts'
import { bestCandidate, type Mention, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import { covers, overlaps } from '../../model/span.ts'
import { caseOf, childBy, childrenBy, spanOf, subtree, type Tree } from '../tree.ts'
import type { Anaphor } from './anaphor.ts'
import { fits } from './compatible.ts'
import { isNamed, isNewThing } from './find-descriptions.ts'

/** Sentences ahead in which a name is looked for. */
const ahead = 6
/** Sentences of a text that may speak of a place before they name it. */
const leads = 5
/** People in a place that nobody calls a town, and that a headline would have named. */
const metropolis = 500_000
/** People in the largest place that is called a village. */
const hamlet = 20_000

/** "Key" and "main" praise what a lead is about; "another" and "nearby" tell it from what it is about. */
const otherThings = new Set([...newThingWords].filter(word => word !== 'key' && word !== 'main'))

const bastions = new Set(['stronghold', 'bastion'])

/**
 * Settlements that a headline or lead speaks of without their name, which the text gives later: "a rebel-held town",
 * "shelling of rebel village". Not what is only said of a named place ("Marsa, a town", "Marsa is a village").
 */
export const findLeads = (tree: Tree, sentence: number, mentions: readonly Mention[]): Anaphor[] =>
  sentence >= leads
    ? []
    : tree.tokens.flatMap((token, head): Anaphor[] => {
        const word = token.form.toLowerCase()
        if (!leadNouns.has(word) || !/^(?:NOUN|PROPN)$/.test(token.upos)) return []
        if (/^(?:compound|flat|appos|fixed|conj|nmod:poss)$/.test(token.deprel)) return []
        if (childBy(tree, head, 'cop', 'nummod') !== undefined || /^(?:as|like)$/.test(caseOf(tree, head)))
          return []
        const articles = childrenBy(tree, head, 'det').map(child => tree.tokens[child]!.form.toLowerCase())
        if (articles.some(article => article !== 'a' && article !== 'an')) return []
        // "an al-Shabaab stronghold": whose it is, and not what it is called.
        const isHolder = (index: number): boolean =>
          bastions.has(word) &&
          mentions.some(mention => mention.kind === 'actor' && covers(mention, tree.tokens[index]!))
        if (isNamed(tree, head, mentions, isHolder) || isNewThing(tree, head, otherThings)) return []
        if (mentions.some(mention => mention.kind === 'place' && overlaps(mention, token))) return []
        // "our neighbourhood", "a village near the city"
        if (childBy(tree, head, 'nmod:poss') !== undefined) return []
        if (
          childrenBy(tree, head, 'nmod').some(child => /^(?:near|outside|around)$/.test(caseOf(tree, child)))
        )
          return []
        const phrase = subtree(
          tree,
          head,
          child => !['det', 'amod', 'compound', 'advmod'].includes(tree.tokens[child]!.deprel),
        ).filter(index => index <= head)
        // "Marsa a town in the south": the comma is lost.
        const first = tree.tokens[phrase[0] ?? head]!
        if (mentions.some(mention => mention.kind === 'place' && mention.end + 1 === first.start)) return []
        return [
          {
            ...spanOf(tree, phrase),
            sentence,
            head,
            word,
            form: 'description',
            number: 'one',
            count: 1,
            ahead: true,
            needs: ['place'],
            rule: `reference/a ${word}, named later`,
          },
        ]
      })

/**
 * The place that a description stands for when nothing before it fits: the one that the next sentences name, called by
 * the same noun if there is one ("the town of Marsa"), else the one that the text names most; of several only for a lead,
 * and then the first.
 */
export const laterName = (
  anaphor: Anaphor,
  places: readonly PlaceMention[],
  text: string,
  gazetteer: Gazetteer | undefined,
): PlaceMention | null => {
  // "the area" may be anything.
  if (anaphor.number !== 'one' || anyPlaceNouns.has(anaphor.word)) return null
  const word = bastions.has(anaphor.word) ? 'town' : anaphor.word
  const isSmall = !['city', 'neighbourhood', 'neighborhood', 'suburb'].includes(word)
  const open = places.filter(
    place =>
      place.start > anaphor.end &&
      place.sentence > anaphor.sentence &&
      place.sentence <= anaphor.sentence + ahead &&
      place.relative === undefined &&
      fits({ ...anaphor, word }, place, '') &&
      (kindWords.get(word) !== 'region' || place.text.toLowerCase().includes(word)) &&
      !isDateline(place),
  )
  const called = open.find(place => isCalled(text, place, word))
  if (called) return called
  const people = (place: PlaceMention): number => gazetteer?.get(bestCandidate(place).id)?.population ?? 0
  const times = (place: PlaceMention): number =>
    places.filter(other => bestCandidate(other).id === bestCandidate(place).id).length
  const [first, second] = open
    .filter(
      (place, index) =>
        !bestCandidate(place).id.includes('settlement@') &&
        (!isSmall || people(place) < (word === 'village' ? hamlet : metropolis)) &&
        open.findIndex(other => bestCandidate(other).id === bestCandidate(place).id) === index,
    )
    .sort((left, right) => times(right) - times(left) || left.start - right.start)
  if (!first) return null
  return anaphor.ahead || !second || times(first) > times(second) ? first : null
}

/** "the town of Marsa", "Marsa town". */
const isCalled = (text: string, place: PlaceMention, word: string): boolean =>
  new RegExp(`\\b${word}\\s+(?:of\\s+)?$`, 'i').test(
    text.slice(Math.max(0, place.start - 40), place.start),
  ) ||
  new RegExp(`^\\s+${word}\\b`, 'i').test(text.slice(place.end, place.end + 40)) ||
  place.text.toLowerCase().endsWith(` ${word}`)

/** "BEIRUT": the city that the report was sent from. */
const isDateline = (place: PlaceMention): boolean =>
  place.text.length > 3 && place.text === place.text.toUpperCase() && /\p{Lu}/u.test(place.text)
