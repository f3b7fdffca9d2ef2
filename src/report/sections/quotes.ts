import type { Account } from '../../account/account.ts'
import { fullDay, listText } from '../../account/prose.ts'
import type { StatementClaim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import type { Draft } from '../drafts.ts'
import { shortened, speakerText } from '../words.ts'
import type { SectionWriter } from './section.ts'

const quoteLength = 400

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Pages spell names in a quotation differently and cut it at other places: its start identifies it. */
const sameStartWords = 6

/** The same words by the same speaker are one quotation, however many pages print them. */
const grouped = (account: Account): readonly (readonly StatementClaim[])[] => {
  const groups = new Map<string, StatementClaim[]>()
  for (const claim of account.claims) {
    if (claim.kind !== 'statement' || !claim.direct || claim.speaker === null) continue
    const start = fold(claim.quote.text).split(' ').slice(0, sameStartWords).join(' ')
    const key = JSON.stringify([account.entities.actorOf(claim.speaker).id, start])
    addTo(groups, key, claim)
  }
  return [...groups.values()]
}

const pagesOf = (claims: readonly StatementClaim[]): number =>
  new Set(claims.map(({ evidence }) => evidence.document)).size

const dayOfClaims = (claims: readonly StatementClaim[], account: Account): string | null =>
  claims
    .map(({ evidence }) => account.documentDays.get(evidence.document)?.day)
    .filter(day => day !== undefined)
    .sort(byString)[0] ?? null

/** Fragments ("last big fight") say little without their sentence. */
const leastWords = 5

export const quotes: SectionWriter = {
  id: 'quotes',
  title: 'In their own words',
  empty: 'No direct quotation with a named speaker was found',
  limit: 12,
  write: account =>
    grouped(account)
      .filter(([first]) => first !== undefined && fold(first.quote.text).split(' ').length >= leastWords)
      .sort(
        (left, right) =>
          pagesOf(right) - pagesOf(left) ||
          byString(dayOfClaims(right, account) ?? '', dayOfClaims(left, account) ?? '') ||
          byString(left[0]?.id ?? '', right[0]?.id ?? ''),
      )
      .flatMap((claims): readonly Draft[] => {
        const [first] = claims
        if (first?.speaker === null || first === undefined) return []
        const outlets = [...new Set(claims.map(({ outlet }) => outlet))].sort(byString)
        const day = dayOfClaims(claims, account)
        return [
          {
            section: 'quotes',
            runs: [
              { text: `“${shortened(first.quote.text, quoteLength).replace(/[,;:]$/, '')}”` },
              { text: ' – ' },
              { text: speakerText(first.speaker, account), style: 'strong' },
              {
                text: `, in ${listText(outlets.slice(0, 3))}${outlets.length > 3 ? ' and others' : ''}${day === null ? '' : `, ${fullDay(day)}`}`,
                cites: claims.map(({ id }) => id),
              },
              { text: '.' },
            ],
          },
        ]
      }),
}
