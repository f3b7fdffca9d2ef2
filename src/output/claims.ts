import type { Account } from '../account/account.ts'
import { eventCodes } from '../account/event-codes.ts'
import type { Claim } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import { byString } from '../model/id.ts'
import type { ActorMention, PlaceMention } from '../model/mention.ts'
import type { ClaimOutput, EvidenceOutput, Name } from './contract.ts'
import { findDocument } from './find-document.ts'

/** The document of an evidence by its file and outlet, as scripts want to have it. */
export const evidenceOutput = (account: Account, evidence: Evidence): EvidenceOutput => {
  const doc = findDocument(account, evidence.document)
  return {
    document: evidence.document,
    file: doc?.file ?? '',
    outlet: doc?.outlet ?? '',
    start: evidence.start,
    end: evidence.end,
    quote: evidence.quote,
    sentence: { start: evidence.sentence.start, end: evidence.sentence.end, text: evidence.sentence.text },
  }
}

/** In reading order of their documents. */
export const inReadingOrder = (left: Claim, right: Claim): number =>
  byString(left.evidence.document, right.evidence.document) ||
  left.evidence.start - right.evidence.start ||
  byString(left.id, right.id)

/** All claims of the account in reading order of their documents, names merged by the judgements. */
export const claimsOutput = (account: Account): readonly ClaimOutput[] =>
  [...account.claims].sort(inReadingOrder).map(claim => claimOutput(account, claim))

/** A claim with names merged by the judgements. */
export const claimOutput = (account: Account, claim: Claim): ClaimOutput => {
  const actor = (mention: ActorMention): Name => nameOf(mention, account.entities.actorOf(mention))
  const place = (mention: PlaceMention): Name => nameOf(mention, account.entities.placeOf(mention))
  const placeOrNull = (mention: PlaceMention | null): Name | null => (mention ? place(mention) : null)
  const base = {
    id: claim.id,
    force: claim.force,
    speaker: claim.speaker ? actor(claim.speaker) : null,
    chain: claim.chain.map(actor),
    outlet: claim.outlet,
    evidence: evidenceOutput(account, claim.evidence),
    when: claim.when,
    whenBasis: claim.whenBasis,
    whenInferred: claim.whenInferred,
    origin: account.originOfClaim.get(claim.id) ?? claim.outlet,
    againstInterest: account.againstInterest.has(claim.id),
    after: claim.after,
  }
  switch (claim.kind) {
    case 'control':
      return {
        ...base,
        kind: claim.kind,
        place: place(claim.place),
        effect: claim.effect,
        actor: claim.actor ? actor(claim.actor) : null,
        ...(claim.with.length > 0 ? { with: claim.with.map(actor) } : {}),
        opponent: claim.opponent ? actor(claim.opponent) : null,
        extent: claim.extent,
        ...(claim.share ? { share: claim.share } : {}),
        ...(claim.confidence === undefined ? {} : { confidence: claim.confidence }),
        ...(claim.reader === undefined ? {} : { reader: claim.reader }),
      }
    case 'casualties':
      return {
        ...base,
        kind: claim.kind,
        ...claim.counts,
        of: claim.of,
        cause: claim.cause,
        actors: claim.actors.map(actor),
        place: placeOrNull(claim.place),
        cumulative: claim.cumulative,
        ...(claim.partOf ? { partOf: claim.partOf } : {}),
      }
    case 'event':
      return {
        ...base,
        kind: claim.kind,
        type: claim.type,
        actors: claim.actors.map(({ role, mention }) => ({ role, name: actor(mention) })),
        place: placeOrNull(claim.place),
        means: claim.means,
        codes: eventCodes(claim.type),
      }
    case 'strength':
      return {
        ...base,
        kind: claim.kind,
        about: actor(claim.about),
        quantity: { ...claim.quantity, unit: claim.unit },
        place: placeOrNull(claim.place),
      }
    case 'statement':
      return { ...base, kind: claim.kind, quote: claim.quote, direct: claim.direct }
  }
}

const nameOf = (
  mention: ActorMention | PlaceMention,
  merged: { readonly id: string; readonly name: string },
): Name => ({ text: mention.text, start: mention.start, end: mention.end, id: merged.id, name: merged.name })
