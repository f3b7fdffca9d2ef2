import { buildAccount } from '../../account/build-account.ts'
import type { Difference, DifferenceCause } from '../../account/disagreements/pairs/index.ts'
import { differenceOf } from '../../account/disagreements/pairs/index.ts'
import { resolveEntities } from '../../account/entities.ts'
import { loadActors } from '../../annotate/actors/list.ts'
import { disagreementFields } from '../../model/account.ts'
import type { ActorEntry } from '../../model/actor.ts'
import { byString, contentId } from '../../model/id.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { ScoredError } from '../../model/score.ts'
import { dayOf } from '../../model/time.ts'
import { f1Interval } from '../figures/bootstrap.ts'
import { countDecision, precisionRecallF1 } from '../figures/counts.ts'
import { share } from '../figures/ratios.ts'
import { halfOf, scorerOf } from '../scorer.ts'
import { type DifferencePair, loadDifferences } from './labelled-pairs.ts'

/** Labels name their places; no list is asked. */
const noPlaces: Gazetteer = {
  lookup: () => [],
  lookupSimilar: () => [],
  hasPrefix: () => false,
  get: () => undefined,
}

/** A labelled pair with what the program makes of it. */
interface Judged {
  readonly pair: DifferencePair
  /** What the rules for two claims say; null when they see no difference. */
  readonly difference: Difference | null
  /** A real disagreement of the account has the two claims on different sides. */
  readonly inAccount: boolean
}

const causes: readonly DifferenceCause[] = [
  'time',
  'area',
  'counting',
  'update',
  'correction',
  'same',
  'event',
]

/** The account of the two claims alone; two claims on events are given as one event, as the pair was given to the reader. */
const isRealInAccount = ({ claims, documents }: DifferencePair, actors: readonly ActorEntry[]): boolean => {
  const [left, right] = [...claims].sort((one, other) => byString(one.id, other.id))
  if (left === undefined || right === undefined) return false
  const account = buildAccount({
    documents: [...new Map(documents.map(doc => [doc.id, doc])).values()],
    claims,
    judgements:
      left.kind === 'control'
        ? []
        : [
            {
              id: contentId('judgement', [left.id, right.id]),
              subject: 'event',
              left: left.id,
              right: right.id,
              verdict: 'same',
              by: 'label',
              at: null,
              score: 1,
              reason: 'given as one',
            },
          ],
    passages: [],
    origins: [],
    originOfClaim: new Map(),
    gazetteer: noPlaces,
    actors,
  })
  return account.disagreements.some(
    ({ real, sides }) =>
      real &&
      sides.some(side => side.claims.includes(left.id) && !side.claims.includes(right.id)) &&
      sides.some(side => side.claims.includes(right.id) && !side.claims.includes(left.id)),
  )
}

const judge = (pair: DifferencePair, actors: readonly ActorEntry[]): Judged => {
  const entities = resolveEntities(pair.claims, [], noPlaces, actors)
  const days = new Map(
    pair.documents.flatMap(({ id, published }) =>
      published?.from ? [[id, { day: dayOf(published.from), basis: 'published' as const }] as const] : [],
    ),
  )
  return {
    pair,
    difference: differenceOf(pair.claims[0], pair.claims[1], { entities, days }, pair.field),
    inAccount: isRealInAccount(pair, actors),
  }
}

const foundReal = ({ difference }: Judged): boolean => difference?.real === true
const isReal = ({ pair }: Judged): boolean => pair.verdict === 'real'

/** The cause that the rules give; claims in which they see no difference say the same. */
const causeOf = ({ difference }: Judged): DifferenceCause | null =>
  difference === null ? 'same' : difference.cause

const errorOf = (judged: Judged): readonly ScoredError[] => {
  const { pair } = judged
  const expected = isReal(judged) ? 'real' : pair.why.join(' or ')
  const found = foundReal(judged) ? 'real' : (causeOf(judged) ?? 'real')
  const right = isReal(judged) ? foundReal(judged) : pair.why.some(cause => cause === found)
  if (right) return []
  const { set, item } = pair.left
  return [
    {
      set,
      item: `${item} × ${pair.right.item}`,
      start: pair.claims[0].evidence.start,
      end: pair.claims[0].evidence.end,
      error: `${pair.field}: ${isReal(judged) ? 'missed' : foundReal(judged) ? 'invented' : 'explanation'}`,
      expected,
      found,
    },
  ]
}

/**
 * Pairs of claims of two outlets that stand for one place or happening and differ, labelled by reading: real
 * contradictions, or explained and why. Claims are labels, so that errors of reading do not blur the figures.
 */
export const disagreements = scorerOf({
  task: 'disagreements',
  description: 'pairs of claims that differ: contradictions told from other times, areas, counts and updates',
  defaultData: '',
  measure: async (dataPath, options) => {
    const actors = await loadActors()
    const half = halfOf(options)
    const { pairs, absent } = loadDifferences(dataPath, actors, half)
    const started = performance.now()
    const judged = pairs.map(pair => judge(pair, actors))
    const seconds = (performance.now() - started) / 1000
    const counts = judged.map(each => countDecision(isReal(each), foundReal(each)))
    const account = judged.map(each => countDecision(isReal(each), each.inAccount))
    const overall = precisionRecallF1(counts)
    const inAccount = precisionRecallF1(account)
    const explainedRight = judged.filter(each => !isReal(each))
    const byField = disagreementFields.flatMap(field => {
      const own = judged.filter(({ pair }) => pair.field === field)
      if (own.length === 0) return []
      const figures = precisionRecallF1(own.map(each => countDecision(isReal(each), foundReal(each))))
      return [
        [`${field}, pairs`, own.length],
        [`${field}, real`, own.filter(isReal).length],
        ...(own.some(isReal)
          ? ([
              [`${field}, precision`, figures.precision],
              [`${field}, recall`, figures.recall],
            ] as const)
          : []),
        [`${field}, verdict right`, share(own, each => isReal(each) === foundReal(each))],
      ] as const
    })
    const byCause = causes.flatMap(cause => {
      const own = explainedRight.filter(({ pair }) => pair.why[0] === cause)
      return own.length === 0
        ? []
        : ([
            [`${cause}, pairs`, own.length],
            [`${cause}, told so`, share(own, each => each.pair.why.some(why => why === causeOf(each)))],
          ] as const)
    })
    const always = precisionRecallF1(judged.map(each => countDecision(isReal(each), true)))
    return {
      n: judged.length,
      metrics: {
        f1: overall.f1,
        precision: overall.precision,
        recall: overall.recall,
        'real pairs': judged.filter(isReal).length,
        'verdict right': share(judged, each => isReal(each) === foundReal(each)),
        'explanation right': share(explainedRight, each => each.pair.why.some(why => why === causeOf(each))),
        'in the account, precision': inAccount.precision,
        'in the account, recall': inAccount.recall,
        ...Object.fromEntries([...byField, ...byCause]),
      },
      interval: f1Interval(counts),
      seconds,
      peers: [
        {
          name: 'any difference is a contradiction',
          metrics: { f1: always.f1, precision: always.precision, recall: always.recall },
          source: 'the same pairs',
        },
      ],
      notes: [
        `the ${half} half of bench/disagreements/pairs.jsonl${absent > 0 ? `, ${absent} pairs left out: their texts are not at hand` : ''}`,
      ],
      worst: judged.flatMap(errorOf).slice(0, options.worst),
    }
  },
})
