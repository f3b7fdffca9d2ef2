import { womensNames } from '../language/en/people.ts'
import type { ActorKind } from '../model/actor.ts'
import type { DocumentLayers } from '../model/layers.ts'
import type { ActorMention, Candidate, Mention, PlaceMention } from '../model/mention.ts'
import { bestCandidate } from '../model/mention.ts'
import { bySpan, covers } from '../model/span.ts'
import type { Context, Stage } from '../model/stage.ts'
import type { Anaphor } from './references/anaphor.ts'
import { capitalOf, namedCapitals } from './references/capitals.ts'
import { fits, isPluralHead } from './references/compatible.ts'
import { competitorOf } from './references/competitors.ts'
import { findDescriptions } from './references/find-descriptions.ts'
import { findPronouns } from './references/find-pronouns.ts'
import { type HomeKnowledge, inCountry, preferHome } from './references/home.ts'
import { findLeads, laterName } from './references/later-names.ts'
import { type Referent, referentOf, scoreOf, standingOf } from './references/salience.ts'
import { type Tree, treeOf } from './tree.ts'

/** Share of the antecedent's score that a reference keeps: one step further from the text. */
const confidence: { readonly [form in Anaphor['form']]: number } = {
  description: 0.9,
  possessive: 0.8,
  pronoun: 0.8,
  adverb: 0.7,
}

/**
 * Coreference as far as claims need it: pronouns and definite descriptions that point back to a place or an
 * actor. A sieve of precise rules in reading order (after Lee et al. 2013): what the verb or noun needs, kind and
 * number agreement, then nearness and the role in the clause. Each mention carries its `antecedent`, the named
 * mention; "both towns" gives one mention for each. What nothing fits gets none, with a note. `knowledge` lets a
 * government's forces point to places at home first.
 */
export const references = (
  knowledge?: HomeKnowledge,
): Stage<DocumentLayers, 'document' | 'sentences' | 'parses' | 'places' | 'actors', 'references'> => ({
  name: 'references',
  version: 4,
  reads: ['document', 'sentences', 'parses', 'places', 'actors'],
  writes: 'references',
  run: ({ document: doc, sentences, parses, places, actors }, context) => {
    const found: Mention[] = []
    const earlier: Referent[] = []
    const genders = new Map<string, Gender>()
    const treeAt = (at: number): Tree => treeOf(parses[at] ?? { tokens: [], names: [] })
    sentences.forEach((sentence, at) => {
      const tree = treeAt(at)
      const own = [...places, ...actors].filter(mention => mention.sentence === sentence.index).sort(bySpan)
      const standing = standingOf(doc, sentence)
      const referents = own
        .filter(mention => !isInsideName(mention, own))
        .map(mention => referentOf(mention, tree, standing))
      const anaphors = [
        ...findPronouns(tree, sentence.index),
        ...findDescriptions(tree, sentence.index, own),
        ...findLeads(tree, sentence.index, own),
      ].sort(bySpan)
      const numbers = new Map<string, PronounNumber>()
      for (const anaphor of anaphors) {
        const competitor = competitorOf(tree, anaphor, own)
        // "they fled the city towards Marsa": a place that is named afterwards is another one.
        const after = new Set(
          own.filter(mention => mention.start > anaphor.end).map(mention => bestCandidate(mention).id),
        )
        const open = [...earlier, ...referents].filter(
          referent =>
            (referent.named.kind === 'actor' || !after.has(idOf(referent))) &&
            (isPluralHead(referent.tag) ||
              isSameNumber(pronounNumber(anaphor), numbers.get(idOf(referent)))) &&
            agrees(anaphor, referent, genders),
        )
        const near = knowledge ? preferHome(anaphor, open, own, tree, knowledge) : open
        const back = competitor === null && anaphor.ahead !== true ? resolve(anaphor, near, tree) : []
        const later =
          back.length === 0 && anaphor.form === 'description' && anaphor.needs.includes('place')
            ? laterName(anaphor, inCountry(tree, anaphor, places, knowledge), doc.text, knowledge?.gazetteer)
            : null
        const capital = knowledge ? capitalOf(anaphor, tree, places, knowledge.gazetteer) : null
        const other = capital ?? later
        const targets = other ? [referentOf(other, treeAt(other.sentence), standing)] : back
        if (targets.length === 0 && anaphor.ahead !== true)
          note(context, anaphor, doc.text, competitor ?? 'nothing earlier fits')
        for (const target of targets) {
          const mention = mentionFor(anaphor, target, doc.text)
          const gender = genderOf(anaphor.word)
          if (gender !== null) genders.set(idOf(target), gender)
          const number = pronounNumber(anaphor)
          if (number !== null) numbers.set(idOf(target), number)
          found.push(mention)
          referents.push({ ...referentOf(mention, tree, standing, target.named), tag: target.tag })
        }
      }
      if (knowledge) found.push(...namedCapitals(tree, own.filter(isPlace), places, knowledge.gazetteer))
      earlier.push(...referents)
    })
    return found.sort(bySpan)
  },
})

type PronounNumber = 'one' | 'many'

/** Within one sentence whoever is "it" is not "they" as well, unless a plural noun ("its forces") stands between. */
const isSameNumber = (own: PronounNumber | null, known: PronounNumber | undefined): boolean =>
  own === null || known === undefined || own === known

const pronounNumber = ({ form, number, needs }: Anaphor): PronounNumber | null =>
  (form === 'pronoun' || form === 'possessive') && !needs.includes('person') && number !== 'any'
    ? number
    : null

const isPlace = (mention: Mention): mention is PlaceMention => mention.kind === 'place'

type Gender = 'he' | 'she'

const genderOf = (word: string): Gender | null =>
  /^(?:he|him|his|himself)$/.test(word) ? 'he' : /^(?:she|her|hers|herself)$/.test(word) ? 'she' : null

/** A person who was "he" before is not "she"; titles tell as well. */
const agrees = (anaphor: Anaphor, { named }: Referent, genders: ReadonlyMap<string, Gender>): boolean => {
  const gender = genderOf(anaphor.word)
  if (gender === null) return true
  const id = bestCandidate(named).id
  const words = named.kind === 'actor' ? `${named.text} ${named.role ?? ''}` : named.text
  const titled: Gender | null = /\b(?:Mrs|Ms|Miss|\w*woman|Queen|Princess)\b/i.test(words)
    ? 'she'
    : /\b(?:Mr|\w*(?<!wo)man|King|Prince|Sheikh)\b/i.test(words)
      ? 'he'
      : null
  return (genders.get(id) ?? titled ?? listedGender(named) ?? gender) === gender
}

/** Of a person of the actor list the first name tells. */
const listedGender = (named: Mention): Gender | null => {
  if (named.kind !== 'actor' || named.actorKind !== 'person') return null
  const { id, name } = bestCandidate(named)
  if (id.startsWith('actor:')) return null
  return womensNames.has(name.split(/[\s-]/)[0]?.toLowerCase() ?? '') ? 'she' : 'he'
}

const namedOtherwise = new Set<ActorKind>([
  'news agency',
  'monitor',
  'media',
  'armed group',
  'person',
  'aid organisation',
])

/** A capital or country that stands for its government. */
const governing = new Set<ActorKind>(['government', 'state'])

/** "SANA" the agency is no village, though a gazetteer knows one; nor is "Moscow" that denies something a place. */
const isInsideName = (mention: Mention, mentions: readonly Mention[]): boolean =>
  mention.kind === 'place' &&
  mentions.some(
    other =>
      other.kind === 'actor' &&
      (namedOtherwise.has(other.actorKind) ||
        (governing.has(other.actorKind) && other.start === mention.start && other.end === mention.end)) &&
      covers(other, mention),
  )

const note = (context: Context, anaphor: Anaphor, text: string, reason: string): void =>
  context.note({
    reason: `"${text.slice(anaphor.start, anaphor.end)}" is left open: ${reason} (${anaphor.rule})`,
    start: anaphor.start,
    end: anaphor.end,
  })

const idOf = (referent: Referent): string => bestCandidate(referent.named).id

/** The referents that an expression means: the best one, or as many as it counts. */
const resolve = (anaphor: Anaphor, referents: readonly Referent[], tree: Tree): readonly Referent[] => {
  for (const need of anaphor.needs) {
    const only = { ...anaphor, needs: [need] }
    const ranked = referents
      .filter(referent => fits(only, referent.named, referent.tag))
      .flatMap(referent => {
        const score = scoreOf(only, referent, tree, anaphor.sentence - referent.mention.sentence)
        return score === null ? [] : [{ referent, score }]
      })
      .sort(
        (left, right) =>
          right.score - left.score || right.referent.mention.start - left.referent.mention.start,
      )
    const distinct = ranked.filter(
      ({ referent }, index) => ranked.findIndex(other => idOf(other.referent) === idOf(referent)) === index,
    )
    const chosen = distinct.slice(0, anaphor.count).map(each => each.referent)
    if (chosen.length < anaphor.count) continue
    if (anaphor.together !== true || areTogether(chosen)) return chosen
  }
  return []
}

/** Named side by side: "Tokhar and Hoshariyeh". */
const areTogether = (chosen: readonly Referent[]): boolean =>
  chosen.some(referent => referent.isConjunct) &&
  chosen.every(referent => referent.mention.sentence === chosen[0]?.mention.sentence)

const mentionFor = (anaphor: Anaphor, { named }: Referent, text: string): Mention => {
  const share = confidence[anaphor.form]
  const candidates: Candidate[] = named.candidates.map(candidate => ({
    ...candidate,
    score: Math.round(candidate.score * share * 1_000) / 1_000,
    detail: `${anaphor.rule}: "${text.slice(anaphor.start, anaphor.end)}" = "${named.text}"`,
  }))
  const base = {
    start: anaphor.start,
    end: anaphor.end,
    text: text.slice(anaphor.start, anaphor.end),
    sentence: anaphor.sentence,
    head: anaphor.head,
    candidates,
  }
  const antecedent = { start: named.start, end: named.end, text: named.text }
  if (named.kind === 'place') {
    const place = { kind: 'place' as const, placeKind: named.placeKind, ...base }
    // "The base" that lies near Marsa goes on to lie there: it has no name that it could stand for.
    return named.relative?.relation === 'near'
      ? { ...place, relative: named.relative }
      : { ...place, antecedent }
  }
  const actor: ActorMention = { kind: 'actor', actorKind: named.actorKind, ...base, antecedent }
  return {
    ...actor,
    ...(named.role === undefined ? {} : { role: named.role }),
    ...(named.affiliation === undefined ? {} : { affiliation: named.affiliation }),
  }
}
