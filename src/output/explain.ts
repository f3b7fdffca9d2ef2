import { mentionsOf } from '../account/entities.ts'
import { isOn } from '../account/rulings.ts'
import type { Explanation } from './contract.ts'
import { explainActor, explainJudgement } from './explain-judgement.ts'
import { build, claimsById, type Explainable, judgementsOn, mentionIds } from './explain-parts.ts'

/**
 * How something came about, by its id: a claim, a place or control row, an event, a disagreement, a passage, a
 * judgement or a report sentence. Null when nothing has this id.
 */
export const explain = (from: Explainable, id: string): Explanation | null =>
  explainClaim(from, id) ??
  explainRow(from, id) ??
  explainEvent(from, id) ??
  explainDisagreement(from, id) ??
  explainPassage(from, id) ??
  explainJudgement(from, id) ??
  explainActor(from, id) ??
  explainSentence(from, id)

const explainClaim = (from: Explainable, id: string): Explanation | null => {
  const claim = from.account.claims.find(each => each.id === id)
  if (!claim) return null
  const mentions = mentionsOf(claim).flatMap(mention => [
    {
      stage: mention.kind === 'place' ? 'places' : 'actors',
      says: `"${mention.text}"${mention.antecedent ? ` stands for "${mention.antecedent.text}"` : ''}: ${mention.candidates
        .slice(0, 4)
        .map(
          candidate =>
            `${candidate.name} (${candidate.id}, ${candidate.score.toFixed(2)}: ${candidate.detail})`,
        )
        .join('; ')}`,
    },
  ])
  const origin = from.account.originOfClaim.get(id)
  return build(
    from,
    id,
    `${claim.kind} claim`,
    claim.evidence.quote,
    [
      { stage: 'claims', says: `frame ${claim.trace.frame}` },
      ...claim.trace.steps.map(step => ({ stage: 'claims', says: step })),
      ...mentions,
      ...(origin ? [{ stage: 'origins', says: `origin ${origin}` }] : []),
    ],
    [claim],
    [id],
  )
}

const explainRow = (from: Explainable, id: string): Explanation | null => {
  const row = from.account.control.find(each => each.place.id === id)
  if (!row) return null
  const text = `${row.place.name}: ${row.status}${row.holder ? ` by ${row.holder.name}` : ''}`
  const history = row.history.map(interval => ({
    stage: 'account',
    says: `${interval.from.from ?? '…'} to ${interval.to?.to ?? 'now'}: ${interval.status}${interval.holder ? ` by ${interval.holder.name}` : ''}`,
  }))
  const steps = [...row.why.map(says => ({ stage: 'account', says })), ...history]
  return build(
    from,
    id,
    'control of a place',
    text,
    steps,
    claimsById(from, [...row.supporting, ...row.opposing]),
    [id],
  )
}

const explainEvent = (from: Explainable, id: string): Explanation | null => {
  const event = from.account.events.find(each => each.id === id)
  if (!event) return null
  const { acled, plover } = event.codes
  const steps = [
    {
      stage: 'account',
      says: `ACLED ${acled.event} / ${acled.subEvent}; PLOVER ${plover.event} / ${plover.mode ?? '–'}`,
    },
    {
      stage: 'same events',
      says: `${event.claims.length} claims of ${event.documents.length} pages tell of it`,
    },
  ]
  const text = `${event.type}${event.place ? ` at ${event.place.name}` : ''}`
  return build(from, id, 'event', text, steps, claimsById(from, event.claims), event.claims)
}

const explainDisagreement = (from: Explainable, id: string): Explanation | null => {
  const found = from.account.disagreements.find(each => each.id === id)
  if (!found) return null
  const steps = [
    { stage: 'account', says: found.why },
    ...found.sides.map(side => ({ stage: 'account', says: `${side.value}: ${side.claims.join(', ')}` })),
  ]
  const claims = claimsById(
    from,
    found.sides.flatMap(side => side.claims),
  )
  return {
    ...build(from, id, 'disagreement', found.field, steps, claims),
    judgements: judgementsOn(from, mentionIds(claims), line => isOn(line, found)),
  }
}

const explainPassage = (from: Explainable, id: string): Explanation | null => {
  const passage = from.account.passages.find(each => each.id === id)
  if (!passage) return null
  const steps = [
    {
      stage: 'copies',
      says: passage.identical ? 'letter by letter' : `similarity ${passage.similarity.toFixed(2)}`,
    },
    { stage: 'origins', says: passage.why },
  ]
  return build(
    from,
    id,
    'copied passage',
    passage.members.map(each => each.document).join(', '),
    steps,
    [],
    [id],
  )
}

const explainSentence = (from: Explainable, id: string): Explanation | null => {
  const sentence = from.report.sentences.find(each => each.id === id)
  if (!sentence) return null
  const steps = [
    { stage: 'report', says: `section ${sentence.section}` },
    ...sentence.why.map(says => ({ stage: 'account', says })),
    ...sentence.claims.map(claim => ({ stage: 'claims', says: claim })),
  ]
  return build(from, id, 'report sentence', sentence.text, steps, claimsById(from, sentence.claims))
}
