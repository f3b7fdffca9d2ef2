import { bearings, groundNouns, kilometresOf, nearWords, siteNouns } from '../../language/en/places.ts'
import { bestCandidate, type PlaceMention, type Relative } from '../../model/mention.ts'
import type { Parse } from '../../model/parse.ts'
import { landKinds, type PlaceKind } from '../../model/place.ts'
import { localId } from './local.ts'
import { tokensOf } from './words.ts'

/** Alternatives of a regular expression, the longest first. */
const anyOf = (texts: Iterable<string>): string =>
  [...texts]
    .sort((left, right) => right.length - left.length)
    .map(text => text.replaceAll(' ', '[\\s-]+'))
    .join('|')

const amount = `(\\d+(?:[.,]\\d+)?|a few|several|some)[\\s-]?(${anyOf(kilometresOf.keys())})\\b(?:\\s*\\([^()]{1,24}\\))?`
const called = '(?:(?:the|its)\\s+)?(?:(?:[\\p{Ll}-]+\\s+){0,2}(?:city|town|village|capital)\\s+of\\s+)?'
/** "30 km (18 miles) to the north-east of [Marsa]", "south of [Marsa]". */
const bearingBefore = new RegExp(
  `(?:${amount}\\s+)?(?:(?:to\\s+)?the\\s+)?\\b(${anyOf(bearings.keys())})(?:\\s+outskirts|\\s+side)?\\s+(?:of|from)\\s+${called}$`,
  'iu',
)
/** "30 km from [Marsa]", "five miles outside [Marsa]". */
const distanceBefore = new RegExp(`${amount}\\s+(?:away\\s+)?(?:from|outside|off)\\s+${called}$`, 'iu')
const nearBefore = new RegExp(`\\b(${anyOf(nearWords)})\\s+${called}$`, 'iu')

/** How far before a name its relation may begin, in code units. */
const reach = 90

/** What lies "in the Donbas near Bakhmut" is near Bakhmut; the Donbas is not. */
const wideKinds: ReadonlySet<PlaceKind> = new Set([...landKinds, 'river'])

interface Found {
  readonly start: number
  readonly relative: Omit<Relative, 'anchor'>
}

/** What stands before a name: a bearing with or without a distance, a distance, or a word for "near". */
const relationBefore = (text: string, from: number, at: number): Found | null => {
  const start = Math.max(from, at - reach)
  const before = text.slice(start, at)
  const bearing = bearingBefore.exec(before)
  if (bearing) {
    const degrees =
      bearings.get((bearing[3] ?? '').toLowerCase().replace(/[\s-]+/g, ' ')) ??
      bearings.get((bearing[3] ?? '').toLowerCase().replace(/[\s-]+/g, ''))
    return {
      start: start + bearing.index,
      relative: {
        relation: 'bearing',
        ...(degrees !== undefined && { bearing: degrees }),
        ...distanceOf(bearing[1], bearing[2]),
      },
    }
  }
  const distance = distanceBefore.exec(before)
  if (distance)
    return {
      start: start + distance.index,
      relative: { relation: 'near', ...distanceOf(distance[1], distance[2]) },
    }
  const near = nearBefore.exec(before)
  return near ? { start: start + near.index, relative: { relation: 'near' } } : null
}

const distanceOf = (number: string | undefined, unit: string | undefined): { distanceKm?: number } => {
  const value = Number((number ?? '').replace(',', '.'))
  const kilometres = kilometresOf.get((unit ?? '').toLowerCase())
  if (!number || !Number.isFinite(value) || kilometres === undefined) return {}
  return { distanceKm: Math.round(value * kilometres * 10) / 10 }
}

/**
 * Widens names over the words that place something beside them: "30 km east of Marsa", "a village south of
 * Marsa", "outside Marsa". The mention then stands for that other place, keeps the name in `relative.anchor`, and
 * has the anchor's candidates; a site ("an air base near Marsa") gets an id of its own.
 */
export const addRelations = (
  text: string,
  named: readonly PlaceMention[],
  parseOf: ReadonlyMap<number, Parse>,
): PlaceMention[] =>
  named.map((mention, index) => {
    const parse = parseOf.get(mention.sentence)
    const previous = named[index - 1]
    const from = previous && previous.sentence === mention.sentence ? previous.end : 0
    const found = relationBefore(text, Math.max(from, parse?.tokens[0]?.start ?? 0), mention.start)
    if (!found || !parse || mention.relative) return mention
    // "the Husaybah post on the edge of Al-Qaim": the words place the name before them.
    if (
      from > 0 &&
      !wideKinds.has(previous?.placeKind ?? 'region') &&
      /^[\s,(–-]*$/.test(text.slice(from, found.start))
    )
      return mention
    const noun = nounBefore(parse, found.start, from)
    const start = noun ? parse.tokens[noun.first]!.start : found.start
    const anchor = {
      start: mention.start,
      end: mention.end,
      text: mention.text,
      id: bestCandidate(mention).id,
    }
    const kind = noun?.kind
    return {
      ...mention,
      start,
      text: text.slice(start, mention.end),
      head: noun ? noun.last : mention.head,
      relative: { ...found.relative, anchor },
      ...(kind && {
        placeKind: kind,
        candidates: [
          {
            id: localId('', kind, anchor.id),
            name: `${kind} near ${bestCandidate(mention).name}`,
            score: 0.5,
            detail: `unnamed ${kind} that the text puts near ${mention.text}`,
          },
        ],
      }),
    }
  })

interface Noun {
  readonly first: number
  readonly last: number
  readonly kind: ReturnType<typeof siteNouns.get>
}

/** The noun that ends right before `at`: ground ("a village south of") or a site ("an air base near"). */
const nounBefore = (parse: Parse, at: number, from: number): Noun | null => {
  const range = tokensOf(parse.tokens, { start: 0, end: at })
  let last = range?.last ?? -1
  // "a village located south of", "positions just north of", "an airport that lies east of"
  while (last > 0 && fillers.has(parse.tokens[last]!.form.toLowerCase())) last--
  const token = parse.tokens[last]
  if (!token || token.start < from || !/^NNS?$/.test(token.xpos)) return null
  for (let first = Math.max(0, last - 2); first <= last; first++) {
    const phrase = parse.tokens
      .slice(first, last + 1)
      .map(part => part.form.toLowerCase())
      .join(' ')
    const kind = siteNouns.get(phrase)
    if (kind) return { first, last, kind }
  }
  return groundNouns.has(token.lemma.toLowerCase()) ? { first: last, last, kind: undefined } : null
}

const fillers = new Set([
  'just',
  'located',
  'situated',
  'lying',
  'further',
  'some',
  'about',
  'around',
  'immediately',
])
