import type { Account } from '../account/account.ts'
import { capitalised, counted, listText, sinceText, whenText } from '../account/prose.ts'
import type { ControlRow, Disagreement, Event } from '../model/account.ts'
import { byString } from '../model/id.ts'
import { disagreementQuestion } from './questions.ts'

/**
 * What differs between two accounts of the same claims, in sentences: names that became one or two, who holds which
 * place, events, disagreements. Empty when nothing does.
 */
export const accountChanges = (now: Account, then: Account): readonly string[] => [
  ...nameChanges('actor', now.actors, then.actors),
  ...nameChanges('place', now.places, then.places),
  ...rowChanges(now.control, then.control),
  ...eventChanges(now.events, then.events),
  ...disagreementChanges(now, then),
]

interface Named {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
}

const nameText = ({ name, names }: Named): string => {
  const others = names.filter(each => each !== name)
  return others.length === 0
    ? `“${name}”`
    : `“${name}” (also ${listText(others.slice(0, 3).map(each => `“${each}”`))})`
}

const nameChanges = (what: string, now: readonly Named[], then: readonly Named[]): readonly string[] => {
  const [before, after] = [new Set(now.map(({ id }) => id)), new Set(then.map(({ id }) => id))]
  const gone = now.filter(({ id }) => !after.has(id)).map(nameText)
  const come = then.filter(({ id }) => !before.has(id)).map(nameText)
  // What only has another id is what it was.
  return [
    ...gone.filter(name => !come.includes(name)).map(name => `${name} is no ${what} of its own any more.`),
    ...come.filter(name => !gone.includes(name)).map(name => `${name} becomes ${article(what)} of its own.`),
  ]
}

const article = (noun: string): string => (/^[aeiou]/u.test(noun) ? `an ${noun}` : `a ${noun}`)

const rowText = ({ status, holder, since }: ControlRow): string =>
  `${status}${holder === null ? '' : ` by ${holder.name}`}${since === null ? '' : ` ${sinceText(since)}`}`

const rowChanges = (now: readonly ControlRow[], then: readonly ControlRow[]): readonly string[] => {
  const after = new Map(then.map(row => [row.place.id, row]))
  const before = new Map(now.map(row => [row.place.id, row]))
  return [
    ...now.flatMap(row => {
      const other = after.get(row.place.id)
      if (other === undefined) return [`${row.place.name} has no row of its own any more: ${rowText(row)}.`]
      const [was, is] = [rowText(row), rowText(other)]
      if (was !== is) return [`${row.place.name}: ${was} → ${is}.`]
      const [one, two] = [row.origins.independent, other.origins.independent]
      return one === two ? [] : [`${row.place.name}: ${counted(one, 'independent origin')} → ${two}.`]
    }),
    ...then
      .filter(({ place }) => !before.has(place.id))
      .map(row => `${row.place.name} gets a row: ${rowText(row)}.`),
  ]
}

const eventText = ({ type, place, when, claims }: Event): string =>
  `${type}${place === null ? '' : ` at ${place.name}`} ${whenText(when)} (${counted(claims.length, 'claim')})`

const eventChanges = (now: readonly Event[], then: readonly Event[]): readonly string[] => {
  const keyOf = (event: Event) => JSON.stringify([event.claims, event.type, event.place?.id, event.when])
  const [before, after] = [new Set(now.map(keyOf)), new Set(then.map(keyOf))]
  const gone = now.filter(event => !after.has(keyOf(event)))
  const come = then.filter(event => !before.has(keyOf(event)))
  // Groups of events that share claims change together: "one event becomes two".
  const groups: { gone: Event[]; come: Event[]; claims: Set<string> }[] = []
  for (const [side, events] of [['gone', gone] as const, ['come', come] as const])
    for (const event of events) {
      const touched = groups.filter(({ claims }) => event.claims.some(id => claims.has(id)))
      const joined = {
        gone: touched.flatMap(group => group.gone),
        come: touched.flatMap(group => group.come),
        claims: new Set([...touched.flatMap(group => [...group.claims]), ...event.claims]),
      }
      joined[side].push(event)
      for (const group of touched) groups.splice(groups.indexOf(group), 1)
      groups.push(joined)
    }
  const texts = (events: readonly Event[]) => listText(events.map(eventText).sort(byString))
  return groups
    .map(group => {
      if (group.come.length === 0) return `${capitalised(texts(group.gone))}: no event any more.`
      if (group.gone.length === 0) return `A new event: ${texts(group.come)}.`
      return `${capitalised(counted(group.gone.length, 'event'))} → ${group.come.length}: ${texts(group.gone)} → ${texts(group.come)}.`
    })
    .sort(byString)
}

const disagreementChanges = (now: Account, then: Account): readonly string[] => {
  const textOf = (account: Account, each: Disagreement): string =>
    `${disagreementQuestion(account, each)} ${listText(each.sides.map(({ value }) => `“${value}”`))}`
  const wordOf = ({ real, settled }: Disagreement): string =>
    settled?.verdict === 'prefers'
      ? `settled in favour of “${settled.prefers ?? ''}”`
      : real
        ? 'open'
        : 'explained'
  const before = new Map(now.disagreements.map(each => [textOf(now, each), wordOf(each)]))
  const after = new Map(then.disagreements.map(each => [textOf(then, each), wordOf(each)]))
  return [
    ...[...before].flatMap(([text, word]) => {
      const other = after.get(text)
      if (other === undefined) return [`This disagreement goes: ${text}.`]
      return other === word ? [] : [`${text}: ${word} → ${other}.`]
    }),
    ...[...after]
      .filter(([text]) => !before.has(text))
      .map(([text, word]) => `A new disagreement, ${word}: ${text}.`),
  ]
}
