import type { Account } from '../../account/account.ts'
import { isFinalChange, observe } from '../../account/control/observation.ts'
import { isLikely } from '../../account/likely.ts'
import { byString } from '../../model/id.ts'
import type { SideChange, StatedHolder } from './holders.ts'
import { sideOf } from './places.ts'
import { discoverTruth, type SourceValue } from './truth-discovery.ts'

/** A claim as the baselines see it: this page says that this side has or took the place. */
export interface SideClaim {
  readonly place: string
  readonly side: string
  readonly source: string
  /** The day under which the account files the claim. */
  readonly day: string
  /** The day of the change where the page says it to the day, else null. */
  readonly changed: string | null
}

/** Every claim on a whole place that counts for the account too and names a holder. */
export const sideClaims = ({ claims, documentDays, entities }: Account): readonly SideClaim[] =>
  claims.filter(isLikely).flatMap(claim => {
    if (claim.kind !== 'control' || (claim.force !== 'asserts' && claim.force !== 'claims')) return []
    const observation = observe(claim, documentDays.get(claim.evidence.document), entities)
    if (observation === null || observation.actor === null || observation.extent !== 'whole') return []
    const isChange = isFinalChange(observation)
    if (observation.effect === 'loses' || (!isChange && observation.effect !== 'holds')) return []
    const isExact = isChange && observation.said && observation.from === observation.to
    return [
      {
        place: entities.placeOf(claim.place).id,
        side: sideOf(observation.actor, entities),
        source: claim.evidence.document,
        day: observation.day,
        changed: isExact ? observation.day : null,
      },
    ]
  })

/** A way to choose one of several values of each item. */
export interface Chooser {
  readonly name: string
  readonly source: string
  /** `day` orders what a source says; each chooser decides what to make of it. */
  choose(values: readonly DatedValue[]): ReadonlyMap<string, string>
}

interface DatedValue extends SourceValue {
  readonly day: string
}

const byItem = (values: readonly DatedValue[]): ReadonlyMap<string, readonly DatedValue[]> => {
  const items = new Map<string, DatedValue[]>()
  for (const value of values) items.set(value.item, [...(items.get(value.item) ?? []), value])
  return items
}

const newest = (values: readonly DatedValue[]): string =>
  [...values].sort((left, right) => byString(right.day, left.day) || byString(left.value, right.value))[0]
    ?.value ?? ''

/** Each claim one vote; the newer value at a tie. */
const majority = (values: readonly DatedValue[]): string => {
  const votes = (value: string): number => values.filter(other => other.value === value).length
  const most = Math.max(...values.map(({ value }) => votes(value)))
  return newest(values.filter(({ value }) => votes(value) === most))
}

const perItem =
  (choose: (values: readonly DatedValue[]) => string): Chooser['choose'] =>
  values =>
    new Map([...byItem(values)].map(([item, said]) => [item, choose(said)]))

/** A source says one thing of an item: what it says of the newest day. */
const perSource = (values: readonly DatedValue[]): readonly SourceValue[] => {
  const last = new Map<string, DatedValue>()
  for (const value of values) {
    const key = JSON.stringify([value.source, value.item])
    const known = last.get(key)
    if (
      known === undefined ||
      known.day < value.day ||
      (known.day === value.day && byString(value.value, known.value) < 0)
    )
      last.set(key, value)
  }
  return [...last.values()]
}

/** Wrong values that an item can have: of two sides one is wrong; of the days of a month all but one. */
const wrongSides = 1
const wrongDays = 30

const discovery =
  (copies: boolean, wrongValues: number): Chooser['choose'] =>
  values =>
    discoverTruth(perSource(values), { copies, wrongValues })

const paper =
  'Dong, Berti-Équille and Srivastava, VLDB 2009; src/score/control/truth-discovery.ts, on the same claims'

/** What others do with the same claims: `holders` choose a side, `days` the day of a change. */
export const baselines: readonly {
  readonly name: string
  readonly source: string
  readonly holders: Chooser['choose']
  readonly days: Chooser['choose']
}[] = [
  {
    name: 'majority vote',
    source: 'one vote a claim, on the same claims',
    holders: perItem(majority),
    days: perItem(majority),
  },
  { name: 'newest wins', source: 'on the same claims', holders: perItem(newest), days: perItem(newest) },
  { name: 'ACCU', source: paper, holders: discovery(false, wrongSides), days: discovery(false, wrongDays) },
  { name: 'ACCUCOPY', source: paper, holders: discovery(true, wrongSides), days: discovery(true, wrongDays) },
]

/** What a baseline states of places, each on its own day, from the claims that speak of days up to then. */
export const statedBy = (
  { holders, days }: (typeof baselines)[number],
  claims: readonly SideClaim[],
  asked: readonly { readonly place: string; readonly day: string }[],
): ReadonlyMap<string, StatedHolder> => {
  const dayOfPlace = new Map(asked.map(({ place, day }) => [place, day]))
  const sides = holders(
    claims
      .filter(claim => claim.day <= (dayOfPlace.get(claim.place) ?? ''))
      .map(claim => ({ item: claim.place, source: claim.source, value: claim.side, day: claim.day })),
  )
  const changes = days(
    claims.flatMap(({ place, side, source, changed }) =>
      changed === null || !dayOfPlace.has(place)
        ? []
        : [{ item: JSON.stringify([place, side]), source, value: changed, day: changed }],
    ),
  )
  const changesOf = new Map<string, SideChange[]>()
  for (const [item, day] of changes) {
    const [place = '', to = ''] = JSON.parse(item) as string[]
    changesOf.set(place, [...(changesOf.get(place) ?? []), { to, from: day, until: day }])
  }
  return new Map(
    asked.map(({ place }) => [
      place,
      { side: sides.get(place) ?? null, changes: changesOf.get(place) ?? [] },
    ]),
  )
}
