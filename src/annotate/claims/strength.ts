import { memberNouns } from '../../language/en/control.ts'
import type { StrengthClaim } from '../../model/claim.ts'
import { ancestors } from '../tree.ts'
import { actorsOf } from './actors-of.ts'
import { baseOf } from './base.ts'
import { placeOf } from './events.ts'
import { peopleOf } from './people.ts'
import type { Drafted, Scope } from './scope.ts'

/** Verbs that count a force. */
const strengthVerbs = new Set(
  'remain leave estimate number have deploy station believe be exist command muster send base count gather amass operate'.split(
    ' ',
  ),
)

/** Finds numbers of fighters: "around 1,500 IS fighters are left in the area". Losses are casualties, not strength. */
export const strengthClaims = (scope: Scope): Drafted<StrengthClaim>[] => {
  const { tree } = scope
  return tree.tokens.flatMap((token, index) => {
    if (token.upos !== 'NOUN' || !memberNouns.has(token.lemma.toLowerCase())) return []
    const verb = ancestors(tree, index).find(
      at => ['VERB', 'AUX'].includes(tree.tokens[at]!.upos) || at === tree.root,
    )
    const lemmas = ancestors(tree, index).map(at => tree.tokens[at]!.lemma.toLowerCase())
    if (verb === undefined || !lemmas.slice(0, 4).some(lemma => strengthVerbs.has(lemma))) return []
    const people = peopleOf(scope, index)
    const about = actorsOf(scope, index)[0]
    // "the 275 battalion" is the number of a unit.
    if (!people || !about || people.quantity.min === 1 || token.xpos === 'NN') return []
    const place = placeOf(scope, index)
    const base = baseOf(
      scope,
      { token: index, standing: 'predicate', frame: 'strength/force' },
      'strength',
      [people, ...(place ? [place] : [])],
      place,
      [`about "${about.text}"`, place ? `place "${place.text}"` : 'no place named'],
      'state',
    )
    return [
      {
        token: index,
        claim: {
          ...base,
          kind: 'strength' as const,
          about,
          quantity: people.quantity,
          unit: `${token.lemma.toLowerCase()}s`,
          place,
        },
      },
    ]
  })
}
