import { type AttackFrame, attackFrames, hittingVerbs, modifierRelations } from '../../language/en/attacks.ts'
import type { EventClaim, EventRole } from '../../model/claim.ts'
import type { ActorMention, PlaceMention } from '../../model/mention.ts'
import { ancestors, caseOf, childrenBy } from '../tree.ts'
import { actorsOf, ownerOf, unique } from './actors-of.ts'
import { argumentsOf } from './arguments.ts'
import { baseOf } from './base.ts'
import { placesOf } from './places-of.ts'
import { sceneBefore } from './scenes.ts'
import type { Drafted, Scope } from './scope.ts'

/** Finds what happened: attacks, clashes, abductions, arrests, protests, truces. One claim a kind and sentence. */
export const eventClaims = (scope: Scope): Drafted<EventClaim>[] => {
  const drafts = scope.tree.tokens.flatMap((token, index) => {
    const pos = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' ? 'noun' : null
    const frame =
      pos && framesByLemma.get(`${pos} ${token.lemma.toLowerCase()}`)?.find(each => fits(scope, index, each))
    if (!frame) return []
    const draft = eventClaim(scope, index, frame)
    return frame.needsActor && draft.claim.actors.length === 0 ? [] : [draft]
  })
  const kinds = new Set<string>()
  return drafts.filter(({ claim }) => {
    const key = `${claim.type} ${claim.place?.start ?? ''}`
    // A deed with neither doer, target nor place ("the war's explosions") says nothing that can be used.
    if (kinds.has(key) || (claim.actors.length === 0 && claim.place === null)) return false
    kinds.add(key)
    return true
  })
}

const framesByLemma: ReadonlyMap<string, readonly AttackFrame[]> = attackFrames.reduce((index, frame) => {
  for (const lemma of frame.lemmas)
    index.set(`${frame.pos} ${lemma}`, [...(index.get(`${frame.pos} ${lemma}`) ?? []), frame])
  return index
}, new Map<string, readonly AttackFrame[]>())

/** Modifiers and objects that the frame asks for are there. */
const fits = (scope: Scope, index: number, frame: AttackFrame): boolean =>
  isModified(scope, index, frame) && hasObject(scope, index, frame) && hasNear(scope, frame)

const hasNear = ({ tree }: Scope, frame: AttackFrame): boolean =>
  !frame.near || tree.tokens.some(token => frame.near!.includes(token.lemma.toLowerCase()))

const hasObject = ({ tree }: Scope, index: number, frame: AttackFrame): boolean =>
  !frame.objects ||
  argumentsOf(tree, index).object.some(head =>
    frame.objects!.includes(tree.tokens[head]!.lemma.toLowerCase()),
  )

const isModified = ({ tree }: Scope, index: number, frame: AttackFrame): boolean =>
  !frame.modifiers ||
  childrenBy(tree, index, ...modifierRelations, 'nmod')
    // "barrel bomb attacks": a modifier of the modifier.
    .flatMap(child => [child, ...childrenBy(tree, child, 'compound', 'amod')])
    .some(child => frame.modifiers!.includes(tree.tokens[child]!.lemma.toLowerCase()))

const eventClaim = (scope: Scope, index: number, frame: AttackFrame): Drafted<EventClaim> => {
  const own = placeOf(scope, index)
  const place = own ?? (frame.needsActor ? null : sceneBefore(scope, scope.tree.tokens[index]!.start))
  const actors = frame.pos === 'verb' ? verbActors(scope, index, frame) : nounActors(scope, index, frame)
  const parts = [...(own ? [own] : []), ...actors.map(each => each.mention)]
  const base = baseOf(
    scope,
    {
      token: index,
      standing: frame.pos === 'verb' ? 'predicate' : 'nominal',
      frame: `event/${frame.pos}:${frame.type}`,
    },
    'event',
    parts,
    own,
    [
      place ? `place "${place.text}"${own ? '' : ' from before'}` : 'no place named',
      ...actors.map(each => `${each.role} "${each.mention.text}"`),
    ],
  )
  return {
    token: index,
    claim: { ...base, kind: 'event', type: frame.type, actors, place, means: frame.means },
  }
}

const locative = new Set([
  'on',
  'in',
  'at',
  'near',
  'against',
  'outside',
  'inside',
  'around',
  'of',
  'over',
  'across',
  'for',
])

/** The place named after the trigger, else one in the clause that holds it. */
export const placeOf = (scope: Scope, index: number): PlaceMention | null => {
  const { tree } = scope
  for (const at of ancestors(tree, index)) {
    const isVerb = tree.tokens[at]!.upos === 'VERB'
    const after = [
      ...(at === index || tree.tokens[at]!.upos === 'NOUN' ? childrenBy(tree, at, 'nmod', 'acl') : []),
      ...childrenBy(tree, at, 'obl', 'advmod'),
      // "are estimated to remain near Marsa".
      ...childrenBy(tree, at, 'xcomp').flatMap(child => childrenBy(tree, child, 'obl')),
      ...(at === index && isVerb ? childrenBy(tree, at, 'obj', 'nsubj:pass') : []),
      ...(at !== index && isVerb && hittingVerbs.has(tree.tokens[at]!.lemma.toLowerCase())
        ? childrenBy(tree, at, 'obj')
        : []),
      // "strikes killed two people in Marsa".
      ...(at !== index && isVerb
        ? childrenBy(tree, at, 'obj')
            .flatMap(object => childrenBy(tree, object, 'nmod'))
            .filter(child => locative.has(caseOf(tree, child)) && caseOf(tree, child) !== 'of')
        : []),
    ].filter(
      child =>
        isVerb ||
        tree.tokens[at]!.upos === 'ADV' ||
        locative.has(caseOf(tree, child)) ||
        isParticiple(scope, child),
    )
    const found = after.flatMap(child => [
      ...placesOf(scope, child),
      // "fighting around Marsa", "fighters remaining in Marsa", "strikes on fields near Marsa".
      ...childrenBy(tree, child, 'nmod', 'obl', 'obj').flatMap(inner => placesOf(scope, inner)),
    ])
    const settled = found.find(filler => filler.place.placeKind !== 'country')
    if (settled) return settled.place
    if (isVerb) break
  }
  return null
}

const isParticiple = ({ tree }: Scope, index: number): boolean => tree.tokens[index]!.deprel === 'acl'

type Participant = { readonly role: EventRole; readonly mention: ActorMention }

const verbActors = (scope: Scope, index: number, frame: AttackFrame): Participant[] => {
  const found = argumentsOf(scope.tree, index)
  const subjects = unique(found.subject.flatMap(head => actorsOf(scope, head)))
  const objects = unique(found.object.flatMap(head => actorsOf(scope, head)))
  const joint = frame.type === 'armed clash' || frame.type === 'protest'
  const others = joint
    ? unique(
        found.obliques
          .filter(each => each.preposition === 'with')
          .flatMap(each => actorsOf(scope, each.head)),
      )
    : objects
  return [
    ...subjects.map(mention => ({ role: joint ? ('participant' as const) : ('attacker' as const), mention })),
    ...others.map(mention => ({ role: joint ? ('participant' as const) : ('target' as const), mention })),
  ]
}

const nounActors = (scope: Scope, index: number, frame: AttackFrame): Participant[] => {
  const { tree } = scope
  const near = (...prepositions: string[]): ActorMention[] =>
    childrenBy(tree, index, 'nmod')
      .filter(child => prepositions.includes(caseOf(tree, child)))
      .flatMap(child => actorsOf(scope, child))
  if (frame.type === 'armed clash' || frame.type === 'ceasefire')
    return unique([...near('between', 'with', 'against'), ...ownerOf(scope, index)]).map(mention => ({
      role: 'participant',
      mention,
    }))
  const attackers = unique([...near('by'), ...ownerOf(scope, index)])
  return [
    ...attackers.map(mention => ({ role: 'attacker' as const, mention })),
    ...unique(near('on', 'against')).map(mention => ({ role: 'target' as const, mention })),
  ]
}
