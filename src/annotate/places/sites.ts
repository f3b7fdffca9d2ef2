import { siteNouns } from '../../language/en/places.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Parse, Sentence } from '../../model/parse.ts'
import type { Gazetteer, PlaceKind } from '../../model/place.ts'
import { overlaps } from '../../model/span.ts'
import { childrenBy, treeOf } from '../tree.ts'
import { localId } from './local.ts'

/** Nouns too common to be a place of their own without more words. */
const vague = new Set([
  'checkpoint',
  'crossing',
  'border checkpoint',
  'crossing point',
  'harbour',
  'harbor',
  'garrison',
  'barracks',
  'fort',
  'outpost',
  'army base',
  'base',
])

/** How many sentences back an anchor is looked for. */
const memory = 3

/**
 * Sites without a name ("a border crossing with Syria", "a nearby border crossing") that a named settlement of the
 * same or an earlier sentence can anchor. "The airport" after a named airport is left to coreference.
 */
export const addSites = (
  text: string,
  found: readonly PlaceMention[],
  sentences: readonly Sentence[],
  parseOf: ReadonlyMap<number, Parse>,
  gazetteer: Gazetteer,
): PlaceMention[] => {
  const sites: PlaceMention[] = []
  for (const { index: sentence } of sentences) {
    const parse = parseOf.get(sentence)
    if (!parse) continue
    for (const site of siteNounsOf(parse)) {
      const { tokens } = parse
      const span = { start: tokens[site.first]!.start, end: tokens[site.last]!.end }
      if (found.some(mention => mention.sentence === sentence && overlaps(mention, span))) continue
      if (isPartOfName(parse, site.first)) continue
      const before = [...found, ...sites]
      const isDefinite = determinerOf(parse, site) === 'the'
      const isKnown = before.some(mention => mention.placeKind === site.kind && mention.start < span.start)
      if (isDefinite && isKnown) continue
      const anchor = anchorOf(found, sentence, span.start, parse, site.last, gazetteer)
      if (!anchor) continue
      const { id, name } = bestCandidate(anchor)
      sites.push({
        kind: 'place',
        ...span,
        text: text.slice(span.start, span.end),
        sentence,
        head: site.last,
        placeKind: site.kind,
        candidates: [
          {
            id: localId('', site.kind, id),
            name: `${site.kind} near ${name}`,
            score: 0.4,
            detail: `unnamed ${site.kind}; ${anchor.text} is the nearest named settlement of the text`,
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

interface SiteNoun {
  readonly first: number
  readonly last: number
  readonly kind: PlaceKind
}

const siteNounsOf = ({ tokens }: Parse): SiteNoun[] => {
  const found: SiteNoun[] = []
  for (let first = 0; first < tokens.length; first++)
    for (let last = Math.min(tokens.length - 1, first + 2); last >= first; last--) {
      const phrase = tokens
        .slice(first, last + 1)
        .map(token => token.form.toLowerCase())
        .join(' ')
      const kind = siteNouns.get(phrase)
      if (!kind || vague.has(phrase) || tokens[last]!.xpos === 'NNS') continue
      // "the bridge collapse", "airport security": the noun only describes another.
      if (tokens[last]!.deprel === 'compound') continue
      found.push({ first, last, kind })
      first = last
      break
    }
  return found
}

const determinerOf = (parse: Parse, site: SiteNoun): string =>
  childrenBy(treeOf(parse), site.last, 'det')
    .map(child => parse.tokens[child]!.form.toLowerCase())
    .join(' ')

/** "Menagh air base" whose name nobody recognised. */
const isPartOfName = ({ tokens }: Parse, first: number): boolean => tokens[first - 1]?.upos === 'PROPN'

const settlements: ReadonlySet<PlaceKind> = new Set([
  'city',
  'town',
  'village',
  'settlement',
  'district',
  'county',
])

const anchorOf = (
  found: readonly PlaceMention[],
  sentence: number,
  at: number,
  parse: Parse,
  head: number,
  gazetteer: Gazetteer,
): PlaceMention | null => {
  const isAnchor = (mention: PlaceMention): boolean =>
    settlements.has(gazetteer.get(bestCandidate(mention).id)?.kind ?? mention.placeKind)
  const attached = childrenBy(treeOf(parse), head, 'nmod')
  const own = found.find(
    mention => mention.sentence === sentence && attached.includes(mention.head) && isAnchor(mention),
  )
  if (own) return own
  const here = found.filter(mention => mention.sentence === sentence && isAnchor(mention))
  const nearest = [...here].sort(
    (left, right) => Math.abs(left.start - at) - Math.abs(right.start - at) || left.start - right.start,
  )[0]
  if (nearest) return nearest
  const earlier = found.filter(
    mention => mention.sentence < sentence && mention.sentence >= sentence - memory && isAnchor(mention),
  )
  return earlier.at(-1) ?? null
}
