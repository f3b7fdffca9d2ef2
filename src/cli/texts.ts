import type { Account } from '../account/account.ts'
import { counted } from '../account/prose.ts'
import type { CasualtiesByClaimant, ControlRow, Disagreement, Event } from '../model/account.ts'
import { type Claim, casualtyCounts, type Quantity } from '../model/claim.ts'
import type { Time } from '../model/time.ts'
import { bold, dim, green, red, yellow } from './colour.ts'

/** Commands' output for people: one paragraph an entry, ids dimmed at the end for `sitrep explain`. */
export const list = (lines: readonly string[], empty: string): string =>
  lines.length > 0 ? lines.join('\n') : dim(empty)

const timeText = (time: Time | null): string => {
  if (!time || (!time.from && !time.to)) return 'undated'
  if (!time.from) return `by ${time.to}`
  return !time.to || time.to === time.from ? time.from : `${time.from} to ${time.to}`
}

export const quantityText = ({ min, max, approximate }: Quantity): string => {
  const about = approximate ? 'about ' : ''
  if (min !== null && max !== null) return min === max ? `${about}${min}` : `${about}${min} to ${max}`
  if (min !== null) return `at least ${about}${min}`
  return max === null ? 'an unknown number' : `up to ${about}${max}`
}

export const documentsText = (account: Account): string =>
  list(
    account.documents.map(doc => {
      const { day, basis } = account.documentDays.get(doc.id) ?? { day: 'undated', basis: 'published' }
      const notes = doc.notes.map(note => yellow(`\n  note (${note.stage}): ${note.reason}`)).join('')
      const credit = doc.agency ? `, credits ${doc.agency}` : ''
      return `${bold(doc.title)}\n  ${doc.outlet}${credit} · ${day}${basis === 'inferred' ? ' (inferred)' : ''} · ${doc.language} · ${doc.file} ${dim(doc.id)}${notes}`
    }),
    'No page could be read.',
  )

const forceColour: Readonly<Record<Claim['force'], (text: string) => string>> = {
  asserts: green,
  claims: text => text,
  denies: red,
  negated: red,
  corrects: red,
  plans: yellow,
  conditional: yellow,
}

const contentText = (account: Account, claim: Claim): string => {
  const { actorOf, placeOf } = account.entities
  switch (claim.kind) {
    case 'control': {
      const part = claim.extent === 'whole' ? '' : claim.extent === 'part' ? 'part of ' : 'surroundings of '
      const share = claim.share ? ` (${quantityText(claim.share)} per cent)` : ''
      const opponent = claim.opponent ? `, against ${actorOf(claim.opponent).name}` : ''
      return `${claim.actor ? actorOf(claim.actor).name : 'somebody'} ${claim.effect} ${part}${placeOf(claim.place).name}${share}${opponent}`
    }
    case 'casualties': {
      const counts = casualtyCounts.flatMap(count =>
        claim.counts[count] ? [`${quantityText(claim.counts[count])} ${count}`] : [],
      )
      return `${counts.join(', ')} (${claim.of})${claim.place ? ` at ${placeOf(claim.place).name}` : ''}${claim.cumulative ? ', running total' : ''}`
    }
    case 'event': {
      const actors = claim.actors.map(({ role, mention }) => `${role} ${actorOf(mention).name}`)
      return [claim.type, ...(claim.place ? [`at ${placeOf(claim.place).name}`] : []), ...actors].join(', ')
    }
    case 'strength':
      return `${actorOf(claim.about).name}: ${quantityText(claim.quantity)} ${claim.unit}${claim.place ? ` at ${placeOf(claim.place).name}` : ''}`
    case 'statement':
      return `“${claim.quote.text}”`
  }
}

/** Says so where the reading is as likely wrong as right. */
const sureText = ({ confidence }: Claim): string =>
  confidence === undefined || confidence >= 0.6
    ? ''
    : ` · ${dim(`unsure reading (${confidence.toFixed(2)})`)}`

export const claimsText = (account: Account): string =>
  list(
    account.claims.map(claim => {
      const speaker = claim.speaker ? `, according to ${account.entities.actorOf(claim.speaker).name}` : ''
      return `${bold(contentText(account, claim))} ${forceColour[claim.force](claim.force)} · ${timeText(claim.when)}${sureText(claim)}\n  ${claim.outlet}${speaker}: “${claim.evidence.quote}” ${dim(claim.id)}`
    }),
    'No claims were found in these pages.',
  )

/** "2016-12-10 or earlier" where only descriptions tell who holds a place. */
const sinceText = (since: Time): string =>
  since.from === null && since.to !== null ? `${since.to.slice(0, 10)} or earlier` : timeText(since)

export const controlText = (account: Account): string =>
  list(
    account.control.map((row: ControlRow) => {
      const where = [row.place.admin1, row.place.country].filter(each => each !== null).join(', ')
      const who = row.holder ? `${row.status} by ${row.holder.name}` : row.status
      const { reports, outlets, independent, speakers } = row.origins
      return `${bold(row.place.name)}${where ? ` (${where})` : ''}: ${who}${row.since ? ` since ${sinceText(row.since)}` : ''} · last evidence ${row.lastEvidence}\n  ${counted(reports, 'report')}, ${counted(outlets, 'outlet')}, ${counted(independent, 'independent origin')}, ${counted(speakers, 'named speaker')} ${dim(row.place.id)}${row.why.map(reason => `\n  – ${reason}`).join('')}`
    }),
    'No page says who holds a place.',
  )

const casualtiesText = (each: CasualtiesByClaimant): string => {
  const counts = casualtyCounts.flatMap(count =>
    each[count] ? [`${quantityText(each[count])} ${count}`] : [],
  )
  return `\n  ${each.by}: ${counts.join(', ')} (${each.of})`
}

export const eventsText = (account: Account): string =>
  list(
    account.events.map((event: Event) => {
      const actors = event.actors.map(({ role, actor }) => `${role} ${actor.name}`).join(', ')
      return `${bold(`${timeText(event.when)} ${event.type}`)}${event.place ? ` at ${event.place.name}` : ''}${actors ? ` · ${actors}` : ''} · ${counted(event.origins.independent, 'independent origin')} ${dim(event.id)}${event.casualties.map(casualtiesText).join('')}`
    }),
    'No page tells of an attack, clash or other event.',
  )

export const disagreementsText = (account: Account): string =>
  list(
    account.disagreements.map((each: Disagreement) => {
      const about = each.about.place?.name ?? each.about.actor?.name ?? each.about.event ?? ''
      const sides = each.sides.map(
        side => `\n  ${side.value} (${counted(side.origins.independent, 'independent origin')})`,
      )
      return `${bold(about)}, ${each.field}: ${each.real ? red('real') : 'explained'} · ${each.why} ${dim(each.id)}${sides.join('')}`
    }),
    'The reports do not disagree.',
  )
