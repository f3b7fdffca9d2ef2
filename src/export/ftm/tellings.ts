import type { Account } from '../../account/account.ts'
import { mentionsOf } from '../../account/entities.ts'
import type { ActorKind } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import { casualtyCounts } from '../../model/claim.ts'
import type { ActorMention, Mention, PlaceMention } from '../../model/mention.ts'
import { bestCandidate } from '../../model/mention.ts'
import type { Place } from '../../model/place.ts'
import { dayOf } from '../../model/time.ts'
import { entityId, type Telling } from './statement.ts'

const schemas: { readonly [kind in ActorKind]: string } = {
  state: 'PublicBody',
  government: 'PublicBody',
  'armed forces': 'PublicBody',
  police: 'PublicBody',
  'armed group': 'Organization',
  alliance: 'Organization',
  party: 'Organization',
  'international organisation': 'Organization',
  'aid organisation': 'Organization',
  monitor: 'Organization',
  'news agency': 'Organization',
  media: 'Organization',
  organisation: 'Organization',
  person: 'Person',
  civilians: 'LegalEntity',
  generic: 'LegalEntity',
}

/** Where a claim was published and when: what dates and places its statements. */
type Page = Pick<Telling, 'outlet' | 'day'>

const addressOf = (place: Place): string =>
  [place.name, place.admin1, place.country]
    .filter((part, at, parts) => part !== null && parts.indexOf(part) === at)
    .join(', ')

const documentTellings = (account: Account): readonly Telling[] =>
  account.documents.map(doc => ({
    entity: doc.id,
    canonical: doc.id,
    schema: 'Article',
    outlet: doc.outlet,
    day: account.documentDays.get(doc.id)?.day ?? null,
    values: [
      ['title', doc.title],
      ['fileName', doc.file],
      ['author', doc.byline],
      ['publisher', doc.outlet],
      ['sourceUrl', doc.url],
      ['publishedAt', doc.published?.from ? dayOf(doc.published.from) : null],
    ],
  }))

const actorTelling = (account: Account, mention: ActorMention, page: Page): Telling => {
  const actor = account.entities.actorOf(mention)
  return {
    ...page,
    entity: bestCandidate(mention).id,
    canonical: actor.id,
    schema: schemas[actor.kind],
    // "It" and "the group" are no names of anybody.
    values: [['name', mention.antecedent === undefined ? mention.text : actor.name]],
  }
}

const placeTelling = (account: Account, mention: PlaceMention, page: Page): Telling => {
  const place = account.entities.placeOf(mention)
  return {
    ...page,
    entity: bestCandidate(mention).id,
    canonical: place.id,
    schema: 'Address',
    values: [
      ['name', mention.antecedent === undefined ? mention.text : place.name],
      ['full', addressOf(place)],
      ['region', place.admin1],
      ['latitude', place.lat === null ? null : String(place.lat)],
      ['longitude', place.lon === null ? null : String(place.lon)],
    ],
  }
}

const doersOf = (claim: Claim): readonly ActorMention[] => {
  switch (claim.kind) {
    case 'control':
      return [claim.actor, ...claim.with, claim.opponent].filter(mention => mention !== null)
    case 'casualties':
      return claim.actors
    case 'event':
      return claim.actors.map(({ mention }) => mention)
    case 'strength':
      return [claim.about]
    case 'statement':
      return claim.speaker === null ? [] : [claim.speaker]
  }
}

/** What a claim says in a few words: "Islamic State captures Palmyra". */
const titleOf = (account: Account, claim: Claim): string => {
  const { actorOf, placeOf } = account.entities
  if (claim.kind === 'statement') return claim.quote.text
  const at = claim.place === null ? '' : ` at ${placeOf(claim.place).name}`
  if (claim.kind === 'control')
    return `${claim.actor === null ? 'somebody' : actorOf(claim.actor).name} ${claim.effect} ${placeOf(claim.place).name}`
  if (claim.kind === 'event') return `${claim.type}${at}`
  if (claim.kind === 'strength')
    return `${actorOf(claim.about).name}: ${claim.quantity.min ?? claim.quantity.max ?? '?'} ${claim.unit}${at}`
  const counts = casualtyCounts.flatMap(count => {
    const quantity = claim.counts[count]
    return quantity === undefined ? [] : [`${quantity.min ?? quantity.max ?? '?'} ${count}`]
  })
  return `${counts.join(', ')}${at}`
}

const claimTelling = (
  account: Account,
  claim: Claim,
  canonical: string,
  page: Page & { readonly url: string | null },
): Telling => {
  const place = claim.kind === 'statement' ? null : claim.place
  const [from, to] = [claim.when?.from ?? null, claim.when?.to ?? null]
  const { outlet, day, url } = page
  return {
    outlet,
    day,
    entity: claim.id,
    canonical,
    schema: 'Event',
    values: [
      ['name', titleOf(account, claim)],
      ['summary', claim.evidence.quote],
      ['description', claim.evidence.sentence.text],
      ['startDate', from === null ? null : dayOf(from)],
      ['endDate', to === null ? null : dayOf(to)],
      ['location', place === null ? null : addressOf(account.entities.placeOf(place))],
      ['addressEntity', place === null ? null : entityId(bestCandidate(place).id)],
      ...doersOf(claim).map(mention => ['involved', entityId(bestCandidate(mention).id)] as const),
      ['publisher', claim.outlet],
      ['sourceUrl', url],
      ['proof', entityId(claim.evidence.document)],
      ['recordId', claim.id],
      ['keywords', claim.kind],
      ['keywords', claim.force],
    ],
  }
}

/** What happened or is so, as far as a page stands behind it: quotations, plans and denials are no events. */
const isEvent = ({ kind, force }: Claim): boolean =>
  kind !== 'statement' && (force === 'asserts' || force === 'claims')

/**
 * The account as FollowTheMoney's statements want it: one entity for every page, actor and place as written, and for
 * every claim. `canonical` is what judgements merged it into; claims of one event share that event.
 */
export const tellingsOf = (account: Account): readonly Telling[] => {
  const eventOf = new Map(account.events.flatMap(event => event.claims.map(id => [id, event.id] as const)))
  const urls = new Map(account.documents.map(({ id, url }) => [id, url]))
  return [
    ...documentTellings(account),
    ...account.claims.filter(isEvent).flatMap(claim => {
      const page = {
        outlet: claim.outlet,
        day: account.documentDays.get(claim.evidence.document)?.day ?? null,
      }
      const url = urls.get(claim.evidence.document) ?? null
      const telling = (mention: Mention): Telling =>
        mention.kind === 'place' ? placeTelling(account, mention, page) : actorTelling(account, mention, page)
      return [
        claimTelling(account, claim, eventOf.get(claim.id) ?? claim.id, { ...page, url }),
        ...mentionsOf(claim).map(telling),
      ]
    }),
  ]
}
