import type { Account } from '../../account/account.ts'
import { capitalised, counted, plainDay, whenText } from '../../account/prose.ts'
import type { CasualtiesByClaimant, ControlRow } from '../../model/account.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import { daysBetween } from '../../model/time.ts'
import type { Draft, DraftRun } from '../drafts.ts'
import { eventLabel, sizeOf, widestLines } from '../tolls.ts'
import { isWay, placeText, quantityText } from '../words.ts'
import { byImportance, isWide } from './importance.ts'
import type { SectionWriter } from './section.ts'
import { claimsById } from './section.ts'

/** News: what changed in the last days. */
const newsDays = 7
const namedPlaces = 5

const placeRuns = (rows: readonly ControlRow[]): readonly DraftRun[] => {
  const named = rows.slice(0, namedPlaces)
  const rest = rows.slice(namedPlaces)
  return [
    ...named.flatMap((row, index): readonly DraftRun[] => [
      ...(index === 0 ? [] : [{ text: index === named.length - 1 && rest.length === 0 ? ' and ' : ', ' }]),
      { text: placeText(row.place), style: 'strong' },
      { text: '', cites: row.supporting.slice(0, 3) },
    ]),
    ...(rest.length === 0
      ? []
      : [
          {
            text: ` and ${counted(rest.length, 'other place')}`,
            cites: rest.flatMap(row => row.supporting.slice(0, 1)),
          },
        ]),
  ]
}

const isNews = (row: ControlRow, asOf: string): boolean => {
  const day = row.since?.from ?? null
  return day !== null && daysBetween(day, asOf) <= newsDays && daysBetween(day, asOf) >= 0
}

/** "on Friday 3 November 2017" when all of them changed then, else the week. */
const periodText = (rows: readonly ControlRow[], asOf: string): string => {
  const times = [...new Set(rows.map(({ since }) => (since === null ? '' : whenText(since))))]
  return times.length === 1 && times[0] !== undefined ? times[0] : `in the week to ${plainDay(asOf)}`
}

const tookPlaces = (account: Account, rows: readonly ControlRow[], asOf: string): readonly Draft[] => {
  const groups = new Map<string, ControlRow[]>()
  for (const row of rows) {
    if (row.status !== 'held' || row.holder === null || !isNews(row, asOf)) continue
    const key = JSON.stringify([row.holder.id, row.previous?.id ?? null])
    addTo(groups, key, row)
  }
  return [...groups.values()].map(list => {
    const [first] = list
    const from =
      first?.previous === null || first?.previous === undefined ? '' : ` from ${first.previous.name}`
    const open = list.filter(row =>
      account.disagreements.some(
        ({ real, about }) => real && about.event === undefined && about.place?.id === row.place.id,
      ),
    )
    return {
      section: 'state of play',
      runs: [
        { text: `${capitalised(first?.holder?.name ?? '')} took ` },
        ...placeRuns(list),
        { text: `${from} ${periodText(list, asOf)}` },
        { text: open.length === 0 ? '.' : '; the reports differ on part of this.' },
      ],
    }
  })
}

const withStatus = (
  rows: readonly ControlRow[],
  label: string,
  statuses: readonly ControlRow['status'][],
): readonly Draft[] => {
  const list = rows.filter(({ status }) => statuses.includes(status))
  return list.length === 0
    ? []
    : [{ section: 'state of play', runs: [{ text: `${label}: ` }, ...placeRuns(list), { text: '.' }] }]
}

const lostPlaces = (rows: readonly ControlRow[], asOf: string): readonly Draft[] => {
  const list = rows.filter(row => row.status === 'unknown' && row.previous !== null && isNews(row, asOf))
  const losers = [...new Set(list.map(row => row.previous?.name ?? ''))]
  return losers.map(loser => ({
    section: 'state of play',
    runs: [
      { text: `${capitalised(loser)} lost ` },
      ...placeRuns(list.filter(row => row.previous?.name === loser)),
      { text: '; no new holder is named.' },
    ],
  }))
}

/** Larger figures than any event of a week are running totals that no text marked as such. */
const mostBelievable = 5000

const deadliest = (account: Account, asOf: string): readonly Draft[] => {
  const events = account.events
    .filter(({ when }) => {
      const day = when.from ?? when.to
      return day !== null && daysBetween(day, asOf) <= newsDays && daysBetween(day, asOf) >= 0
    })
    .map(event => ({
      event,
      lines: widestLines(event).filter(
        line => sizeOf(line, 'killed') > 0 && sizeOf(line, 'killed') < mostBelievable,
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(item => ({ ...item, killed: sizeOf(item.lines[0] as CasualtiesByClaimant, 'killed') }))
    .sort((left, right) => right.killed - left.killed || byString(left.event.id, right.event.id))
  const [first] = events
  if (first === undefined) return []
  const { event, lines } = first
  const label = eventLabel(event, claimsById(account, event.claims))
  return [
    {
      section: 'state of play',
      runs: [
        {
          text: `The deadliest reported event of the week: ${label}${event.place === null ? '' : ` at ${placeText(event.place)}`}, `,
        },
        ...lines.slice(0, 3).flatMap((line, index): readonly DraftRun[] => [
          ...(index === 0 ? [] : [{ text: '; ' }]),
          {
            text: `${line.killed === undefined ? '' : quantityText(line.killed)} killed according to ${line.by}`,
            cites: line.claims,
          },
        ]),
        { text: '.' },
      ],
    },
  ]
}

/** When nothing recent is told of control: how old the newest word is, and of what. */
const silence = (account: Account, rows: readonly ControlRow[]): readonly Draft[] => {
  const newest = [...rows]
    .filter(({ holder }) => holder !== null)
    .sort((left, right) => byString(right.lastEvidence, left.lastEvidence))
  const [first] = newest
  if (
    first === undefined ||
    account.control.some(({ status, holder }) => status !== 'no recent report' && holder !== null)
  )
    return []
  return [
    {
      section: 'state of play',
      runs: [
        {
          text: `No recent page says who holds a place; the newest word on control is of ${plainDay(first.lastEvidence)}. Last known: `,
        },
        ...placeRuns(newest.filter(({ lastEvidence }) => lastEvidence === first.lastEvidence)),
        { text: '.' },
      ],
    },
  ]
}

export const stateOfPlay: SectionWriter = {
  id: 'state of play',
  title: 'State of play',
  empty: 'Nothing can be said about who holds what',
  limit: 10,
  write: account => {
    const asOf = account.asOf ?? ''
    const rows = [...account.control].filter(({ place }) => !isWide(place)).sort(byImportance(asOf))
    const drafts = [
      ...tookPlaces(account, rows, asOf),
      ...lostPlaces(rows, asOf),
      ...withStatus(rows, 'Contested', ['contested']),
      ...withStatus(
        rows.filter(({ place }) => !isWay(place)),
        'Besieged or encircled',
        ['besieged', 'encircled'],
      ),
      ...withStatus(
        rows.filter(({ place }) => isWay(place)),
        'Cut',
        ['besieged', 'encircled'],
      ),
      ...silence(account, rows),
      ...deadliest(account, asOf),
    ]
    if (drafts.length > 0) return drafts
    const held = rows.filter(({ status, holder }) => status === 'held' && holder !== null)
    return held.length === 0
      ? []
      : [
          {
            section: 'state of play',
            runs: [
              { text: 'No change of hands is reported in the week to this day. Held as before: ' },
              ...placeRuns(held),
              { text: '.' },
            ],
          },
        ]
  },
}
