import { matchAdjectives, matchCompounds } from './compounds.ts'
import type { Match } from './control-match.ts'
import { matchFrames } from './frames.ts'
import { ruledForce } from './ruled-force.ts'
import type { Scope } from './scope.ts'

/** What the frames say of who controls what in a sentence: matches of one place each, in the order of the frames. */
export const framedMatches = (scope: Scope): Match[] =>
  [...matchFrames(scope), ...matchCompounds(scope), ...matchAdjectives(scope)].flatMap(match =>
    settled(scope, match),
  )

/** One match for each place, with its effect there: "took parts of Marsa" is to enter it. */
const settled = (scope: Scope, match: Match): Match[] => {
  const isPlan = ruledForce(scope, match).force === 'plans'
  return match.places.map(filler => ({
    ...match,
    effect: match.effect === 'captures' && filler.piece && !isPlan ? 'enters' : match.effect,
    places: [filler],
  }))
}
