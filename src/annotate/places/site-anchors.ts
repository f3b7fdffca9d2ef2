import { siteNouns } from '../../language/en/places.ts'
import { comingVerbs, fleeingVerbs, heldSites } from '../../language/en/sites.ts'
import { byString } from '../../model/id.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer, PlaceKind } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import { ancestors, caseOf, type Tree } from '../tree.ts'

/** How many sentences back an anchor is looked for. */
const memory = 3

const settlements: ReadonlySet<PlaceKind> = new Set([
  'city',
  'town',
  'village',
  'settlement',
  'district',
  'county',
])
const areas: ReadonlySet<PlaceKind> = new Set(['province', 'region', 'country'])

/**
 * What an unnamed site lies in or near, the best first: what hangs on its noun ("a base in Marsa", "the road between
 * Marsa and Tal"), the nearest settlement of the sentence, the last one before it; for what is no place by itself also
 * a province or country. A border has countries only. `goals` are where roads lead (`roadGoals`).
 */
export const anchorsOf = (
  text: string,
  found: readonly PlaceMention[],
  sentence: number,
  span: Span,
  tree: Tree,
  site: { readonly last: number; readonly kind: PlaceKind; readonly always: boolean },
  gazetteer: Gazetteer,
  goals: ReadonlySet<PlaceMention>,
): readonly PlaceMention[] => {
  const kindOf = (mention: PlaceMention): PlaceKind =>
    gazetteer.get(bestCandidate(mention).id)?.kind ?? mention.placeKind
  const isSettlement = (mention: PlaceMention): boolean => settlements.has(kindOf(mention))
  const isArea = (mention: PlaceMention): boolean => areas.has(kindOf(mention))
  const isCountry = (mention: PlaceMention): boolean => kindOf(mention) === 'country'
  const fits = site.kind === 'border' ? isCountry : (each: PlaceMention) => isSettlement(each) || isArea(each)
  const here = found.filter(
    mention => mention.sentence === sentence && (site.kind === 'road' || !goals.has(mention)),
  )
  // "the Marsa–Tal border": both, in the order of their names.
  const sides = here.filter(
    mention => isCountry(mention) && ancestors(tree, mention.head).slice(1, 4).includes(site.last),
  )
  if (site.kind === 'border' && sides.length === 2)
    return [...sides].sort((left, right) => byString(bestCandidate(left).name, bestCandidate(right).name))
  const attached = here.filter(
    mention =>
      mention.start >= span.end &&
      fits(mention) &&
      isPartOf(tree, mention, site.last, site.always ? 1 : 3) &&
      !/[.;:]/.test(text.slice(span.end, mention.start)),
  )
  const own = attached.filter(isSettlement)
  if (own.length > 0) return own
  if (attached.length > 0 && !site.always) return attached
  const nearest = (mentions: readonly PlaceMention[]): PlaceMention[] =>
    [...mentions]
      .sort(
        (left, right) =>
          Math.abs(left.start - span.start) - Math.abs(right.start - span.start) || left.start - right.start,
      )
      .slice(0, 1)
  const earlier = found.filter(
    mention => mention.sentence < sentence && mention.sentence >= sentence - memory && !goals.has(mention),
  )
  if (site.kind === 'border')
    return nearest(here.filter(isCountry)).concat(earlier.filter(isCountry).slice(-1))
  const beside = nearest(here.filter(isSettlement))
  if (beside.length > 0) return beside
  const before = earlier.filter(isSettlement).slice(-1)
  if (before.length > 0 || site.always) return before
  return [
    ...nearest(here.filter(isArea)),
    ...earlier.filter(isArea).slice(-1),
    ...found.filter(mention => mention.start < span.start && fits(mention)).slice(-1),
    ...found.filter(fits).slice(0, 1),
  ].slice(0, 1)
}

/** So many steps below the noun at most, and in no apposition: "the headquarters of the army, the last in Marsa". */
const isPartOf = (tree: Tree, mention: PlaceMention, noun: number, steps: number): boolean => {
  const path = ancestors(tree, mention.head)
  const above = path.indexOf(noun)
  return (
    above > 0 &&
    above <= steps &&
    !path.slice(0, above).some(index => tree.tokens[index]!.deprel === 'appos' && noun < index - 1)
  )
}

/** "Soldiers retreated to Marsa". */
export const isFledTo = (tree: Tree, head: number): boolean =>
  fleeingVerbs.has(tree.tokens[tree.tokens[head]?.head ?? -1]?.lemma.toLowerCase() ?? '') &&
  /^(?:to|towards?|into|for)\b/.test(caseOf(tree, head))

/**
 * "The citadel, which overlooks the road to Marsa", "fighters who had come from Dair seized the citadel": where a road
 * leads, where somebody comes from or flees to, holds no other site.
 */
export const roadGoals = (
  found: readonly PlaceMention[],
  treeOf: (sentence: number) => Tree | undefined,
): ReadonlySet<PlaceMention> =>
  new Set(
    found.filter(mention => {
      const tree = treeOf(mention.sentence)
      const governor = tree?.tokens[tree.tokens[mention.head]?.head ?? -1]?.lemma.toLowerCase()
      if (tree === undefined || governor === undefined) return false
      const preposition = caseOf(tree, mention.head)
      return isRoad(governor)
        ? /^(?:to|towards?|from|into)\b/.test(preposition)
        : (comingVerbs.has(governor) && /^from\b/.test(preposition)) || isFledTo(tree, mention.head)
    }),
  )

const isRoad = (lemma: string): boolean => (siteNouns.get(lemma) ?? heldSites.get(lemma)) === 'road'
