import { fighterNouns, personnelNouns } from '../../language/en/actors.ts'
import {
  accidentCues,
  type CasualtyFrame,
  casualtyFrames,
  causeNouns,
  cumulativeCues,
  idlePhrases,
  openTollNouns,
  partCues,
  tollLeads,
  tollNouns,
  violenceCues,
  wholeWarCues,
} from '../../language/en/casualties.ts'
import type { CasualtiesClaim, CasualtyCount, Quantity } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import { overlaps } from '../../model/span.ts'
import { quantitiesOf } from '../quantities/index.ts'
import { baseRelation, caseOf, childBy, childrenBy, coordinated } from '../tree.ts'
import { actorsOf, unique } from './actors-of.ts'
import { argumentsOf } from './arguments.ts'
import { baseOf } from './base.ts'
import { casualtyPlace, countryOfText } from './casualty-place.ts'
import { casualtyRuns } from './casualty-runs.ts'
import { type People, peopleOf } from './people.ts'
import { perScope } from './per-scope.ts'
import type { Drafted, Scope } from './scope.ts'

/** Finds numbers of killed, wounded, missing, captured and displaced people (CLAIMS.md, "casualties"). */
export const casualtiesClaims = (scope: Scope): Drafted<CasualtiesClaim>[] => {
  const { tree, sentence, doc } = scope
  const text = doc.text.slice(sentence.start, sentence.end)
  if (accidentCues.test(text) && !violenceCues.test(text)) return []
  const drafts = tree.tokens.flatMap((token, index) => {
    const pos = partOfSpeech(token.upos)
    const frame =
      pos && casualtyFrames.find(each => each.pos === pos && each.lemmas.includes(token.lemma.toLowerCase()))
    if (frame) return readFrame(scope, index, frame)
    return isToll(scope, index) ? readToll(scope, index) : []
  })
  const told = runClaims(scope).filter(draft => !isIdle(scope, draft))
  const rest = drafts
    .filter(({ claim, people }) => !told.some(other => isSameCount(other, { claim, people })))
    .filter(draft => !isPlaceInList(scope, draft) && !isIdle(scope, draft))
  const all = [...told, ...rest].filter(draft => !isRout(scope, draft))
  return all
    .filter(({ claim }, index) => all.findIndex(other => other.claim.id === claim.id) === index)
    .map(({ token, claim }) => ({ token, claim }))
}

/** "the toll", "the body count", but not "five counts of fraud". */
const isToll = ({ tree }: Scope, index: number): boolean => {
  const lemma = tree.tokens[index]!.lemma.toLowerCase()
  const before = tree.tokens[index - 1]?.form ?? ''
  return tollNouns.has(lemma) && (openTollNouns.get(lemma)?.test(before) ?? true)
}

/** A claim with the people that it counts. */
interface CountedDraft extends Drafted<CasualtiesClaim> {
  readonly people: People
}

/** "captured Marsa, Tal and Deir": unknown names in a list of places are no persons. */
const isPlaceInList = ({ tree, entities }: Scope, { claim, people }: CountedDraft): boolean => {
  const token = tree.tokens[people.head]
  if (claim.counts.captured === undefined || token?.upos !== 'PROPN') return false
  const list = coordinated(tree, token.deprel === 'conj' ? token.head : people.head)
  return list.length > farMore || list.some(at => entities.places(at).length > 0)
}

/** "Several soldiers fled", "the president fled": forces that run away and one man are not displaced. */
const isRout = ({ tree }: Scope, { claim, people }: CountedDraft): boolean => {
  const noun = tree.tokens[people.head]?.lemma.toLowerCase() ?? ''
  const { displaced } = claim.counts
  return (
    displaced !== undefined && (displaced.max === 1 || personnelNouns.has(noun) || fighterNouns.has(noun))
  )
}

/** "had not died in vain": that he died is known. */
const isIdle = ({ tree, doc }: Scope, { token }: CountedDraft): boolean =>
  idlePhrases.test(doc.text.slice(tree.tokens[token]!.end, tree.tokens[token]!.end + 12))

/** More names than these in a row were never captured one by one. */
const farMore = 4

/** True for one number of the same people. */
const isSameCount = (
  left: Pick<CountedDraft, 'people'>,
  right: Pick<CountedDraft, 'claim' | 'people'>,
): boolean =>
  overlaps(left.people, right.people) &&
  left.people.quantity.min === right.people.quantity.min &&
  left.people.quantity.max === right.people.quantity.max

/** What the order of words tells. */
const runClaims = (scope: Scope): CountedDraft[] => {
  const drafts: CountedDraft[] = []
  for (const { count, trigger, people, partOf } of casualtyRuns(scope)) {
    const whole = partOf === null ? undefined : drafts[partOf]
    const frame = `casualties/${whole ? 'part' : 'run'}:${count}`
    const draft = claimOf(scope, trigger, frame, count, people)
    drafts.push(whole ? { ...draft, claim: { ...draft.claim, partOf: whole.claim.id } } : draft)
  }
  return drafts
}

const partOfSpeech = (upos: string): CasualtyFrame['pos'] | null =>
  upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : null

const readFrame = (scope: Scope, index: number, frame: CasualtyFrame): CountedDraft[] => {
  for (const slot of frame.people) {
    const found = headsOf(scope, index, slot)
      .map(head => peopleOf(scope, head, slot !== 'self' && slot !== 'life'))
      .filter(people => people !== null)
    if (found.length > 0) return found.flatMap(people => claimsFor(scope, index, frame, people))
  }
  return []
}

const headsOf = (scope: Scope, index: number, slot: string): number[] => {
  const { tree } = scope
  if (slot === 'self') return [index]
  if (slot === 'of') return childrenBy(tree, index, 'nmod').filter(child => caseOf(tree, child) === 'of')
  const found = argumentsOf(tree, index)
  if (slot === 'subject') return [...found.subject]
  if (slot === 'life') return found.object.filter(head => tree.tokens[head]!.lemma.toLowerCase() === 'life')
  return [...found.object, ...besideThem(scope, index, found.object)]
}

/** "detained their commander along with three fighters": they are not counted in what stands before. */
const besideThem = ({ tree }: Scope, verb: number, objects: readonly number[]): number[] =>
  [verb, ...objects]
    .flatMap(at => childrenBy(tree, at, 'obl', 'nmod'))
    .filter(child => {
      // The tree takes "along" for part of the preposition, or for an adverb before it.
      const marker = childrenBy(tree, child, 'case').find(
        at => tree.tokens[at]!.form.toLowerCase() === 'with',
      )
      return marker !== undefined && /^(?:along|together)$/i.test(tree.tokens[marker - 1]?.form ?? '')
    })
    .flatMap(child => [child, ...childrenBy(tree, child, 'conj')])

/** "killed or wounded 49", "49 killed and wounded": one number for both. */
const sharesNumber = (scope: Scope, index: number, count: CasualtyCount): CasualtyCount => {
  const { tree } = scope
  if (count !== 'killed') return count
  const next = childBy(tree, index, 'conj')
  const other = next !== undefined ? tree.tokens[next]! : undefined
  const isWounding =
    other !== undefined && ['wound', 'injure', 'wounded', 'injured'].includes(other.lemma.toLowerCase())
  return isWounding && next === index + 2 ? 'killedOrWounded' : count
}

const claimsFor = (scope: Scope, index: number, frame: CasualtyFrame, people: People): CountedDraft[] => {
  const count = sharesNumber(scope, index, frame.count)
  const whole = claimOf(scope, index, `casualties/${frame.pos}:${count}`, count, people)
  const parts = partsOf(scope, people.head, index).map(part => {
    const draft = claimOf(scope, index, `casualties/part:${count}`, count, part)
    return { ...draft, claim: { ...draft.claim, partOf: whole.claim.id } }
  })
  return [whole, ...parts]
}

/** "20 people, including 13 children", "20 people, among them 13 children". */
const partsOf = (scope: Scope, head: number, verb: number): People[] => {
  const { tree } = scope
  const near = [
    head,
    ...childrenBy(tree, head, 'nmod', 'appos', 'acl', 'obl'),
    ...childrenBy(tree, verb, 'obl', 'advcl'),
  ]
  return near
    .filter(index => index !== head)
    .filter(index => {
      const marker = caseOf(tree, index).split(' ')[0] ?? ''
      return (
        marker !== 'of' && (partCues.has(marker) || tree.tokens[index]!.lemma.toLowerCase() === 'include')
      )
    })
    .flatMap(index =>
      tree.tokens[index]!.lemma.toLowerCase() === 'include' ? childrenBy(tree, index, 'obj') : [index],
    )
    .flatMap(index => [index, ...childrenBy(tree, index, 'conj')])
    .map(index => peopleOf(scope, index))
    .filter(people => people !== null)
}

/** "bringing the death toll to 70", "the toll from two days of clashes rises to six": the number that follows. */
const readToll = (scope: Scope, index: number): CountedDraft[] => {
  const { tokens } = scope.tree
  const numbers = quantitiesOf(tokens).filter(each => each.unit === null && each.tokens[0]! > index)
  const found = numbers.find(({ tokens: own }) => {
    const before = tokens.slice(Math.max(index, own[0]! - 3), own[0]!).map(token => token.lemma.toLowerCase())
    return !isTimeAfter(tokens, own.at(-1)!) && before.some(word => tollLeads.has(word))
  })
  if (!found || found.tokens[0]! - index > farthestToll) return []
  const last = found.tokens.at(-1)!
  const people: People = {
    start: found.start,
    end: found.end,
    head: last,
    quantity: found.quantity,
    of: 'people',
  }
  return [claimOf(scope, index, 'casualties/toll', 'killed', people)]
}

/** Tokens between a toll and its number. */
const farthestToll = 25

const isTimeAfter = (tokens: Scope['tree']['tokens'], last: number): boolean =>
  /^(?:day|week|month|year|hour|minute|child|woman)$/.test(tokens[last + 1]?.lemma.toLowerCase() ?? '') ||
  /^(?:%|per)$/.test(tokens[last + 1]?.form ?? '')

const claimOf = (
  scope: Scope,
  index: number,
  frame: string,
  count: CasualtyCount,
  people: People,
): CountedDraft => {
  const { tree, sentence, doc } = scope
  const found = argumentsOf(tree, index)
  const causeHead = [
    ...found.obliques
      .filter(each => ['in', 'by', 'during', 'from', 'when', 'after'].includes(each.preposition))
      .map(each => each.head),
    ...found.subject,
  ].find(head => causeNouns.test(tree.tokens[head]!.lemma.toLowerCase()))
  const text = doc.text.slice(sentence.start, sentence.end)
  // "More than 100,000 have died since the war began": nowhere but in the country of the war.
  const isWhole = (people.quantity.min ?? people.quantity.max ?? 0) >= manyDead && wholeWarCues.test(text)
  const where = casualtyPlace(scope, index)
  const country = isWhole && where?.place.placeKind !== 'country' && !where?.own ? countryOfText(scope) : null
  const place = country ?? where?.place ?? null
  const own = where?.own ? where.place : null
  const actors = unique([
    ...(tree.tokens[index]!.upos === 'VERB' && people.head !== found.subject[0] ? found.subject : []).flatMap(
      head => actorsOf(scope, head),
    ),
    ...(causeHead === undefined ? [] : actorsOf(scope, causeHead)),
  ])
  const cause = causeHead === undefined ? null : phraseOf(scope, causeHead)
  const base = baseOf(
    scope,
    { token: index, standing: tree.tokens[index]!.upos === 'VERB' ? 'predicate' : 'nominal', frame },
    'casualties',
    [people, ...(own ? [own] : [])],
    own ?? null,
    [
      `${count} of "${people.of}"`,
      place ? `place "${place.text}"${own ? '' : ' from before'}` : 'no place named',
      cause ? `cause "${cause}"` : 'no cause named',
    ],
  )
  const claim: CasualtiesClaim = {
    ...base,
    id: contentId('claim', [base.id, count, people.start, people.end]),
    kind: 'casualties',
    counts: countsOf(count, people.quantity),
    of: people.of,
    cause,
    actors,
    place,
    cumulative: frame === 'casualties/toll' || isWhole || isRunningTotal(scope),
  }
  return { token: index, claim, people }
}

/** "bringing the toll to 70", "since 2011", "so far": the numbers of the sentence grow. */
const isRunningTotal = perScope(({ doc, sentence }) =>
  cumulativeCues.test(doc.text.slice(sentence.start, sentence.end)),
)

/** "No casualties": neither dead nor wounded. */
const countsOf = (count: CasualtyCount, quantity: Quantity): CasualtiesClaim['counts'] =>
  count === 'killedOrWounded' && quantity.max === 0
    ? { killed: quantity, wounded: quantity }
    : { [count]: quantity }

/** Fewer dead are those of a battle. */
const manyDead = 2_000

const phraseOf = ({ tree, doc }: Scope, head: number): string => {
  const modifiers = childrenBy(tree, head, 'compound', 'amod').filter(
    child => baseRelation(tree.tokens[child]!) === 'compound',
  )
  const start = Math.min(tree.tokens[head]!.start, ...modifiers.map(child => tree.tokens[child]!.start))
  return doc.text.slice(start, tree.tokens[head]!.end)
}
