import {
  type CasualtyFrame,
  casualtyFrames,
  cumulativeCues,
  partCues,
  tollNouns,
} from '../../language/en/casualties.ts'
import type { CasualtiesClaim, CasualtyCount } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import { ancestors, baseRelation, caseOf, childBy, childrenBy } from '../tree.ts'
import { actorsOf, unique } from './actors-of.ts'
import { argumentsOf } from './arguments.ts'
import { baseOf } from './base.ts'
import { placeOf, sceneBefore } from './events.ts'
import { type People, peopleOf } from './people.ts'
import type { Drafted, Scope } from './scope.ts'

/** Finds numbers of killed, wounded, missing, captured and displaced people (CLAIMS.md, "casualties"). */
export const casualtiesClaims = (scope: Scope): Drafted<CasualtiesClaim>[] => {
  const { tree } = scope
  const drafts = tree.tokens.flatMap((token, index) => {
    const pos = partOfSpeech(token.upos)
    const frame =
      pos && casualtyFrames.find(each => each.pos === pos && each.lemmas.includes(token.lemma.toLowerCase()))
    if (frame) return readFrame(scope, index, frame)
    return tollNouns.has(token.lemma.toLowerCase()) ? readToll(scope, index) : []
  })
  return drafts.filter(({ claim }, index) => drafts.findIndex(other => other.claim.id === claim.id) === index)
}

const partOfSpeech = (upos: string): CasualtyFrame['pos'] | null =>
  upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : null

const readFrame = (scope: Scope, index: number, frame: CasualtyFrame): Drafted<CasualtiesClaim>[] => {
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
  return [...found.object]
}

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

const claimsFor = (
  scope: Scope,
  index: number,
  frame: CasualtyFrame,
  people: People,
): Drafted<CasualtiesClaim>[] => {
  const count = sharesNumber(scope, index, frame.count)
  const whole = claimOf(scope, index, `casualties/${frame.pos}:${count}`, count, people)
  const parts = partsOf(scope, people.head, index).map(part => {
    const { token, claim } = claimOf(scope, index, `casualties/part:${count}`, count, part)
    return { token, claim: { ...claim, partOf: whole.claim.id } }
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

/** "bringing the death toll to 70": a running total. */
const readToll = (scope: Scope, index: number): Drafted<CasualtiesClaim>[] => {
  const { tree } = scope
  const verb = ancestors(tree, index).find(at => tree.tokens[at]!.upos === 'VERB')
  const near = [
    ...childrenBy(tree, index, 'nmod', 'nummod', 'appos'),
    ...(verb === undefined ? [] : childrenBy(tree, verb, 'obl', 'obj', 'xcomp')),
  ]
  const people = near
    .filter(at => at !== index)
    .map(at => peopleOf(scope, at, false))
    .find(found => found !== null)
  return people ? [claimOf(scope, index, 'casualties/toll', 'killed', people)] : []
}

const causeNouns =
  /^(?:strike|airstrike|raid|attack|bombing|bomb|blast|explosion|shelling|bombardment|clash|fighting|ambush|shooting|assault|fire|missile|rocket|mortar|mine|battle|offensive|drone)$/

const claimOf = (
  scope: Scope,
  index: number,
  frame: string,
  count: CasualtyCount,
  people: People,
): Drafted<CasualtiesClaim> => {
  const { tree, sentence, doc } = scope
  const found = argumentsOf(tree, index)
  const causeHead = [
    ...found.obliques
      .filter(each => ['in', 'by', 'during', 'from', 'when', 'after'].includes(each.preposition))
      .map(each => each.head),
    ...found.subject,
  ].find(head => causeNouns.test(tree.tokens[head]!.lemma.toLowerCase()))
  const own =
    placeOf(scope, causeHead ?? index) ??
    placeOf(scope, index) ??
    found.subject.map(head => placeOf(scope, head)).find(each => each !== null)
  const place = own ?? sceneBefore(scope, people.start)
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
    counts: { [count]: people.quantity },
    of: people.of,
    cause,
    actors,
    place,
    cumulative:
      frame === 'casualties/toll' || cumulativeCues.test(doc.text.slice(sentence.start, sentence.end)),
  }
  return { token: index, claim }
}

const phraseOf = ({ tree, doc }: Scope, head: number): string => {
  const modifiers = childrenBy(tree, head, 'compound', 'amod').filter(
    child => baseRelation(tree.tokens[child]!) === 'compound',
  )
  const start = Math.min(tree.tokens[head]!.start, ...modifiers.map(child => tree.tokens[child]!.start))
  return doc.text.slice(start, tree.tokens[head]!.end)
}
