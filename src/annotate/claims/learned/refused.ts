import { roleNouns } from '../../../language/en/actors.ts'
import { leadNouns } from '../../../language/en/references.ts'
import type { ControlEffect } from '../../../model/claim.ts'
import type { ActorMention, PlaceMention } from '../../../model/mention.ts'
import { landKinds } from '../../../model/place.ts'
import { isInBrackets } from '../../places/lists.ts'
import { ancestors, baseRelation, caseOf, childrenBy, coordinated } from '../../tree.ts'
import { argumentsOf } from '../arguments.ts'
import { canBeHeld } from '../control-match.ts'
import { isGround, isZoneOfNoGround } from '../ground-nouns.ts'
import { isProtest } from '../parties.ts'
import type { PlaceFiller } from '../place-filler.ts'
import { aimsAtSite } from '../raids.ts'
import type { Scope } from '../scope.ts'

/**
 * What the learned reader may not propose, whatever its probability: the frames refuse the same. Countries as a whole
 * and rivers are not held, protests are no fight for ground, a raid on a school is none for its town, a no-fly zone is
 * no ground, and who was driven out has taken nothing.
 */
export const isRefused = (
  scope: Scope,
  trigger: number,
  effect: ControlEffect,
  filler: PlaceFiller,
  actor: ActorMention | null,
): boolean =>
  isLandOfUnnamed(scope, trigger, filler.place) ||
  isLandmark(scope, trigger, filler.place) ||
  isBetween(scope, trigger, filler.place) ||
  isInBrackets(scope.doc.text, filler.place) ||
  (!canBeHeld(filler) && !isNamedCountry(scope, trigger, filler.place)) ||
  (effect === 'besieges' && besiegesPeople(scope, trigger, filler.place)) ||
  (effect === 'enters' && isApproached(scope, filler.place)) ||
  (effect === 'contests' && isProtest(scope, trigger)) ||
  (effect === 'captures' &&
    (aimsAtSite(scope.tree, trigger) ||
      takesPeople(scope, trigger) ||
      isDrivenOut(scope, trigger, actor) ||
      isFormerHolder(scope, trigger, actor))) ||
  objectsOf(scope, trigger).some(head => isZoneOfNoGround(scope.tree, head))

/** "seized a key city in Marsania": the city, whatever it is called, and not the country. */
const isLandOfUnnamed = (scope: Scope, trigger: number, place: PlaceMention): boolean =>
  landKinds.has(place.placeKind) &&
  objectsOf(scope, trigger).some(
    head => head !== place.head && leadNouns.has(scope.tree.tokens[head]?.lemma.toLowerCase() ?? ''),
  )

/** "the town, which lies 20 km north of Deir": a distance that tells where something else is. */
const isLandmark = ({ tree, sentence }: Scope, trigger: number, place: PlaceMention): boolean => {
  if (place.relative?.distanceKm === undefined) return false
  if (place.sentence !== sentence.index) return true
  const path = ancestors(tree, place.head)
  const above = path.indexOf(trigger)
  return (
    above < 0 ||
    path.slice(0, above).some(index => /^(?:acl|appos|conj|parataxis)/.test(tree.tokens[index]!.deprel))
  )
}

/** "seized a crossing between Marsa and Deir": neither of the two. */
const isBetween = (scope: Scope, trigger: number, place: PlaceMention): boolean =>
  place.sentence === scope.sentence.index &&
  ancestors(scope.tree, place.head)
    .slice(0, 2)
    .some(index => caseOf(scope.tree, index) === 'between') &&
  objectsOf(scope, trigger).some(head => ancestors(scope.tree, place.head).slice(1).includes(head))

/** "regain control over Marsania": a country as a whole only where the words themselves say so. */
const isNamedCountry = ({ tree, sentence }: Scope, trigger: number, place: PlaceMention): boolean =>
  place.placeKind === 'country' &&
  place.sentence === sentence.index &&
  ancestors(tree, place.head).slice(1, 4).includes(trigger)

/** "advanced towards Marsa": not there yet. */
const isApproached = ({ tree, sentence }: Scope, place: PlaceMention): boolean =>
  place.sentence === sentence.index &&
  ancestors(tree, place.head)
    .slice(0, 3)
    .some(index => /^towards?\b/.test(caseOf(tree, index)))

/** "rescued the families besieged by the army": no place is. */
const besiegesPeople = ({ tree }: Scope, trigger: number, place: PlaceMention): boolean => {
  const { deprel, head, start } = tree.tokens[trigger]!
  return (
    deprel.startsWith('acl') &&
    head >= 0 &&
    place.head !== head &&
    place.start < start &&
    !isGround(tree, head)
  )
}

const objectsOf = ({ tree }: Scope, trigger: number): readonly number[] =>
  tree.tokens[trigger]!.upos === 'VERB'
    ? argumentsOf(tree, trigger).object
    : childrenBy(tree, trigger, 'nmod').filter(child => /^(?:of|over)$/.test(caseOf(tree, child)))

/** "Captured the governor of Marsa": him, and not Marsa. */
const takesPeople = (scope: Scope, trigger: number): boolean =>
  objectsOf(scope, trigger).some(
    head =>
      scope.entities.places(head).length === 0 &&
      (scope.entities.actors(head).length > 0 ||
        roleNouns.has(scope.tree.tokens[head]?.lemma.toLowerCase() ?? '')),
  )

/** "Russian troops eventually being repelled": those who are repelled. */
const isDrivenOut = ({ tree }: Scope, trigger: number, actor: ActorMention | null): boolean =>
  actor !== null &&
  /^(?:repel|repulse|defeat|expel|oust|evict|dislodge|eject|rout|drive|push|flush|force)$/.test(
    tree.tokens[trigger]!.lemma.toLowerCase(),
  ) &&
  argumentsOf(tree, trigger).object.some(
    head => coordinated(tree, head).includes(actor.head) || isPartOf(tree.tokens[actor.head], head),
  )

/** "Marsa was retaken from the rebels": not by them. */
const isFormerHolder = ({ tree, sentence }: Scope, trigger: number, actor: ActorMention | null): boolean =>
  actor !== null &&
  actor.sentence === sentence.index &&
  tree.tokens[actor.head]?.head === trigger &&
  caseOf(tree, actor.head) === 'from'

const isPartOf = (token: Scope['tree']['tokens'][number] | undefined, head: number): boolean =>
  token?.head === head && ['amod', 'compound', 'nmod'].includes(baseRelation(token))
