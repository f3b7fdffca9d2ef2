import { claimsOutput } from '../output/claims.ts'
import type { ExportFormat, FieldNote } from './format.ts'
import { withKeptClaims } from './kept-claims.ts'
import { jsonSidecar } from './sidecar.ts'

/** The fields of a claim as `sitrep claims --json` prints it. */
export const claimFields: readonly FieldNote[] = (
  [
    ['id', 'string', 'Content hash of the claim.'],
    ['kind', 'string', 'control, casualties, event, strength or statement.'],
    [
      'force',
      'string',
      'asserts, claims (somebody is quoted), denies, negated, plans, conditional or corrects.',
    ],
    [
      'speaker',
      'object',
      'Whom the page gives as the source: `text`, `start`, `end`, `id`, `name`; null = the outlet itself.',
    ],
    ['chain', 'list', 'Sources from the outermost inwards, without the outlet.'],
    ['outlet', 'string', 'Who published the page.'],
    [
      'evidence',
      'object',
      'The words: `document`, `file`, `outlet`, `start`, `end` (UTF-16 code units), `quote`, and the `sentence` around them.',
    ],
    [
      'when',
      'object',
      'When it was so: `from`, `to` (inclusive), `precision`, what was `known` and what `implied`; null = not said.',
    ],
    ['whenBasis', 'string', 'What the time was counted from: text, publication, earlier sentence or none.'],
    ['whenInferred', 'boolean', 'True when the page has no date of its own.'],
    ['origin', 'string', 'Whose text it is: copies share one origin.'],
    ['againstInterest', 'boolean', 'True when it hurts its own speaker’s side.'],
    ['after', 'list', 'Ids of claims of the same page that this one comes after.'],
    ['place', 'object', 'Where, as written and as merged; control, casualties, event, strength.'],
    ['effect', 'string', 'control: captures, holds, loses, enters, besieges, lifts siege or contests.'],
    ['actor', 'object', 'control: who.'],
    ['with', 'list', 'control: allies that act together with it.'],
    ['opponent', 'object', 'control: against or from whom.'],
    ['extent', 'string', 'control: whole, part or surroundings.'],
    ['share', 'object', 'control: per cent of the place.'],
    ['confidence', 'number', 'control: probability that place, effect and actor are read rightly, 0 to 1.'],
    ['reader', 'string', 'control: frames, learned or both.'],
    ['killed', 'object', 'casualties: `min`, `max`, `approximate`; so are the next five.'],
    ['wounded', 'object', 'casualties.'],
    ['killedOrWounded', 'object', 'casualties: one number for both.'],
    ['missing', 'object', 'casualties.'],
    ['captured', 'object', 'casualties.'],
    ['displaced', 'object', 'casualties.'],
    ['of', 'string', 'casualties: who was hit, as written.'],
    ['cause', 'string', 'casualties: means or event, as written.'],
    ['actors', 'list', 'casualties: who did it. event: objects with `role` and `name`.'],
    ['cumulative', 'boolean', 'casualties: a running total, never to be added to others.'],
    ['partOf', 'string', 'casualties: id of the claim whose total holds this one.'],
    ['type', 'string', 'event: what happened.'],
    ['means', 'string', 'event: with what, as written.'],
    ['codes', 'object', 'event: ACLED and PLOVER codes.'],
    ['about', 'object', 'strength: whose.'],
    ['quantity', 'object', 'strength: `min`, `max`, `approximate`, `unit`.'],
    ['quote', 'object', 'statement: the words, `start`, `end`, `text`.'],
    ['direct', 'boolean', 'statement: in quotation marks.'],
  ] as const
).map(([name, type, about]) => ({ name, type, about }))

const dictionary = {
  unit: 'One line is one claim: what one clause of one page says. The same objects as `sitrep claims --json`; JSON Schema: [claims.json](../schema/claims.json).',
  fields: claimFields,
  notes: [
    'Lines stand in the order of documents (by id) and of the words in them. A field that a kind of claim does not have is left out.',
    'How strongly a text stands behind a claim is `force`: never count a `denies`, `plans` or `conditional` as something that happened.',
  ],
}

/** Every claim, one JSON object a line. */
export const claimsJsonl: ExportFormat = {
  name: 'claims-jsonl',
  mediaType: 'application/jsonl',
  fileName: 'claims.jsonl',
  description: 'what each page says, one JSON object a line',
  binary: false,
  dictionary: dictionary,
  write: (account, context) =>
    claimsOutput(withKeptClaims(account, context))
      .map(claim => `${JSON.stringify(claim)}\n`)
      .join(''),
  sidecar: jsonSidecar('Claims', dictionary),
}
