import type { Account } from '../../account/account.ts'
import { capitalised, counted, listText, plainDay, sinceText, whenText } from '../../account/prose.ts'
import type { ControlRow, Disagreement } from '../../model/account.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import type { Draft, DraftRun } from '../drafts.ts'
import { areaText, placeText, quantityText, siegeText, speakersOf } from '../words.ts'
import { disagreementRuns } from './disagreements.ts'
import { byImportance, importanceOf } from './importance.ts'
import type { SectionWriter } from './section.ts'
import { claimsById } from './section.ts'

/** Open questions that a row names itself; the others stand in their own section. */
const mostOpen = 2

/** Who else is involved in a state that has no single holder: named by its own claims. */
const rivalsOf = (row: ControlRow, account: Account): readonly string[] => {
  const names = claimsById(account, row.supporting).flatMap(claim =>
    claim.kind === 'control'
      ? [claim.actor, claim.opponent]
          .filter(mention => mention !== null)
          .map(mention => account.entities.creditedTo(mention).name)
      : [],
  )
  return [...new Set(names)].filter(name => name !== row.holder?.name)
}

const shareText = (row: ControlRow): string | null =>
  row.share === undefined ? null : `${quantityText(row.share)} per cent`

/** "held by X since …; taken from Y". */
export const statusText = (row: ControlRow, account: Account): string => {
  const since = row.since === null ? '' : ` ${sinceText(row.since)}`
  const rivals = rivalsOf(row, account)
  const among = rivals.length === 0 ? '' : ` between ${listText([...rivals].sort())}`
  const holder = row.holder?.name ?? null
  switch (row.status) {
    case 'held': {
      if (row.inferred)
        return `lost by ${row.previous?.name}${row.since === null ? '' : ` ${whenText(row.since)}`}; held, it follows, by ${holder}, the only side reported to have taken places from it in ${row.place.country}`
      const isChange = claimsById(account, row.supporting).some(
        claim => claim.kind === 'control' && claim.effect === 'captures',
      )
      const from = row.previous === null || !isChange ? '' : `; taken from ${row.previous.name}`
      return `held by ${holder}${since}${from}`
    }
    case 'contested': {
      const had = row.previous === null ? '' : `; until then held by ${row.previous.name}`
      return rivals.length === 1
        ? `contested, with ${rivals[0]} in the fight${since}${had}`
        : `contested${among}${since}${had}`
    }
    case 'besieged':
    case 'encircled': {
      const by = rivals.length === 0 ? '' : ` by ${listText([...rivals].sort())}`
      return `${holder === null ? '' : `held by ${holder}, `}${siegeText(row.place, row.status)}${by}${since}`
    }
    case 'stable-mixed': {
      const share = shareText(row)
      if (holder === null) return `divided${among}${since}`
      return share === null ? `held in part by ${holder}${since}` : `${share} held by ${holder}`
    }
    case 'no recent report':
      return holder === null
        ? `last evidence ${plainDay(row.lastEvidence)}`
        : `held by ${holder}${row.since?.from == null ? '' : since}; last told of on ${plainDay(row.lastEvidence)}`
    case 'unknown':
      if (row.history.length === 0)
        return row.supporting.length === 0 || rivals.length === 0
          ? 'what is claimed of it is denied; who holds it is not said'
          : `holder unknown; ${listText([...rivals].sort())} reported around it`
      return row.previous === null
        ? 'holder unknown'
        : `no longer held by ${row.previous.name}${since}; no new holder is named`
  }
}

/** "Five reports, three independent origins, one voice behind the announcement (Prime Minister …)." */
const countsText = (row: ControlRow, account: Account): string => {
  const { reports, independent } = row.origins
  const claims = claimsById(account, row.supporting)
  const speakers = speakersOf(claims, account)
  const isAllReported = claims.length > 0 && claims.every(claim => claim.speaker !== null)
  if (reports <= 1)
    return isAllReported && speakers.length === 1
      ? `, according to ${speakers[0]}; no other origin.`
      : '; one report, no other origin.'
  const voices =
    speakers.length === 0
      ? ''
      : speakers.length === 1
        ? `, one voice behind the announcement (${speakers[0]})`
        : `, ${counted(speakers.length, 'voice')} quoted (${listText(speakers.slice(0, 3))}${speakers.length > 3 ? ' and others' : ''})`
  return `. ${capitalised(counted(reports, 'report'))}, ${counted(independent, 'independent origin')}${voices}.`
}

/** The sentence on one row, with what its place leaves unsettled. */
const rowRuns = (row: ControlRow, open: readonly Disagreement[], account: Account): readonly DraftRun[] => [
  { text: placeText(row.place), style: 'strong' },
  { text: `: ${statusText(row, account)}`, cites: row.supporting.length > 0 ? row.supporting : row.opposing },
  { text: row.supporting.length > 0 ? countsText(row, account) : '.' },
  ...open.flatMap(disagreement => [
    { text: ' ' },
    { text: 'Not settled:', style: 'emphasis' as const },
    { text: ' ' },
    ...disagreementRuns(disagreement),
  ]),
]

export const control: SectionWriter = {
  id: 'control',
  title: 'Who holds which place',
  empty: 'No claim about control was found',
  limit: 60,
  write: account => {
    const asOf = account.asOf ?? ''
    const recent = account.control.filter(({ status }) => status !== 'no recent report')
    const silent = account.control.filter(
      ({ status, holder }) => status === 'no recent report' && holder !== null,
    )
    const groups = new Map<string, ControlRow[]>()
    for (const row of [...recent].sort(byImportance(asOf))) {
      const area = areaText(row.place)
      addTo(groups, area, row)
    }
    // Groups stand in the order of their weightiest row; places that nothing locates come last.
    const ordered = [...groups].sort(
      ([leftArea, left], [rightArea, right]) =>
        Number(leftArea === 'Not located') - Number(rightArea === 'Not located') ||
        Math.max(...right.map(row => importanceOf(row, asOf))) -
          Math.max(...left.map(row => importanceOf(row, asOf))),
    )
    const draftOf = (row: ControlRow, group: string): Draft => {
      const open = account.disagreements
        .filter(
          ({ about, real, field }) =>
            real && about.place?.id === row.place.id && about.event === undefined && field !== 'number',
        )
        .slice(0, mostOpen)
      return { section: 'control', group, runs: rowRuns(row, open, account), why: row.why }
    }
    return [
      ...ordered.flatMap(([area, list]) => list.map(row => draftOf(row, area))),
      ...[...silent]
        .sort(
          (left, right) => byString(right.lastEvidence, left.lastEvidence) || byImportance(asOf)(left, right),
        )
        .map(row => draftOf(row, 'Last known – no recent report')),
    ]
  },
}
