import { bestCandidate } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { Reading } from '../../model/reading.ts'
import { sliceOf } from '../../model/span.ts'
import { codeOfProvince, groupCodesIn, type IsafRecord } from './codebook.ts'
import { countedPeople, isTold, leadersOf, totalOf } from './counted-people.ts'
import { startDay } from './start-day.ts'

/** The first province that a place is called by, else the first that one lies in. */
const provinceOf = (reading: Reading, gazetteer: Gazetteer): string => {
  const named = reading.places
    .map(place => codeOfProvince(place.text) ?? codeOfProvince(bestCandidate(place).name))
    .find(code => code !== null)
  if (named) return named
  const lying = reading.places
    .flatMap(place => place.candidates.map(({ id }) => codeOfProvince(gazetteer.get(id)?.admin1 ?? null)))
    .find(code => code !== null)
  return lying ?? ''
}

/** The groups that the first sentence names that names one. */
const targetOf = (reading: Reading): string => {
  const named = reading.sentences.map(sentence => groupCodesIn(sliceOf(reading.document.text, sentence)))
  return (named.find(codes => codes.length > 0) ?? []).join(';')
}

const noShots =
  /\b(?:without (?:any )?(?:shots|firing|a shot)|(?:not|never) fir(?:e|ed|ing)\b|no shots|no weapons (?:were )?fired|shots being fired)\b/i
const raid =
  /\b(?:in search (?:of|for)|search(?:ed|ing)? for|search operation|target(?:ed|ing|s)?|pursu\w+|operation to (?:capture|arrest|detain|find)|to (?:capture|arrest|detain) an?)\b/i
const callOut = /\b(?:compound|called? for|call-?out)/i

/**
 * The record of a release as its coders would write it: a view of the claims, the places and the days of the
 * reading. `shifts` follows the coders where their sheet is a day off.
 */
export const isafRecord = (reading: Reading, gazetteer: Gazetteer, shifts = true): IsafRecord => {
  const text = reading.document.text
  const told = countedPeople(reading)
  const minKilled = totalOf(told, 'killed')
  const minCaptured = totalOf(told, 'captured')
  const arrests = reading.claims.some(
    claim => claim.kind === 'event' && claim.type === 'arrest' && isTold(claim),
  )
  const captureq = minCaptured > 0 || arrests
  const killq = minKilled > 0
  const airstrike = reading.claims.some(
    claim => claim.kind === 'event' && claim.type === 'air strike' && isTold(claim),
  )
  const seeks = raid.test(text) || (captureq && callOut.test(text))
  const tookLeader = told.some(group => group.what === 'captured' && group.leader)
  return {
    start_date: startDay(reading, shifts),
    event_type:
      killq && captureq
        ? 'captureandkill'
        : captureq
          ? 'detention'
          : airstrike
            ? 'airstrike'
            : 'insurgentskilled',
    province: provinceOf(reading, gazetteer),
    target_group: targetOf(reading),
    min_killed: minKilled,
    min_captured: minCaptured || (arrests ? 3 : 0),
    killq,
    captureq,
    killcaptureraid: captureq || raid.test(text) ? seeks || tookLeader : false,
    airstrike,
    noshotsfired: text
      .split(/(?<=[.!?])\s/)
      .some(sentence => noShots.test(sentence) && !/per ?cent/.test(sentence)),
    min_leaders_killed: leadersOf(told, 'killed'),
    min_leaders_captured: leadersOf(told, 'captured'),
  }
}
