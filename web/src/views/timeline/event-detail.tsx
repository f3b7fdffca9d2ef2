import type { VNode } from 'preact'
import type { ClaimOutput } from '../../../../src/output/contract.ts'
import type { TimelineEvent } from '../../../../src/server/contract.ts'
import { clockInput } from '../../clocks.ts'
import { actorHref } from '../../links.ts'
import { EvidenceQuote } from '../../parts/quote.tsx'
import { Show, Skeleton } from '../../parts/show.tsx'
import { useApi } from '../../use-api.ts'
import { chainInWords } from '../reader/claim-words.ts'

const mostClaims = 200

/** Sentences that several claims rest on are shown once. */
const bySentence = (claims: readonly ClaimOutput[]): readonly (readonly ClaimOutput[])[] => {
  const groups = new Map<string, ClaimOutput[]>()
  for (const claim of claims) {
    const key = `${claim.evidence.document}:${claim.evidence.sentence.start}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  return [...groups.values()]
}

/** Copies of one text, and what one voice says, have one origin. */
const byOrigin = (claims: readonly ClaimOutput[]): readonly (readonly (readonly ClaimOutput[])[])[] => {
  const groups = new Map<string, ClaimOutput[]>()
  for (const claim of claims) {
    const group = groups.get(claim.origin)
    if (group === undefined) groups.set(claim.origin, [claim])
    else group.push(claim)
  }
  return [...groups.values()].map(bySentence).sort((left, right) => right.length - left.length)
}

/** "One text, 6 sentences in 3 outlets". */
const originTitle = (sentences: readonly (readonly ClaimOutput[])[]): string => {
  const outlets = [...new Set(sentences.flatMap(claims => claims.map(({ outlet }) => outlet)))]
  const [first = ''] = outlets
  return outlets.length === 1 ? first : `${first} and, after the same text, ${outlets.slice(1).join(', ')}`
}

const Sentence = ({ claims }: { readonly claims: readonly ClaimOutput[] }): VNode | null => {
  const [first] = claims
  if (first === undefined) return null
  const sources = chainInWords(first).slice(1)
  const note = [
    claims
      .map(({ force }) => force)
      .filter((force, index, all) => all.indexOf(force) === index)
      .join(', '),
    sources.length === 0 ? '' : `after ${sources.join(' → ')}`,
  ]
  return (
    <EvidenceQuote
      evidence={first.evidence}
      claim={first.id}
      note={note.filter(text => text !== '').join(' · ')}
    />
  )
}

/** What the pages say of an event: the exact sentences, copies together. */
export const EventDetail = ({ event }: { readonly event: TimelineEvent }): VNode => {
  const claims = useApi('/api/claims', { event: event.id, limit: mostClaims, ...clockInput() })
  return (
    <div class="event-detail">
      {event.actors.length === 0 ? null : (
        <p class="event-actors">
          {event.actors.map(({ role, actor }) => (
            <span key={`${role}:${actor.id}`}>
              <span class="soft">{role}</span> <a href={actorHref(actor.id)}>{actor.name}</a>
            </span>
          ))}
        </p>
      )}
      <Show of={claims} skeleton={<Skeleton lines={3} />}>
        {({ claims: found }) => {
          const origins = byOrigin(found)
          return (
            <ol class="event-origins">
              {origins.map((sentences, index) => (
                <li key={sentences[0]?.[0]?.id ?? index}>
                  {origins.length < 2 ? null : <p class="event-origin-title">{originTitle(sentences)}</p>}
                  <ul>
                    {sentences.map(claims => (
                      <li key={claims[0]?.id}>
                        <Sentence claims={claims} />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          )
        }}
      </Show>
    </div>
  )
}
