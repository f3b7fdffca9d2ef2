import type { Account } from '../../account/account.ts'
import { listText } from '../../account/prose.ts'
import type { StrengthClaim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import type { Draft } from '../drafts.ts'
import { quantityText } from '../words.ts'
import type { SectionWriter } from './section.ts'

/** The same number for the same force near the same place is one line, however many pages print it. */
const grouped = (account: Account): readonly (readonly StrengthClaim[])[] => {
  const groups = new Map<string, StrengthClaim[]>()
  for (const claim of account.claims) {
    if (claim.kind !== 'strength') continue
    const { min, max } = claim.quantity
    const key = JSON.stringify([account.entities.actorOf(claim.about).id, min, max, claim.unit])
    addTo(groups, key, claim)
  }
  return [...groups].sort(([left], [right]) => byString(left, right)).map(([, claims]) => claims)
}

const draftOf = (account: Account, claims: readonly StrengthClaim[]): Draft | null => {
  const [first] = claims
  if (first === undefined) return null
  const { actorOf, placeOf } = account.entities
  const names = <Mention>(
    mentions: readonly (Mention | null)[],
    nameOf: (mention: Mention) => string,
  ): string[] =>
    [...new Set(mentions.flatMap(mention => (mention === null ? [] : [nameOf(mention)])))].sort(byString)
  const places = names(
    claims.map(claim => claim.place),
    mention => placeOf(mention).name,
  )
  const speakers = names(
    claims.map(claim => claim.speaker),
    mention => actorOf(mention).name,
  )
  return {
    section: 'strength',
    weight: claims.length,
    runs: [
      { text: actorOf(first.about).name, style: 'strong' },
      {
        text: `: ${quantityText(first.quantity)} ${first.unit}${places.length > 0 ? ` near ${listText(places)}` : ''}${speakers.length > 0 ? `, according to ${listText(speakers)}` : ''}`,
        cites: claims.map(claim => claim.id),
      },
      { text: '.' },
    ],
  }
}

/** Numbers about forces: "about 1,500 fighters of X near Marsa, according to Y". */
export const strength: SectionWriter = {
  id: 'strength',
  title: 'Strength of forces',
  empty: 'No number of fighters was found',
  limit: 20,
  write: account => grouped(account).flatMap(claims => draftOf(account, claims) ?? []),
}
