import type { Account } from '../account/account.ts'
import { fullDay } from '../account/prose.ts'
import { byString } from '../model/id.ts'
import type { Report, ReportDay, ReportPlace, ReportSentence, ReportSource } from '../model/report.ts'
import { dayOf } from '../model/time.ts'
import { openEvidenceDesk } from './drafts.ts'
import { apart } from './sections/apart.ts'
import { casualties } from './sections/casualties.ts'
import { control } from './sections/control.ts'
import { days } from './sections/days.ts'
import { disagreements } from './sections/disagreements.ts'
import { importanceOf } from './sections/importance.ts'
import { quotes } from './sections/quotes.ts'
import type { SectionWriter } from './sections/section.ts'
import { sources } from './sections/sources.ts'
import { stateOfPlay } from './sections/state-of-play.ts'
import { strength } from './sections/strength.ts'
import { unknown } from './sections/unknown.ts'
import { placeText } from './words.ts'

/** The sections in reading order. */
export const reportSections: readonly SectionWriter[] = [
  stateOfPlay,
  control,
  days,
  casualties,
  strength,
  disagreements,
  apart,
  quotes,
  unknown,
  sources,
]

export interface ReportOptions {
  readonly title?: string | undefined
}

const mapPlaces = (account: Account): readonly ReportPlace[] =>
  account.control.flatMap(({ place, ...row }) =>
    place.lat === null || place.lon === null || place.kind === 'country'
      ? []
      : [
          {
            id: place.id,
            name: place.kind === 'province' ? placeText(place) : place.name,
            kind: place.kind,
            lat: place.lat,
            lon: place.lon,
            status: row.status,
            holder: row.holder?.name ?? null,
            importance: importanceOf({ place, ...row }, account.asOf ?? ''),
          },
        ],
  )

const stripDays = (account: Account): readonly ReportDay[] => {
  const strip = new Map<string, { pages: number; events: number; changes: ReportDay['changes'][number][] }>()
  const at = (day: string) => {
    const entry = strip.get(day) ?? { pages: 0, events: 0, changes: [] }
    strip.set(day, entry)
    return entry
  }
  for (const { day } of account.documentDays.values()) at(day).pages += 1
  for (const { when } of account.events) {
    const start = when.from === null ? null : dayOf(when.from)
    if (start !== null && (when.to === null || dayOf(when.to) === start)) at(start).events += 1
  }
  for (const row of account.control)
    for (const { from, status, holder, claims } of row.history) {
      const start = from.from === null ? null : dayOf(from.from)
      if (start === null || claims.length === 0 || from.to === null || dayOf(from.to) !== start) continue
      at(start).changes.push({ place: row.place.name, holder: holder?.name ?? null, status })
    }
  return [...strip]
    .sort(([left], [right]) => byString(left, right))
    .map(([day, entry]) => ({ day, ...entry }))
}

const sourceList = (account: Account): readonly ReportSource[] => {
  const claims = new Map<string, number>()
  for (const { evidence } of account.claims)
    claims.set(evidence.document, (claims.get(evidence.document) ?? 0) + 1)
  return account.documents
    .map(doc => {
      const day = account.documentDays.get(doc.id)
      return {
        document: doc.id,
        outlet: doc.outlet,
        title: doc.title,
        file: doc.file,
        url: doc.url,
        day: day?.day ?? null,
        dayInferred: day?.basis === 'inferred',
        claims: claims.get(doc.id) ?? 0,
      }
    })
    .sort(
      (left, right) =>
        byString(left.day ?? '', right.day ?? '') ||
        byString(left.outlet, right.outlet) ||
        byString(left.document, right.document),
    )
}

/**
 * The account as a report: every sentence is made from claims and passes the evidence desk, which refuses what
 * no page supports; refusals are counted and noted. An account without claims gives a report whose sections say
 * that nothing was found.
 */
export const buildReport = (account: Account, options: ReportOptions = {}): Report => {
  const desk = openEvidenceDesk(account)
  const sentences: ReportSentence[] = []
  const notes: string[] = []
  for (const section of reportSections) {
    const passed: { sentence: ReportSentence; weight: number }[] = []
    for (const draft of section.write(account)) {
      const { sentence, refusal } = desk.check(draft)
      if (sentence === null)
        notes.push(`Refused a sentence of “${section.title}”: ${refusal ?? 'unknown reason'}`)
      else passed.push({ sentence, weight: draft.weight ?? 0 })
    }
    const shown = new Set(
      passed
        .map(({ weight }, index) => ({ weight, index }))
        .sort((left, right) => right.weight - left.weight || left.index - right.index)
        .slice(0, section.limit)
        .map(({ index }) => index),
    )
    sentences.push(
      ...passed.map(({ sentence }, index) => (shown.has(index) ? sentence : { ...sentence, folded: true })),
    )
  }
  return {
    title:
      options.title ??
      (account.asOf === null ? 'Situation report' : `Situation report, ${fullDay(account.asOf)}`),
    asOf: account.asOf,
    knownBy: account.knownBy,
    // With no page at all there is one thing to say, not a list of empty sections.
    sections:
      account.documents.length === 0
        ? []
        : reportSections.map(({ id, title, empty }) => ({ id, title, empty })),
    sentences,
    places: mapPlaces(account),
    days: stripDays(account),
    sources: sourceList(account),
    refused: notes.length,
    notes,
  }
}
