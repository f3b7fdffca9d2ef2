import { controlAdjectives, controlCompounds } from '../../language/en/control.ts'
import type { ControlEffect } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import { actorsOf } from './actors-of.ts'
import { canBeHeld, canControl, type Match } from './control-match.ts'
import { type PlaceFiller, placesOf } from './places-of.ts'
import type { Scope } from './scope.ts'
import { identitiesOf } from './slots.ts'

/** The second half of "IS-held": `matchCompounds` reads it. */
export const isCompoundPart = ({ tree }: Scope, index: number): boolean =>
  tree.tokens[index - 1]?.form === '-' &&
  controlCompounds[tree.tokens[index]!.form.toLowerCase()] !== undefined

/** "IS-held village", "the army-controlled east", "Marsa is a rebel-held town". */
export const matchCompounds = (scope: Scope): Match[] =>
  scope.tree.tokens.flatMap((token, index) => {
    const effect = controlCompounds[token.form.toLowerCase()]
    if (!effect || index < 2 || !isCompoundPart(scope, index) || token.head < 0) return []
    const actors = actorsOf(scope, index - 2).filter(canControl)
    const places = hostPlaces(scope, token.head)
    if (actors.length === 0) return []
    if (places.length === 0) {
      scope.drop(
        'control by a group over an area that nothing locates',
        scope.tree.tokens[index - 2]!.start,
        token.end,
      )
      return []
    }
    return [attributeMatch(index, `control/compound:${token.form.toLowerCase()}`, effect, places, actors)]
  })

/** "the besieged town of Marsa": by whom is not said. */
export const matchAdjectives = (scope: Scope): Match[] =>
  scope.tree.tokens.flatMap((token, index) => {
    const effect = controlAdjectives[token.form.toLowerCase()]
    if (!effect || token.deprel !== 'amod' || token.head < 0 || isCompoundPart(scope, index)) return []
    const places = hostPlaces(scope, token.head)
    return places.length === 0
      ? []
      : [attributeMatch(index, `control/adjective:${token.form.toLowerCase()}`, effect, places, [])]
  })

const hostPlaces = (scope: Scope, host: number): PlaceFiller[] => {
  const own = placesOf(scope, host)
  const found = own.length > 0 ? own : identitiesOf(scope.tree, host).flatMap(head => placesOf(scope, head))
  return found.filter(canBeHeld)
}

const attributeMatch = (
  token: number,
  frame: string,
  effect: ControlEffect,
  places: readonly PlaceFiller[],
  actors: readonly ActorMention[],
): Match => ({ token, standing: 'attribute', frame, effect, places, actors, opponents: [] })
