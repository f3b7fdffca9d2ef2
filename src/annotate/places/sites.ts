import { bareName, foldName } from '../../gazetteer/fold.ts'
import { sha256 } from '../../model/id.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Parse, Sentence } from '../../model/parse.ts'
import { type Gazetteer, landKinds, type PlaceKind } from '../../model/place.ts'
import { overlaps } from '../../model/span.ts'
import { caseOf, type Tree, treeOf } from '../tree.ts'
import { localId } from './local.ts'
import { anchorsOf, roadGoals } from './site-anchors.ts'
import { isProper, ownerAfter, type SiteNoun, siteNounsOf, withoutKind } from './site-nouns.ts'

/** Sites of which a text rarely tells two apart: "the air base" is the airport named before. */
const alikeKinds: ReadonlySet<PlaceKind> = new Set([
  'crossing',
  'airport',
  'base',
  'oil field',
  'dam',
  'port',
  'bridge',
])

/**
 * Sites without a name ("a border crossing with Syria", "a police station", "the road between Marsa and Tal") that a
 * place of the same or an earlier sentence can anchor. Airports, bases, crossings and the like always count, other
 * sites where somebody holds, takes, enters or besieges them. "The prison" after a prison that was told of is left to
 * coreference.
 */
export const addSites = (
  text: string,
  found: readonly PlaceMention[],
  sentences: readonly Sentence[],
  parseOf: ReadonlyMap<number, Parse>,
  gazetteer: Gazetteer,
): PlaceMention[] => {
  const sites: PlaceMention[] = []
  const trees = new Map([...parseOf].map(([index, parse]) => [index, treeOf(parse)] as const))
  const goals = roadGoals(found, index => trees.get(index))
  for (const { index: sentence, start: at, end: stop } of sentences) {
    const parse = parseOf.get(sentence)
    if (!parse) continue
    const tree = trees.get(sentence) ?? treeOf(parse)
    for (const site of siteNounsOf(parse, tree)) {
      const { tokens } = parse
      const span = { start: tokens[site.first]!.start, end: tokens[site.last]!.end }
      if (found.some(mention => mention.sentence === sentence && overlaps(mention, span))) continue
      if (site.always && isPartOfName(parse, site.first)) continue
      const isKnown = [...found, ...sites].some(
        mention => mention.start < span.start && isSameSite(mention, site, tokens[site.last]!.form),
      )
      if (isPredicate(tree, site.last, found, sentence)) continue
      const isNamed = tokens.slice(site.first, site.last).some(isProper)
      if (isKnown && !isNamed && isDefinite(tree, site.last)) continue
      const [anchor, other] = anchorsOf(text, found, sentence, span, tree, site, gazetteer, goals)
      if (!anchor) continue
      const { id, name } = bestCandidate(anchor)
      const { kind } = site
      const ends = (kind === 'road' || kind === 'border') && other ? [anchor, other].map(nameOf).sort() : []
      // What only a province or country places is no place that another text could mean.
      const isLoose =
        !isNamed && !site.always && kind !== 'border' && ends.length === 0 && isWide(anchor, gazetteer)
      const noun = site.always
        ? text.slice(span.start, span.end)
        : `${ownerAfter(tree, site.last)}${text.slice(span.start, span.end)}`
      const core = [
        ...ends,
        isNamed ? withoutKind(noun.toLowerCase(), kind) : kind === 'border' ? '' : site.core,
        ...(isLoose ? [sha256(text.slice(at, stop)).slice(0, 6)] : []),
      ]
      const what = site.core === '' && !isNamed ? kind : isNamed ? noun : noun.toLowerCase()
      sites.push({
        kind: 'place',
        ...span,
        text: text.slice(span.start, span.end),
        sentence,
        head: site.last,
        placeKind: kind,
        candidates: [
          {
            id: localId(core.filter(part => part !== '').join(' '), kind, id),
            name:
              ends.length > 0
                ? `${what} between ${ends.join(' and ')}`
                : isNamed
                  ? what
                  : `${what} near ${name}`,
            score: 0.4,
            detail: `unnamed ${what}; ${anchor.text} is the nearest place of the text that can hold it`,
          },
        ],
        relative: {
          relation: 'near',
          anchor: { start: anchor.start, end: anchor.end, text: anchor.text, id },
        },
      })
    }
  }
  return sites
}

const nameOf = (mention: PlaceMention): string => bareName(foldName(bestCandidate(mention).name))

const wide: ReadonlySet<PlaceKind> = new Set([...landKinds, 'county'])

const isWide = (anchor: PlaceMention, gazetteer: Gazetteer): boolean =>
  wide.has(gazetteer.get(bestCandidate(anchor).id)?.kind ?? anchor.placeKind)

/** What was told of before and may be told of again: the same kind, and the same noun unless the kind says enough. */
const isSameSite = (mention: PlaceMention, { kind, always }: SiteNoun, noun: string): boolean =>
  mention.placeKind === kind &&
  ((always && alikeKinds.has(kind)) || mention.text.toLowerCase().endsWith(noun.toLowerCase()))

/** "Marsa, the headquarters of the district", "turned Marsa into its main base": said of a place, and none of its own. */
const isPredicate = (tree: Tree, head: number, found: readonly PlaceMention[], sentence: number): boolean => {
  const { deprel, head: governor } = tree.tokens[head]!
  if (deprel === 'appos') return found.some(each => each.sentence === sentence && each.head === governor)
  return (
    deprel === 'obl' &&
    caseOf(tree, head) === 'into' &&
    /^(?:turn|make|transform|convert)$/.test(tree.tokens[governor]?.lemma.toLowerCase() ?? '')
  )
}

const isDefinite = ({ tokens, children }: Tree, head: number): boolean =>
  (children[head] ?? []).some(child => /^(?:the|this|that)$/i.test(tokens[child]!.form))

/** "Menagh air base" whose name nobody recognised. */
const isPartOfName = ({ tokens }: Parse, first: number): boolean => tokens[first - 1]?.upos === 'PROPN'
