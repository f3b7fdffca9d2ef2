import type { Account } from '../../account/account.ts'
import { canFight } from '../../account/belligerents.ts'
import { capitalised, whenText } from '../../account/prose.ts'
import type { Claim, ControlEffect } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { Draft } from '../drafts.ts'
import { effectVerbs, placeText, speakerText } from '../words.ts'
import type { SectionWriter } from './section.ts'
import { claimsById } from './section.ts'

const extentText = { whole: '', part: 'part of ', surroundings: 'the surroundings of ' } as const

interface Deed {
  /** Who is said to do it; null when the text names nobody. */
  readonly who: string | null
  /** "captured Marsa". */
  readonly past: string
  /** "capture Marsa". */
  readonly infinitive: string
}

/** What a claim tells as a deed; null for kinds that have none. A person's deed is that of his or her side. */
const deedOf = (claim: Claim, account: Account): Deed | null => {
  const { entities } = account
  const nameOf = (mention: ActorMention) => {
    const actor = entities.actorOf(mention)
    return actor.kind === 'person' ? entities.creditedTo(mention).name : actor.name
  }
  if (claim.kind === 'control') {
    const [past, infinitive] = effectVerbs[claim.effect]
    const object = `${extentText[claim.extent]}${placeText(entities.placeOf(claim.place))}`
    return {
      who: claim.actor === null ? null : nameOf(claim.actor),
      past: `${past} ${object}`,
      infinitive: `${infinitive} ${object}`,
    }
  }
  if (claim.kind !== 'event') return null
  const attacker = claim.actors.find(
    ({ role, mention }) => role === 'attacker' && canFight(entities.actorOf(mention).kind),
  )
  const event = `the ${claim.type}${claim.place === null ? '' : ` at ${placeText(entities.placeOf(claim.place))}`}`
  return {
    who: attacker === undefined ? null : nameOf(attacker.mention),
    past: `was behind ${event}`,
    infinitive: `carry out ${event.replace(/^the/, 'a').replace(/^a (?=[aeiou])/, 'an ')}`,
  }
}

/** What a plan is done by: "to enter Marsa" also by taking it. */
const doneBy: { readonly [effect in ControlEffect]?: readonly ControlEffect[] } = {
  captures: ['captures'],
  enters: ['enters', 'captures'],
  loses: ['loses'],
  besieges: ['besieges'],
}

/** A plan that a page tells as done on its day or later is no plan any more. */
const isFulfilled = (claim: Claim, { claims, entities }: Account): boolean => {
  if (claim.kind !== 'control' || claim.force !== 'plans') return false
  const from = claim.when?.from ?? claim.when?.to
  const deeds = doneBy[claim.effect] ?? []
  const place = entities.placeOf(claim.place)
  const isSide = (other: ActorMention): boolean =>
    claim.actor === null ||
    entities.areAllied(entities.creditedTo(claim.actor).id, entities.creditedTo(other).id)
  return (
    from != null &&
    claims.some(
      other =>
        other.kind === 'control' &&
        (other.force === 'asserts' || other.force === 'claims') &&
        deeds.includes(other.effect) &&
        other.extent !== 'surroundings' &&
        (other.when?.to ?? '') >= from &&
        (other.when?.from ?? '') >= from &&
        entities.placeOf(other.place).id === place.id &&
        other.actor !== null &&
        isSide(other.actor),
    )
  )
}

/** One line for a claim that changes no holder; null when it has no deed, or nobody whose deed it would be. */
const lineOf = (claim: Claim, account: Account): { readonly group: string; readonly text: string } | null => {
  const deed = deedOf(claim, account)
  if (deed === null) return null
  const { who, past, infinitive } = deed
  const speaker = claim.speaker === null ? null : speakerText(claim.speaker, account)
  const told = speaker === null || speaker === who ? '' : `, according to ${speaker}`
  const when = claim.when === null || claim.when.known.length === 0 ? '' : ` ${whenText(claim.when)}`
  if (who === null && claim.kind === 'event' && claim.force !== 'denies') return null
  switch (claim.force) {
    case 'denies': {
      const content =
        who === null
          ? claim.kind === 'event'
            ? `a part in ${past.replace('was behind ', '')}`
            : `that anybody ${past}`
          : `that ${who} ${past}`
      return {
        group: 'Claimed but denied',
        text: `${capitalised(speaker ?? claim.outlet)} rejects ${content}${when}`,
      }
    }
    case 'negated':
      return {
        group: 'Did not happen, or not yet',
        text: `Not so${when}, or not yet: ${who ?? 'anybody'} ${past}${told}`,
      }
    case 'plans':
      return {
        group: 'Planned or under way',
        text: `${who === null ? `A plan to ${infinitive}; whose it is, is not said` : `${capitalised(who)} to ${infinitive}`}${told}${when === '' ? '' : ` (told of${when.replace(/^ on/, '')})`}`,
      }
    case 'conditional':
      return { group: 'Possible', text: `${capitalised(who ?? 'somebody')} could ${infinitive}${told}` }
    case 'corrects':
      return {
        group: 'Taken back by its source',
        text: `${capitalised(claim.outlet)} takes back that ${who ?? 'anybody'} ${past}`,
      }
    default:
      return null
  }
}

const groupOrder = [
  'Claimed but denied',
  'Taken back by its source',
  'Planned or under way',
  'Possible',
  'Did not happen, or not yet',
]

export const apart: SectionWriter = {
  id: 'apart',
  title: 'Denied, planned, possible',
  empty: 'No denial, plan or possibility was found',
  limit: 30,
  write: account => {
    const ids = [...account.aside.denied, ...account.aside.planned, ...account.aside.conditional]
    const corrections = account.claims.filter(({ force }) => force === 'corrects').map(({ id }) => id)
    const lines = new Map<string, { group: string; text: string; claims: string[] }>()
    for (const claim of claimsById(account, [...ids, ...corrections])) {
      const line = lineOf(claim, account)
      if (line === null || isFulfilled(claim, account)) continue
      const key = JSON.stringify([line.group, line.text])
      const known = lines.get(key)
      if (known === undefined) lines.set(key, { ...line, claims: [claim.id] })
      else known.claims.push(claim.id)
    }
    return [...lines.values()]
      .sort(
        (left, right) =>
          groupOrder.indexOf(left.group) - groupOrder.indexOf(right.group) ||
          right.claims.length - left.claims.length ||
          byString(left.text, right.text),
      )
      .map(
        ({ group, text, claims }): Draft => ({
          section: 'apart',
          group,
          runs: [{ text, cites: claims }, { text: '.' }],
          weight: claims.length,
        }),
      )
  },
}
