import type { ClaimOutput } from '../../../../src/output/contract.ts'
import type { Mark } from '../../../../src/server/contract.ts'
import { timeInWords } from '../../days.ts'

/** How strongly the text stands behind a claim, for readers who do not know the word. */
export const forceMeaning: Readonly<Record<ClaimOutput['force'], string>> = {
  asserts: 'the text says so in its own voice',
  claims: 'the text leaves it to a speaker',
  denies: 'a speaker rejects it',
  plans: 'an aim, order or announcement',
  conditional: 'possible, or dependent on something',
  negated: 'the text says that it did not happen',
  corrects: 'an earlier report is taken back',
}

/** "83 % sure"; '' where nothing measured it. */
export const confidenceInWords = (confidence: number | null | undefined): string =>
  confidence === null || confidence === undefined ? '' : `${Math.round(confidence * 100)} % sure`

/** Whom the text gives as source, from the outlet inwards: "Halden → AFP → the Observatory". */
export const chainInWords = (claim: ClaimOutput): readonly string[] => {
  const names = claim.chain.map(({ name }) => name)
  const speaker = claim.speaker?.name
  return [claim.outlet, ...names, ...(speaker === undefined || names.at(-1) === speaker ? [] : [speaker])]
}

/** When the claim says that it was, and how that is known. */
export const claimTime = (claim: ClaimOutput): string => {
  if (claim.when === null) return 'no time given'
  const basis = claim.whenInferred
    ? ', inferred: the page has no date'
    : claim.whenBasis === 'publication'
      ? ', counted from the day of publication'
      : claim.whenBasis === 'earlier sentence'
        ? ', from an earlier sentence'
        : ''
  return `${timeInWords(claim.when)}${basis}`
}

/** The words of a reading without the force at its end, which stands apart. */
export const readingOf = (mark: Pick<Mark, 'label'>, force: ClaimOutput['force']): string => {
  const tail = ` (${force})`
  return mark.label.endsWith(tail) ? mark.label.slice(0, -tail.length) : mark.label
}

export const kindNames: Readonly<Record<Mark['kind'], string>> = {
  claim: 'Claim',
  actor: 'Actor',
  place: 'Place',
  date: 'Date',
  quote: 'Quote',
  passage: 'Shared text',
}
