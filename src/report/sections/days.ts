import type { Account } from '../../account/account.ts'
import { canFight } from '../../account/belligerents.ts'
import { capitalised, listText, timeText, whenText } from '../../account/prose.ts'
import type { ControlInterval, ControlRow, Event } from '../../model/account.ts'
import type { EventRole } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import type { Time } from '../../model/time.ts'
import { dayOf } from '../../model/time.ts'
import type { Draft, DraftRun } from '../drafts.ts'
import { eventLabel, numbersText, sizeOf, widestLines } from '../tolls.ts'
import { isWay, placeText, siegeText } from '../words.ts'
import { importanceOf } from './importance.ts'
import type { SectionWriter } from './section.ts'
import { claimsById } from './section.ts'

interface Dated {
  readonly day: string
  readonly group: string
  readonly key: string
  readonly weight: number
  readonly runs: readonly DraftRun[]
}

const changeText = (
  row: ControlRow,
  interval: ControlInterval,
  before: ControlInterval | undefined,
): string => {
  const holder = interval.holder?.name ?? null
  // Of a state without an end nothing was told for years before this one.
  const previous = before?.to == null ? null : (before.holder?.name ?? null)
  switch (interval.status) {
    case 'held':
      return previous === holder
        ? `held again by ${holder}`
        : `taken by ${holder}${previous === null ? '' : ` from ${previous}`}`
    case 'contested':
      return `contested${previous === null ? '' : `, until then held by ${previous}`}`
    case 'besieged':
    case 'encircled':
      return `${siegeText(row.place, interval.status)}${holder === null || isWay(row.place) ? '' : ` with ${holder} inside`}`
    case 'stable-mixed':
      return holder === null ? 'divided' : `held in part by ${holder}`
    default:
      return `lost${(previous ?? row.previous?.name) === undefined ? '' : ` by ${previous ?? row.previous?.name}`}; no new holder named`
  }
}

const isChange = (interval: ControlInterval, account: Account): boolean =>
  claimsById(account, interval.claims).some(claim => claim.kind === 'control' && claim.effect !== 'holds')

/** "Friday 3 November 2017", "July 2017", "By 27 October 2016 at the latest". */
const groupText = (time: Time): string => capitalised(time.from === null ? whenText(time) : timeText(time))

const changes = (account: Account): readonly Dated[] =>
  account.control.flatMap(row =>
    row.history.flatMap((interval, index) => {
      const start = interval.from.from
      if (start === null || interval.claims.length === 0 || !isChange(interval, account)) return []
      return [
        {
          day: dayOf(start),
          group: groupText(interval.from),
          key: `0 ${row.place.name} ${row.place.id}`,
          weight: changeWeight + importanceOf(row, account.asOf ?? ''),
          runs: [
            { text: placeText(row.place), style: 'strong' as const },
            { text: ` ${changeText(row, interval, row.history[index - 1])}`, cites: interval.claims },
            { text: '.' },
          ],
        },
      ]
    }),
  )

/** Events that the time line of a place already tells. */
const toldByControl: ReadonlySet<Event['type']> = new Set(['capture of territory', 'siege', 'withdrawal'])

const namesIn = (event: Event, role: EventRole): readonly string[] =>
  [
    ...new Set(
      event.actors
        .filter(item => item.role === role && (role !== 'attacker' || canFight(item.actor.kind)))
        .map(({ actor }) => actor.name),
    ),
  ].sort(byString)

/** Types that somebody undergoes: "arrest of", where an attack is "on". */
const suffered: ReadonlySet<Event['type']> = new Set([
  'abduction',
  'arrest',
  'execution',
  'expulsion',
  'release',
  'accusation',
  'support',
])

/** "air strike by X on Y"; rivals that different sources name as the attacker stand with "or". */
const eventText = (event: Event, account: Account): string => {
  const [attackers, targets, participants] = [
    namesIn(event, 'attacker'),
    namesIn(event, 'target'),
    namesIn(event, 'participant'),
  ]
  const isDisputed = account.disagreements.some(
    ({ field, about }) => field === 'attacker' && about.event === event.id,
  )
  const by =
    attackers.length === 0
      ? ''
      : isDisputed
        ? `, attributed to ${attackers.slice(0, 3).join(' or ')}`
        : ` by ${listText(attackers)}`
  const on =
    targets.length === 0 ? '' : ` ${suffered.has(event.type) ? 'of' : 'on'} ${listText(targets.slice(0, 3))}`
  const among = participants.length === 0 ? '' : ` (${listText(participants.slice(0, 3))})`
  return `${eventLabel(event, claimsById(account, event.claims))}${on}${among}${by}`
}

const tollRuns = (event: Event): readonly DraftRun[] =>
  widestLines(event)
    .slice(0, 2)
    .map(
      (line): DraftRun => ({ text: `; ${numbersText(line)}, according to ${line.by}`, cites: line.claims }),
    )

/** What readers must not miss: places that change hands, then the dead, then what many tell of. */
const changeWeight = 1000
const eventWeight = (event: Event): number => {
  const killed = Math.max(0, ...widestLines(event).map(line => sizeOf(line, 'killed')))
  return (
    20 * Math.log2(1 + Math.min(killed, 1000)) +
    8 * event.origins.independent +
    (event.place === null ? 0 : 15)
  )
}

const events = (account: Account): readonly Dated[] =>
  account.events.flatMap(event => {
    const start = event.when.from ?? event.when.to
    if (start === null) return []
    // Nowhere, nobody hurt: nothing that a reader could place.
    if (event.place === null && event.casualties.length === 0) return []
    const isTold = toldByControl.has(event.type) && event.casualties.length === 0
    if (isTold && account.control.some(({ place }) => place.id === event.place?.id)) return []
    return [
      {
        day: dayOf(start),
        group: groupText(event.when),
        key: `${event.place === null ? 2 : 1} ${event.place?.name ?? ''} ${event.id}`,
        weight: eventWeight(event),
        runs: [
          {
            text: event.place === null ? 'Place not named' : placeText(event.place),
            style: 'strong' as const,
          },
          { text: `: ${eventText(event, account)}`, cites: event.claims },
          ...tollRuns(event),
          { text: '.' },
        ],
      },
    ]
  })

export const days: SectionWriter = {
  id: 'days',
  title: 'What happened, day by day',
  empty: 'No dated event was found',
  limit: 40,
  write: account =>
    [...changes(account), ...events(account)]
      .sort(
        (left, right) =>
          byString(right.day, left.day) || byString(left.group, right.group) || byString(left.key, right.key),
      )
      .map(
        (item): Draft => ({
          section: 'days',
          group: item.group,
          weight: item.weight,
          runs: item.runs,
        }),
      ),
}
