import type { ActorEntry, ActorKind } from '../../model/actor.ts'
import { bestCandidate, type Mention, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { Tree } from '../tree.ts'
import type { Anaphor } from './anaphor.ts'
import { describedCountry } from './capitals.ts'
import { fits } from './compatible.ts'
import type { Referent } from './salience.ts'

/** Where places and governments are. */
export interface HomeKnowledge {
  readonly gazetteer: Gazetteer
  readonly actors: readonly ActorEntry[]
}

/** Sentences back in which a place at home is looked for. */
const reach = 8

/**
 * "Syrian forces broke the siege of the city": of the places named before, one in Syria is meant when there is
 * one. Only a government or its army, named before in the sentence, says so, and only for descriptions of places; forces
 * abroad ("Russian troops") leave the choice as it is, since no place at their home is near.
 */
export const preferHome = (
  anaphor: Anaphor,
  open: readonly Referent[],
  own: readonly Mention[],
  tree: Tree,
  knowledge: HomeKnowledge,
): readonly Referent[] => {
  // "The Kremlin's statement" is not the Kremlin at work.
  const acting = own.filter(({ head }) => tree.tokens[head]?.deprel !== 'nmod:poss')
  return atHome(anaphor, withoutMetropoles(anaphor, open, knowledge), acting, knowledge)
}

/** People in a place that nobody calls a town. */
const metropolis = 500_000

/** "The town" after Moscow and Avdiivka is not Moscow. */
const withoutMetropoles = (
  anaphor: Anaphor,
  open: readonly Referent[],
  { gazetteer }: HomeKnowledge,
): readonly Referent[] =>
  ['town', 'towns', 'village', 'villages'].includes(anaphor.word)
    ? open.filter(({ named }) => (gazetteer.get(bestCandidate(named).id)?.population ?? 0) < metropolis)
    : open

const atHome = (
  anaphor: Anaphor,
  open: readonly Referent[],
  own: readonly Mention[],
  knowledge: HomeKnowledge,
): readonly Referent[] => {
  if (anaphor.form !== 'description' || !anaphor.needs.includes('place')) return open
  const homes = own
    .filter(
      mention => mention.start < anaphor.start && mention.kind === 'actor' && isOfState(mention.actorKind),
    )
    .flatMap(mention => homeOf(bestCandidate(mention).id, knowledge))
  const home = homes[0]
  if (home === undefined || homes.some(other => other !== home)) return open
  const isNear = ({ mention }: Referent): boolean => anaphor.sentence - mention.sentence <= reach
  const countryOf = (referent: Referent): string | undefined =>
    referent.named.kind === 'place'
      ? knowledge.gazetteer.get(bestCandidate(referent.named).id)?.countryCode
      : undefined
  const isHome = (referent: Referent): boolean => countryOf(referent) === home
  // The country itself is no city in it.
  const place: Anaphor = { ...anaphor, needs: ['place'] }
  const canBeMeant = (referent: Referent): boolean => fits(place, referent.named, referent.tag)
  if (!open.some(referent => isNear(referent) && isHome(referent) && canBeMeant(referent))) return open
  return open.filter(referent => referent.named.kind !== 'place' || isHome(referent))
}

const isOfState = (kind: ActorKind): boolean => kind === 'armed forces' || kind === 'government'

const homeOf = (id: string, { actors }: HomeKnowledge): string[] => {
  const entry = actors.find(each => each.id === id)
  const [country] = entry?.countries ?? []
  return entry?.countries.length === 1 && country !== undefined ? [country] : []
}

/** "A key Ukrainian city" is none in Russia. */
export const inCountry = (
  tree: Tree,
  anaphor: Anaphor,
  places: readonly PlaceMention[],
  knowledge: HomeKnowledge | undefined,
): readonly PlaceMention[] => {
  const code = describedCountry(tree, anaphor)
  return code === undefined || !knowledge
    ? places
    : places.filter(place => {
        const own = knowledge.gazetteer.get(bestCandidate(place).id)?.countryCode
        return own === undefined || own === code
      })
}
