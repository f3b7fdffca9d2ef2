import { governmentModifiers } from '../../language/en/actors.ts'
import { isWarAtHome } from './context.ts'
import { described, governmentOf, governmentsHere, type Identity, type Reader } from './reader.ts'
import { entryCandidate } from './resolve.ts'
import type { SentenceView } from './view.ts'
import { foldWord } from './words.ts'

/**
 * Whom somebody "pro-government" or "pro-Assad" belongs to: for a side, so of it. `index` is the token of the stance or
 * of what it is for. "anti-Assad" tells nothing of the kind, and "pro-Iranian militias" are backed by a state and not
 * part of it.
 */
export const stanceIdentity = (view: SentenceView, index: number, reader: Reader): Identity | undefined => {
  const target = stanceTarget(
    view.tree.tokens.slice(0, index + 1).map(token => token.form.toLowerCase()),
    index,
  )
  if (!target) return undefined
  if (governmentModifiers.has(target))
    return described(governmentsHere(reader, view.sentence.index), 'armed group')
  const country = reader.lexicon.countryByAdjective(target)
  if (country && isWarAtHome(country.code))
    return described([governmentOf(reader, country, 0.5, `pro-${target}`)], 'armed group')
  const leader = [...reader.lexicon.entries.values()].find(
    entry => entry.kind === 'person' && entry.aliases.some(alias => foldWord(alias) === target),
  )
  const side = leader?.parent === undefined ? undefined : reader.lexicon.entries.get(leader.parent)
  return side && described([entryCandidate(side, 0.8, `pro-${target}`)], 'armed group')
}

/** What one is for: taggers keep "pro-government" whole or cut it in three. */
const stanceTarget = (forms: readonly string[], index: number): string | undefined => {
  const form = forms[index] ?? ''
  const whole = /^pro[-–](\p{L}+)$/u.exec(form)?.[1]
  return whole ?? (forms[index - 2] === 'pro' ? foldWord(form) : undefined)
}
