import type { Account } from '../../account/account.ts'
import { timeText } from '../../account/prose.ts'
import type { Claim } from '../../model/claim.ts'
import type { Passage, PassageMember } from '../../model/copies.ts'
import type { DateMention } from '../../model/date.ts'
import type { Document } from '../../model/document.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import { bestCandidate, type Mention } from '../../model/mention.ts'
import type { Quote } from '../../model/quote.ts'
import type { Reading } from '../../model/reading.ts'
import { bySpan, sliceOf } from '../../model/span.ts'
import { claimOutput } from '../../output/claims.ts'
import { kindOf, memberOutput } from '../../output/copies.ts'
import { quantityText, shortened } from '../../report/words.ts'
import { groupBy, indexOf, oncePerAccount } from '../account-index.ts'
import type { Mark, ReaderView } from '../contract.ts'

/** A page with everything that was found in it. */
export const readerView = (account: Account, reading: Reading): ReaderView => {
  const doc = reading.document
  const claims = indexOf(account).claimsOfDocument(doc.id)
  const passages = passagesOf(account).get(doc.id) ?? []
  return {
    schema: 'sitrep/reader@1',
    document: doc,
    marks: [
      ...claims.map(claim => claimMark(account, claim)),
      ...[...reading.places, ...reading.actors, ...reading.references].map(mention =>
        mentionMark(account, mention),
      ),
      ...reading.dates.map(dateMark),
      ...reading.quotes.map(quote => quoteMark(account, doc, quote)),
      ...passages.flatMap(passage => passageMarks(doc, passage)),
    ].sort(
      (left, right) =>
        bySpan(left, right) ||
        byString(left.kind, right.kind) ||
        byString(left.target ?? '', right.target ?? ''),
    ),
    claims: claims.map(claim => claimOutput(account, claim)),
    passages: passages
      .flatMap(passage => sharedText(account, doc, passage))
      .sort((left, right) => left.start - right.start || byString(left.id, right.id)),
    chains: chainsOf(account, doc, claims),
  }
}

const passagesOf: (account: Account) => ReadonlyMap<string, readonly Passage[]> = oncePerAccount(account => {
  const found = new Map<string, Passage[]>()
  for (const passage of account.passages)
    for (const id of new Set(passage.members.map(member => member.document))) addTo(found, id, passage)
  return found
})

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end })

/** Mentions that no claim holds are in no account: they go by their own best reading. */
const nameOf = (account: Account, mention: Mention): string => {
  const { id, name } = bestCandidate(mention)
  if (mention.kind === 'actor')
    return account.entities.actors.has(id) ? account.entities.actorOf(mention).name : name
  return account.entities.places.get(id)?.name ?? name
}

const dateMark = (date: DateMention): Mark => ({
  ...spanOf(date),
  kind: 'date',
  target: date.value,
  label: date.time === null ? date.value : timeText(date.time),
  confidence: null,
})

const quoteMark = (account: Account, doc: Document, { content, speaker, cue, direct }: Quote): Mark => ({
  ...spanOf(content),
  kind: 'quote',
  target: speaker === null ? null : bestCandidate(speaker).id,
  label: `${direct ? 'Quoted' : 'Reported'}: ${speaker === null ? 'no speaker named' : nameOf(account, speaker)} (“${sliceOf(doc.text, cue)}”)`,
  confidence: null,
})

const membersOn = (doc: Document, { members }: Passage): readonly PassageMember[] =>
  members.filter(member => member.document === doc.id)

const passageMarks = (doc: Document, passage: Passage): readonly Mark[] =>
  membersOn(doc, passage).map(member => ({
    ...spanOf(member),
    kind: 'passage',
    target: passage.id,
    label: passage.why,
    confidence: passage.similarity,
  }))

/** A passage at each of its places on the page, with where else it stands. */
const sharedText = (account: Account, doc: Document, passage: Passage): ReaderView['passages'] => {
  const { id, members, identical, similarity, origin, why } = passage
  const others = members.filter(member => member.document !== doc.id)
  return membersOn(doc, passage).map(member => ({
    ...spanOf(member),
    id,
    kind: kindOf(passage),
    identical,
    similarity,
    origin,
    why,
    others: others.map(other => memberOutput(account, other)),
  }))
}

const mentionMark = (account: Account, mention: Mention): Mark => {
  const best = bestCandidate(mention)
  const kind = mention.kind === 'actor' ? mention.actorKind : mention.placeKind
  const stands = mention.antecedent === undefined ? '' : ` (stands for “${mention.antecedent.text}”)`
  return {
    ...spanOf(mention),
    kind: mention.kind,
    target: best.id,
    label: `${nameOf(account, mention)}, ${kind}${stands}`,
    confidence: best.score,
  }
}

const claimMark = (account: Account, claim: Claim): Mark => ({
  ...spanOf(claim.evidence),
  kind: 'claim',
  target: claim.id,
  label: `${contentOf(account, claim)} (${claim.force})`,
  confidence: claim.confidence ?? null,
})

/** What a claim says, in one line. */
const contentOf = (account: Account, claim: Claim): string => {
  const { actorOf, placeOf } = account.entities
  const at = (place: Parameters<typeof placeOf>[0] | null) =>
    place === null ? '' : ` at ${placeOf(place).name}`
  switch (claim.kind) {
    case 'control':
      return `${claim.actor === null ? 'Somebody' : actorOf(claim.actor).name} ${claim.effect} ${claim.extent === 'whole' ? '' : `${claim.extent} of `}${placeOf(claim.place).name}`
    case 'casualties':
      return `${Object.entries(claim.counts)
        .map(([count, quantity]) => `${quantityText(quantity)} ${count}`)
        .join(', ')}: ${claim.of}${at(claim.place)}`
    case 'event':
      return `${claim.type}${at(claim.place)}`
    case 'strength':
      return `${actorOf(claim.about).name}: ${quantityText(claim.quantity)} ${claim.unit}${at(claim.place)}`
    case 'statement':
      return `${claim.speaker === null ? 'Somebody' : actorOf(claim.speaker).name}: “${shortened(claim.quote.text, 120)}”`
  }
}

/** From the outlet over the origin of the text and the sources named to the speaker. */
const chainsOf = (account: Account, doc: Document, claims: readonly Claim[]): ReaderView['chains'] => {
  const originNames = new Map(account.origins.map(({ id, name }) => [id, name]))
  const linksOf = (claim: Claim): readonly string[] => {
    const origin = originNames.get(account.originOfClaim.get(claim.id) ?? '') ?? null
    const sources = [...claim.chain, ...(claim.speaker === null ? [] : [claim.speaker])]
    const links = [
      doc.outlet,
      ...(origin === null ? [] : [origin]),
      ...sources.map(mention => account.entities.actorOf(mention).name),
    ]
    return links.filter((link, at) => links.indexOf(link) === at)
  }
  return [...groupBy(claims, claim => JSON.stringify(linksOf(claim)))]
    .map(([links, own]) => ({ links: JSON.parse(links) as string[], claims: own.map(({ id }) => id) }))
    .sort(
      (left, right) =>
        right.claims.length - left.claims.length || byString(left.links.join('\n'), right.links.join('\n')),
    )
}
