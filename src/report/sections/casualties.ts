import { capitalised, timeText } from '../../account/prose.ts'
import type { CasualtiesByClaimant, Event } from '../../model/account.ts'
import type { CasualtyCount, Quantity } from '../../model/claim.ts'
import { casualtyCounts } from '../../model/claim.ts'
import type { Draft, DraftRun } from '../drafts.ts'
import { eventLabel, sizeOf } from '../tolls.ts'
import { countTexts, placeText, quantityText } from '../words.ts'
import type { SectionWriter } from './section.ts'
import { claimsById } from './section.ts'

const numbersText = (counts: { readonly [count in CasualtyCount]?: Quantity }): string =>
  casualtyCounts
    .flatMap(count => {
      const quantity = counts[count]
      return quantity === undefined ? [] : [`${quantityText(quantity)} ${countTexts[count]}`]
    })
    .join(', ')

const lineRun = ({ by, of, claims, ...counts }: CasualtiesByClaimant): DraftRun => ({
  text: `${numbersText(counts)}${of === '' || of === 'people' ? '' : ` (${of})`} – ${by}`,
  cites: claims,
})

const eventDraft = (event: Event, label: string): Draft => ({
  section: 'casualties',
  group: 'By event',
  weight:
    20 * Math.log2(1 + Math.max(0, ...event.casualties.map(line => sizeOf(line, 'killed')))) +
    8 * event.origins.independent +
    (event.place === null ? 0 : 15),
  runs: [
    { text: event.place === null ? capitalised(label) : placeText(event.place), style: 'strong' },
    { text: `, ${timeText(event.when)}${event.place === null ? '' : ` (${label})`}: ` },
    ...event.casualties.flatMap((line, index) => [...(index === 0 ? [] : [{ text: '; ' }]), lineRun(line)]),
    { text: '.' },
  ],
})

export const casualties: SectionWriter = {
  id: 'casualties',
  title: 'Casualties, as each source gives them',
  empty: 'No casualty figure was found',
  limit: 30,
  write: account => [
    ...[...account.events]
      .reverse()
      .filter(event => event.casualties.length > 0)
      .map(event => eventDraft(event, eventLabel(event, claimsById(account, event.claims)))),
    ...account.totals.map(
      (total): Draft => ({
        section: 'casualties',
        group: 'Running totals, never added up',
        runs: [
          { text: total.place === null ? 'Total' : placeText(total.place), style: 'strong' },
          { text: `${total.when === null ? '' : `, ${timeText(total.when)}`}: ` },
          {
            text: `${numbersText(total.counts)}${total.of === '' ? '' : ` (${total.of})`} – ${total.by}`,
            cites: [total.claim],
          },
          { text: '.' },
        ],
      }),
    ),
  ],
}
