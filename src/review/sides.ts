import type { Account } from '../account/account.ts'
import { mentionsOf } from '../account/entities.ts'
import { plainDay, whenText } from '../account/prose.ts'
import type { Disagreement } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import { byString } from '../model/id.ts'
import type { JudgementSubject } from '../model/judgement.ts'
import { addTo } from '../model/lists.ts'
import { bestCandidate, type Mention } from '../model/mention.ts'
import { dayOf } from '../model/time.ts'
import type { ReviewSide } from './item.ts'

/** Sentences shown of each side. */
const shownSentences = 3

/** Looks claims up by what they speak of. */
export interface ClaimIndex {
  claim(id: string): Claim | undefined
  /** The claims with a mention of this actor or place, as written: before any merge. */
  naming(id: string): readonly Claim[]
  /** The spelling that the claims use most for an actor or place. */
  spelling(id: string): string | undefined
}

const inReadingOrder = (left: Claim, right: Claim): number =>
  byString(left.evidence.document, right.evidence.document) ||
  left.evidence.start - right.evidence.start ||
  byString(left.id, right.id)

/** Indexes the claims of an account. */
export const indexClaims = ({ claims }: Account): ClaimIndex => {
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const named = new Map<string, Claim[]>()
  const spellings = new Map<string, Map<string, number>>()
  const count = (mention: Mention) => {
    const { id, name } = bestCandidate(mention)
    const text = mention.antecedent === undefined ? mention.text : name
    const counts = spellings.get(id) ?? new Map<string, number>()
    spellings.set(id, counts.set(text, (counts.get(text) ?? 0) + 1))
  }
  for (const claim of [...claims].sort(inReadingOrder)) {
    const mentions = mentionsOf(claim)
    mentions.forEach(count)
    for (const id of new Set(mentions.map(mention => bestCandidate(mention).id))) addTo(named, id, claim)
  }
  return {
    claim: id => byId.get(id),
    naming: id => named.get(id) ?? [],
    spelling: id =>
      [...(spellings.get(id) ?? [])].sort(
        ([left, leftCount], [right, rightCount]) => rightCount - leftCount || byString(left, right),
      )[0]?.[0],
  }
}

/** Sentences of different outlets first, each once. */
const evidenceOf = (claims: readonly Claim[]): readonly Evidence[] => {
  const outlets = new Set<string>()
  const sentences = new Set<string>()
  const [fresh, more]: [Evidence[], Evidence[]] = [[], []]
  for (const { outlet, evidence } of claims) {
    if (sentences.has(evidence.sentence.text)) continue
    sentences.add(evidence.sentence.text)
    ;(outlets.has(outlet) ? more : fresh).push(evidence)
    outlets.add(outlet)
  }
  return [...fresh, ...more].slice(0, shownSentences)
}

const sideFrom = (id: string | null, name: string, claims: readonly Claim[]): ReviewSide => ({
  id,
  name,
  claims: claims.map(claim => claim.id).sort(byString),
  evidence: evidenceOf(claims),
})

/** "air strike at Uqayribat on Monday 12 December 2016", for a claim that tells of an event. */
export const eventText = (account: Account, claim: Claim): string => {
  const what = claim.kind === 'event' ? claim.type : claim.kind === 'casualties' ? 'casualties' : claim.kind
  const place = claim.kind === 'statement' ? null : claim.place
  const day = account.documentDays.get(claim.evidence.document)?.day
  const when =
    claim.when === null
      ? day === undefined
        ? ''
        : ` told on ${plainDay(dayOf(day))}`
      : ` ${whenText(claim.when)}`
  return `${what}${place === null ? '' : ` at ${account.entities.placeOf(place).name}`}${when}`
}

/** One of the two things that a judgement on actors, places or events is on. */
export const pairSide = (
  account: Account,
  index: ClaimIndex,
  subject: JudgementSubject,
  id: string,
): ReviewSide => {
  if (subject === 'event') {
    const claim = index.claim(id)
    return claim === undefined ? sideFrom(id, id, []) : sideFrom(id, eventText(account, claim), [claim])
  }
  const listed = subject === 'actor' ? account.entities.actors.get(id) : account.entities.places.get(id)
  return sideFrom(id, index.spelling(id) ?? listed?.name ?? id.replace(/^\w+:/, ''), index.naming(id))
}

/** The sides of a disagreement, in its own order. */
export const disagreementSides = (index: ClaimIndex, { sides }: Disagreement): readonly ReviewSide[] =>
  sides.map(({ value, claims }) =>
    sideFrom(null, value, claims.flatMap(id => index.claim(id) ?? []).sort(inReadingOrder)),
  )
