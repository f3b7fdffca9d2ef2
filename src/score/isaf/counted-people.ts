import type { CasualtiesClaim, Claim } from '../../model/claim.ts'
import type { Reading } from '../../model/reading.ts'

/** Words for leaders; facilitators are none. */
const leader = /\b(?:leader|commander|governor|chief|emir)s?\b/i
/** Those who are not the enemy. */
export const ownSide =
  /\b(?:civilian|coalition|Afghan|ISAF|police|policemen|soldier|U\.?S\.?|service|women|woman|child|children|resident|official|girl|boy|elder)/i

/** Amounts that the codebook fixes otherwise than CLAIMS.md: "numerous" and "many" are four, "more than 30" is 31. */
const vague: readonly (readonly [RegExp, number])[] = [
  [/\b(?:numerous|a number of|many|a large number of)\b/i, 4],
  [/\bdozens\b/i, 24],
  [/\b(?:several|multiple|some|few)\b/i, 3],
]

/** People whom the sender's forces killed or captured, as one claim counts them. */
export interface CountedPeople {
  readonly sentence: number
  readonly what: 'killed' | 'captured'
  readonly leader: boolean
  /** One whom the operation was after: a leader, a facilitator, "the targeted individual". */
  readonly key: boolean
  /** A total of which leaders are said to be part. */
  readonly holdsKey: boolean
  /** "also", "other", "additional": more than those told of before. */
  readonly further: boolean
  readonly exact: boolean
  readonly count: number
}

const key =
  /\b(?:leader|commander|governor|chief|emir|facilitator|financier|emplacer|dealer|kidnapper|sub-?commander|expert|specialist|planner|member|trafficker|targeted)s?\b/i

/** A look back at earlier operations ("since October"), or an aim ("a raid to capture"). */
const lookBack =
  /\b(?:since|so far|to date|this (?:year|month)|past (?:month|\w+ months)|in the (?:past|last) (?:month|year|week)|per ?cent)\b/i
const aim = /^(?:in order )?to\b/i
/** The first sentence of an update that sums up several operations. */
const summary =
  /\b(?:separate|operations (?:across|throughout|in \p{Lu}\w+,? (?:and|,))|two operations|24 hours|provinces)\b/iu

/** A claim that the outlet or a source stands behind. */
export const isTold = ({ force }: Pick<Claim, 'force'>): boolean => force === 'asserts' || force === 'claims'

const countsEnemies = (claim: Claim): claim is CasualtiesClaim =>
  claim.kind === 'casualties' && isTold(claim) && !ownSide.test(claim.of)

/** Claims without look-backs, aims, and the summary of what stands further down. */
const withoutSummary = (claims: readonly Claim[]): readonly Claim[] => {
  const own = claims.filter(
    ({ evidence }) => !lookBack.test(evidence.sentence.text) && !aim.test(evidence.quote),
  )
  const counted = own.filter(countsEnemies)
  const first = counted[0]?.evidence.sentence
  const rest = counted.filter(claim => claim.evidence.sentence.index !== first?.index)
  return first && first.index <= 1 && summary.test(first.text) && rest.length > 0
    ? own.filter(claim => claim.evidence.sentence.index !== first.index)
    : own
}

/** All of a release, lookbacks and the summary at its head left out. */
export const countedPeople = ({ claims }: Reading): readonly CountedPeople[] =>
  withoutSummary(claims).flatMap(claim => {
    if (!countsEnemies(claim) || claim.cumulative || claim.partOf !== undefined) return []
    return (['killed', 'captured'] as const).flatMap(what => {
      const quantity = claim.counts[what]
      if (quantity === undefined) return []
      const quote = claim.evidence.quote
      const min = quantity.min ?? quantity.max ?? 1
      const word = quantity.approximate ? vague.find(([pattern]) => pattern.test(quote)) : undefined
      const beyond =
        /\b(?:more than|over) (?:\d|a |[a-z]+ (?:insurgents|suspect|individual))/i.test(quote) &&
        quantity.max === null
      return [
        {
          sentence: claim.evidence.sentence.index,
          what,
          leader: leader.test(claim.of) && !/facilitator/i.test(claim.of),
          key: key.test(claim.of) && min < 10,
          holdsKey: claims.some(
            other => other.kind === 'casualties' && other.partOf === claim.id && key.test(other.of),
          ),
          further: /\b(?:additional|another|other|others|also)\b/i.test(
            `${claim.of} ${claim.evidence.sentence.text.slice(0, 120)}`,
          ),
          exact: !quantity.approximate,
          count: word ? word[1] : beyond ? min + 1 : min,
        },
      ]
    })
  })

/** Adds up what is told of once and takes the fuller of two tellings: leaders and those beside them apart. */
export const totalOf = (found: readonly CountedPeople[], what: CountedPeople['what']): number => {
  const own = found.filter(group => group.what === what)
  const keyed = own.filter(group => group.key)
  const others = own.filter(group => !group.key)
  const included = own.some(group => group.holdsKey)
  const key = Math.max(0, ...sentenceSums(keyed))
  const lead = others.filter(group => group.sentence === others[0]?.sentence)
  const later = others.filter(group => group.sentence !== others[0]?.sentence)
  const first = lead.reduce((all, group) => all + group.count, 0)
  const detail = later.reduce(
    (all, group, index) =>
      later[index - 1]?.sentence === group.sentence || group.further
        ? all + group.count
        : Math.max(all, group.count),
    0,
  )
  const isMore = later.length > 0 && later.every(group => group.further) && !lead.some(group => group.further)
  const isSharper = later.some(group => group.exact) && lead.every(group => !group.exact) && detail > 1
  const sum = isMore ? first + detail : isSharper ? detail : Math.max(first, detail)
  return included ? Math.max(sum, key) : sum + key
}

const sentenceSums = (found: readonly CountedPeople[]): readonly number[] => [
  ...found
    .reduce(
      (sums, { sentence, count }) => sums.set(sentence, (sums.get(sentence) ?? 0) + count),
      new Map<number, number>(),
    )
    .values(),
]

/** The most leaders that one claim counts. */
export const leadersOf = (found: readonly CountedPeople[], what: CountedPeople['what']): number =>
  Math.max(0, ...found.filter(group => group.what === what && group.leader).map(group => group.count))
