import type { Account } from '../account/account.ts'
import { mentionsOf } from '../account/entities.ts'
import type { JudgementLine } from '../judgements/line.ts'
import { pairKey, settleJudgements } from '../judgements/settle.ts'
import { byString } from '../model/id.ts'
import type { JudgementSubject } from '../model/judgement.ts'
import { bestCandidate, type Mention } from '../model/mention.ts'
import type { ReviewItem } from './item.ts'
import { pairItem, type ReviewInput } from './items.ts'
import { eventText, indexClaims } from './sides.ts'

/**
 * The item with this id: its own, that of a judgement of its history, or that of any rule's judgement, doubtful or
 * not. Null when nothing in these pages has it.
 */
export const findItem = (input: ReviewInput, items: readonly ReviewItem[], id: string): ReviewItem | null => {
  const known = items.find(item => item.id === id || item.history.some(({ line }) => line.id === id))
  if (known !== undefined) return known
  const row = [...input.rules, ...input.near].find(each => each.id === id)
  if (row === undefined) return null
  const { judgements, standings } = settleJudgements(input.lines)
  const decided = judgements.find(each => each.at !== null && pairKey(each) === pairKey(row))
  return pairItem(input.account, indexClaims(input.account), row, decided, standings)
}

/** The judgement of a file by its id. */
export const findLine = (lines: readonly JudgementLine[], id: string): JudgementLine | null =>
  lines.find(line => line.id === id) ?? null

/** An actor, place or event of the account, by an id that stays when pages are added. */
export interface Thing {
  readonly subject: Extract<JudgementSubject, 'actor' | 'place' | 'event'>
  readonly id: string
  readonly name: string
}

/** Folds case and accents, so that a user may type "Deir ez-Zor" for "Deir ez-Zôr". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const canonicalId = ({ entities }: Account, mention: Mention): string =>
  mention.kind === 'actor' ? entities.actorOf(mention).id : entities.placeOf(mention).id

/**
 * What a user means: the id of an actor, place, event or claim, or a spelling that the pages use. Several results mean
 * that a spelling stands for several things, none that it stands for nothing.
 */
export const findThings = (account: Account, wanted: string): readonly Thing[] => {
  const event = account.events.find(({ id }) => id === wanted)
  const claim = account.claims.find(({ id }) => id === (event?.claims[0] ?? wanted))
  if (claim?.kind === 'event' || claim?.kind === 'casualties')
    return [{ subject: 'event', id: claim.id, name: eventText(account, claim) }]
  const found = new Map<string, Thing & { readonly group: string; readonly isId: boolean }>()
  for (const mention of account.claims.flatMap(mentionsOf)) {
    const { id, name } = bestCandidate(mention)
    const group = canonicalId(account, mention)
    const isId = id === wanted || group === wanted
    const isNamed =
      mention.antecedent === undefined && [mention.text, name].some(each => folded(each) === folded(wanted))
    const thing = {
      subject: mention.kind,
      id: group === wanted ? group : id,
      name: mention.text,
      group,
      isId,
    }
    const known = found.get(`${mention.kind} ${thing.id}`)
    // Of an actor's spellings the one that the user gave stands in the file.
    if ((isId || isNamed) && (known === undefined || folded(known.name) !== folded(wanted)))
      found.set(`${mention.kind} ${thing.id}`, thing)
  }
  const things = [...found.values()].sort((left, right) => byString(left.id, right.id))
  const byId = things.filter(({ isId }) => isId)
  const chosen = byId.length > 0 ? byId : things
  // One spelling of several ids that are joined already is one thing.
  return [...new Map([...chosen].reverse().map(thing => [`${thing.subject} ${thing.group}`, thing])).values()]
    .map(({ subject, id, name }) => ({ subject, id, name }))
    .sort((left, right) => byString(left.id, right.id))
}
