import type { ControlFrame, Slot } from '../../language/en/control.ts'
import { raidedSites } from '../../language/en/control-parties.ts'
import { bestCandidate } from '../../model/mention.ts'
import { childBy, type Tree } from '../tree.ts'
import { argumentsOf } from './arguments.ts'
import { canBeHeld } from './control-match.ts'
import { groundOf } from './ground-of.ts'
import type { PlaceFiller } from './place-filler.ts'
import { rescuedPlaces } from './rescue.ts'
import { sceneBefore } from './scenes.ts'
import type { Scope } from './scope.ts'
import { firstFilled, slotHeads } from './slots.ts'

/** The places in a frame's slots, of the first slot that has any; by the order of words where the tree has none. */
export const framePlaces = (scope: Scope, index: number, frame: ControlFrame): PlaceFiller[] => {
  const canFill = (filler: PlaceFiller): boolean =>
    canBeHeld({ ...filler, extent: frame.extent ?? filler.extent }) &&
    !(frame.wholeOnly && (filler.how !== undefined || filler.extent !== 'whole')) &&
    (filler.place.placeKind !== 'country' || canBeInCountry(scope.tree, index, frame))
  const inTree = firstFilled(frame.place, slot =>
    placesIn(scope, index, frame, slot).map(within(frame, slot)).filter(canFill),
  )
  return inTree.length > 0 ? inTree : rescuedPlaces(scope, index, frame).filter(canFill)
}

/** "a stronghold in Marsa" is not all of Marsa; "the stronghold of Marsa" is. */
const within =
  ({ inside }: ControlFrame, slot: Slot) =>
  (filler: PlaceFiller): PlaceFiller =>
    inside && insideSlots.has(slot) && filler.extent === 'whole' ? { ...filler, extent: inside } : filler

const insideSlots: ReadonlySet<Slot> = new Set(['in', 'inside', 'across'])

/** "a stronghold in northern Syria", "an offensive in northern Syria" are somewhere; "control of northern Syria" is of it. */
const canBeInCountry = (tree: Tree, index: number, frame: ControlFrame): boolean =>
  frame.effect === 'contests'
    ? frame.pos === 'noun'
    : frame.force !== 'plans' && (!frame.place.includes('self') || tree.tokens[index]!.xpos === 'NNS')

const placesIn = (scope: Scope, index: number, frame: ControlFrame, slot: Slot): PlaceFiller[] =>
  slot === 'context'
    ? contextPlaces(scope, index)
    : slot === 'scene'
      ? scenePlaces(scope, index)
      : namedFirst(
          slotHeads(scope.tree, index, frame, slot)
            .filter(
              head =>
                frame.effect !== 'enters' || !raidedSites.has(scope.tree.tokens[head]!.lemma.toLowerCase()),
            )
            .flatMap(head => groundOf(scope, head)),
        )

/** Of a place that is named and that also locates unnamed ground ("checkpoints and the village of Marsa") the name counts. */
const namedFirst = (fillers: readonly PlaceFiller[]): PlaceFiller[] => {
  const named = new Set(fillers.flatMap(({ how, place }) => (how ? [] : [bestCandidate(place).id])))
  return fillers.filter(({ how, place }) => !how || !named.has(bestCandidate(place).id))
}

/** "The army withdrew" after a sentence on Marsa: from there, where its own clause tells no place. */
const scenePlaces = (scope: Scope, index: number): PlaceFiller[] => {
  const { object, obliques } = argumentsOf(scope.tree, index)
  const isPlaced = [...object, ...obliques.map(each => each.head)].some(
    head => groundOf(scope, head).length > 0,
  )
  const scene = isPlaced ? null : sceneBefore(scope, scope.tree.tokens[index]!.start, 1)
  return scene ? [{ place: scene, extent: 'whole', how: 'scene' }] : []
}

/** "fled Marsa after troops took control": the place last named before in the sentence. */
const contextPlaces = ({ tree, entities }: Scope, index: number): PlaceFiller[] =>
  argumentsOf(tree, index).object.some(head => childBy(tree, head, 'nmod', 'obl') !== undefined)
    ? []
    : entities.allPlaces
        .filter(place => place.end <= tree.tokens[index]!.start && place.placeKind !== 'country')
        .slice(-1)
        .map(place => ({ place, extent: 'whole' as const, how: 'sentence' }))
