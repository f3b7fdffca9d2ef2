import type { Claim, ControlClaim, EventClaim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import { addDays } from '../../model/time.ts'
import { daysOf, rangesMeet } from '../days.ts'
import type { DisagreementInput, DisagreementRule } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'

type Ordered = ControlClaim | EventClaim

interface Step {
  readonly place: string
  readonly text: string
  readonly claim: Ordered
}

const isOrdered = (claim: Claim | undefined): claim is Ordered =>
  claim?.kind === 'control' || claim?.kind === 'event'

/** Changes as nouns. A possession or a fight lasts, and stands in no order. */
const nouns: { readonly [effect in ControlClaim['effect']]: string | null } = {
  captures: 'capture of',
  loses: 'loss of',
  enters: 'entry into',
  besieges: 'siege of',
  'lifts siege': 'end of the siege of',
  holds: null,
  contests: null,
}

/** Texts that are dated to days this far apart still speak of the same two changes. */
const slackDays = 3

/** True when two claims on one place can be about one change. */
const mayBeOne = (left: Ordered, right: Ordered): boolean => {
  if (left.when === null || right.when === null) return true
  const [one, other] = [daysOf(left.when), daysOf(right.when)]
  const widened = {
    from: one.from === null ? null : addDays(one.from, -slackDays),
    to: one.to === null ? null : addDays(one.to, slackDays),
  }
  return rangesMeet(widened, other)
}

/** What is put in order: a change at a place, whatever actor is named. */
const stepOf = (claim: Ordered, { entities }: DisagreementInput): Step | null => {
  if (claim.place === null) return null
  const place = entities.placeOf(claim.place)
  const named = /^\p{Ll}/u.test(place.name) ? `the ${place.name}` : place.name
  if (claim.kind === 'event') return { place: place.id, text: `the ${claim.type} at ${named}`, claim }
  const noun = nouns[claim.effect]
  return noun === null ? null : { place: place.id, text: `the ${noun} ${named}`, claim }
}

interface Edge {
  readonly first: Step
  readonly second: Step
}

/** Orders that a page states ("hours after entering X, they took Y") or dates to days that exclude each other. */
const edgesOf = (input: DisagreementInput): readonly Edge[] => {
  const byId = new Map(input.claims.map(claim => [claim.id, claim]))
  return input.claims.flatMap(claim => {
    if (!isOrdered(claim) || (claim.force !== 'asserts' && claim.force !== 'claims')) return []
    const second = stepOf(claim, input)
    return claim.after.flatMap(id => {
      const before = byId.get(id)
      const first = isOrdered(before) ? stepOf(before, input) : null
      return first === null || second === null || first.place === second.place ? [] : [{ first, second }]
    })
  })
}

export const order: DisagreementRule = {
  field: 'order',
  example:
    '"Hours after taking the crossing they took the town" and "after entering the town they retook the crossing" → real.',
  find: input => {
    const edges = edgesOf(input)
    const pairs = new Map<string, Edge[]>()
    for (const edge of edges) {
      // An entry, a capture and a loss of one place stand for its change of hands: compare by place.
      const key = JSON.stringify([edge.first.place, edge.second.place].sort(byString))
      addTo(pairs, key, edge)
    }
    return [...pairs]
      .sort(([left], [right]) => byString(left, right))
      .flatMap(([key, list]) => {
        const [low] = JSON.parse(key) as readonly string[]
        const lowFirst = list.filter(({ first }) => first.place === low)
        const highFirst = list.filter(({ first }) => first.place !== low)
        if (lowFirst.length === 0 || highFirst.length === 0) return []
        const documents = (edgesOfSide: readonly Edge[]) =>
          new Set(edgesOfSide.map(({ second }) => second.claim.evidence.document))
        if ([...documents(lowFirst)].every(id => documents(highFirst).has(id))) return []
        const timesMeet = lowFirst.some(({ first, second }) =>
          highFirst.some(
            other => mayBeOne(first.claim, other.second.claim) && mayBeOne(second.claim, other.first.claim),
          ),
        )
        const side = (edgesOfSide: readonly Edge[]) => {
          const edge = [...edgesOfSide].sort((left, right) =>
            byString(left.second.claim.id, right.second.claim.id),
          )[0]
          return {
            value: edge === undefined ? '' : `${edge.first.text} before ${edge.second.text}`,
            claims: edgesOfSide.flatMap(({ first, second }) => [first.claim, second.claim]),
          }
        }
        const place = list[0]?.second.claim.place
        return [
          disagreementOf(
            place === null || place === undefined ? {} : { place: input.entities.placeOf(place) },
            'order',
            [side(lowFirst), side(highFirst)],
            input.voices,
            timesMeet,
            timesMeet
              ? 'The texts put the same two changes in opposite order.'
              : 'The claims are dated to different days: they speak of different changes.',
          ),
        ]
      })
  },
}
