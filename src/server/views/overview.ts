import type { Account } from '../../account/account.ts'
import { houseOf } from '../../compare/features/publishers.ts'
import { byString } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'
import { evidenceOutput } from '../../output/claims.ts'
import { standfirst } from '../../report/standfirst.ts'
import { groupBy } from '../account-index.ts'
import type { OverviewView } from '../contract.ts'
import type { Source } from '../source.ts'
import { controlChanges } from './changes.ts'
import {
  actorRefOrNull,
  daysOfAccount,
  holdersOf,
  isOpenDisagreement,
  placeRef,
  publicationDays,
  rangeOf,
} from './refs.ts'

/** Lists of the first screen are cut here; the counts tell how many there are, other views show them all. */
const shown = { changes: 60, disagreements: 40, stale: 60, notes: 100 }

/** What the first screen shows. */
export const overviewView = (
  source: Source,
  account: Account,
  report: Report,
  openReviews: number,
): OverviewView => {
  const open = openDisagreements(account)
  return {
    schema: 'sitrep/overview@1',
    revision: source.revision(),
    title: report.title,
    asOf: account.asOf,
    knownBy: account.knownBy,
    days: daysOfAccount(account),
    published: rangeOf(publicationDays(account)),
    canJudge: source.canJudge,
    counts: {
      documents: account.documents.length,
      outlets: new Set(account.documents.map(({ outlet }) => outlet)).size,
      claims: account.claims.length,
      places: account.control.length,
      events: account.events.length,
      disagreements: open.length,
      openReviews,
      unreadable: source.unreadable().length,
    },
    standfirst: standfirst(report),
    opening: report.sentences
      .filter(({ section, folded }) => section === 'state of play' && !folded)
      .map(({ id, text, section, claims, evidence }) => ({
        id,
        text,
        section,
        claims,
        evidence: evidence.map(each => evidenceOutput(account, each)),
      })),
    changes: controlChanges(account).slice(0, shown.changes),
    disagreements: open.slice(0, shown.disagreements),
    stale: account.control
      .filter(({ status }) => status === 'no recent report')
      .sort(
        (left, right) =>
          byString(right.lastEvidence, left.lastEvidence) || byString(left.place.id, right.place.id),
      )
      .slice(0, shown.stale)
      .map(({ place, holder, lastEvidence }) => ({
        place: placeRef(place),
        holder: actorRefOrNull(holder),
        lastEvidence,
      })),
    holders: holdersOf(account),
    camps: campsOf(report),
    activity: report.days.map(({ day, pages, events, changes }) => ({
      day,
      documents: pages,
      events,
      changes: changes.length,
    })),
    notes: notesOf(source, account).slice(0, shown.notes),
  }
}

/** Those on places that changed last first. */
const openDisagreements = (account: Account): OverviewView['disagreements'] => {
  const changed = new Map<string, string>()
  for (const { place, day } of controlChanges(account)) if (!changed.has(place.id)) changed.set(place.id, day)
  const dayOf = (id: string | undefined): string => (id === undefined ? '' : (changed.get(id) ?? ''))
  return account.disagreements
    .filter(isOpenDisagreement)
    .sort(
      (left, right) =>
        byString(dayOf(right.about.place?.id), dayOf(left.about.place?.id)) || byString(left.id, right.id),
    )
}

/** Outlets by the house that owns them, most pages first. */
const campsOf = ({ sources }: Report): OverviewView['camps'] => {
  const outlets = [...groupBy(sources, ({ outlet }) => outlet)].map(([outlet, list]) => ({
    outlet,
    documents: list.length,
    claims: list.reduce((sum, { claims }) => sum + claims, 0),
  }))
  const pagesOf = (list: readonly { readonly documents: number }[]): number =>
    list.reduce((sum, { documents }) => sum + documents, 0)
  return [...groupBy(outlets, ({ outlet }) => houseOf(outlet))]
    .map(([name, list]) => ({
      name,
      outlets: [...list].sort(
        (left, right) => right.documents - left.documents || byString(left.outlet, right.outlet),
      ),
    }))
    .sort((left, right) => pagesOf(right.outlets) - pagesOf(left.outlets) || byString(left.name, right.name))
}

const notesOf = (source: Source, account: Account): readonly string[] => [
  ...source.unreadable().map(({ file, note }) => `${file}: ${note.reason}`),
  ...account.documents.flatMap(doc => {
    const day = account.documentDays.get(doc.id)
    if (day === undefined) return [`${doc.file}: neither the page nor what it tells gives a day`]
    return day.basis === 'inferred'
      ? [`${doc.file}: gives no date; counted under ${day.day}, which it tells of`]
      : []
  }),
]
