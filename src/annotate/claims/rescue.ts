import type { ControlFrame } from '../../language/en/control.ts'
import { besideWords, insideWords, openGround } from '../../language/en/ground.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { ancestors, caseOf, type Tree } from '../tree.ts'
import { argumentsOf } from './arguments.ts'
import type { PlaceFiller } from './place-filler.ts'
import type { Scope } from './scope.ts'

/** Words of a clause in which a place may still be meant. */
const reach = 24

/**
 * Places of a trigger whose tree gives none, by the order of words alone: text with its commas stripped makes wrong
 * trees. "Marsa held by rebels", "captured16 villages", "clashes between A and B … in Marsa", "Marsa a bastion of".
 */
export const rescuedPlaces = (scope: Scope, trigger: number, frame: ControlFrame): PlaceFiller[] => {
  const { tree } = scope
  const { xpos } = tree.tokens[trigger]!
  const isPassive = xpos === 'VBN' && next(scope, trigger)?.form.toLowerCase() === 'by'
  if (frame.pos === 'verb' && frame.place.includes('object') && isPassive)
    return fillers(justBefore(scope, trigger))
  if (frame.pos === 'verb' && frame.force === 'plans' && frame.objects)
    return fillers(locativeAfter(scope, trigger))
  if (frame.pos === 'verb' && frame.name === 'hold') return withVerb(scope, trigger)
  if (frame.pos === 'noun' && frame.place.includes('order')) return fillers(locativeAfter(scope, trigger))
  if (frame.pos === 'noun' && frame.place.includes('self')) return fillers(describedBefore(scope, trigger))
  return []
}

const fillers = (place: PlaceMention | undefined): PlaceFiller[] =>
  place ? [{ place, extent: place.relative ? 'surroundings' : 'whole', how: 'order' }] : []

const next = ({ tree }: Scope, index: number) => tree.tokens[index + 1]

/** "the village of Marsa" held by …: nothing but marks between. */
const justBefore = ({ tree, entities, doc }: Scope, trigger: number): PlaceMention | undefined => {
  const { start } = tree.tokens[trigger]!
  return entities.allPlaces.find(
    place =>
      place.end <= start &&
      /^[\s"'”’,(–-]*(?:(?:still|now|currently|then|long|mostly|largely|partly)\s+)?$/.test(
        doc.text.slice(place.end, start),
      ),
  )
}

/** "areas it controls in Marsa": the tree hangs the place on the verb. */
const withVerb = (scope: Scope, trigger: number): PlaceFiller[] => {
  const { tree, entities } = scope
  const found = argumentsOf(tree, trigger)
  if (!found.object.some(head => openGround.has(tree.tokens[head]!.lemma.toLowerCase()))) return []
  return found.obliques
    .filter(each => insideWords.has(each.preposition) && !['from', 'to', 'for'].includes(each.preposition))
    .flatMap(each => entities.places(each.head))
    .map(place => ({ place, extent: 'part' as const, how: 'verb' }))
}

/** The first place after the trigger that a preposition puts there, before the clause ends. */
const locativeAfter = (scope: Scope, trigger: number): PlaceMention | undefined => {
  const { tree, entities } = scope
  const governor = ancestors(tree, trigger).find(
    index => index !== trigger && tree.tokens[index]!.upos === 'VERB',
  )
  for (let index = trigger + 1; index < Math.min(tree.tokens.length, trigger + reach); index++) {
    const token = tree.tokens[index]!
    // "an offensive to take Marsa": its own verb says where.
    if (token.upos === 'PART' && token.form.toLowerCase() === 'to') return undefined
    if ((token.upos === 'VERB' && index !== governor && hasOwnSubject(tree, index)) || token.form === ';')
      return undefined
    const place = entities.allPlaces.find(each => each.start === token.start)
    if (place && place.placeKind !== 'country' && isLocative(tree, place)) return place
  }
  return undefined
}

/** A verb with a subject of its own: another clause. */
const hasOwnSubject = (tree: Tree, index: number): boolean =>
  (tree.children[index] ?? []).some(child => tree.tokens[child]!.deprel.startsWith('nsubj'))

const isLocative = (tree: Tree, place: PlaceMention): boolean => {
  if (place.relative) return true
  const marker = ancestors(tree, place.head)
    .slice(0, 3)
    .map(index => caseOf(tree, index).split(' ')[0] ?? '')
    .find(word => word !== '' && word !== 'of')
  const before = tree.tokens.findLast(token => token.end <= place.start)?.form.toLowerCase() ?? ''
  return [marker ?? '', before].some(
    word => word !== 'from' && word !== 'to' && (insideWords.has(word) || besideWords.has(word)),
  )
}

/** "Marsa, one of the last rebel strongholds", "Marsa a bastion of IS": the name before the article. */
const describedBefore = ({ tree, entities }: Scope, trigger: number): PlaceMention | undefined => {
  for (let index = trigger - 1; index > Math.max(0, trigger - 10); index--) {
    const token = tree.tokens[index]!
    if (['VERB', 'AUX', 'SCONJ', 'CCONJ'].includes(token.upos) && token.deprel !== 'amod') return undefined
    if (token.upos === 'ADP' && token.form.toLowerCase() !== 'of') return undefined
    if (!/^(?:a|an|the|one|its|their|another)$/i.test(token.form)) continue
    const comma = tree.tokens[index - 1]?.form === ',' ? 2 : 1
    const last = tree.tokens[index - comma]
    const place = last && entities.allPlaces.find(each => each.end === last.end)
    if (place) return place
  }
  return undefined
}
