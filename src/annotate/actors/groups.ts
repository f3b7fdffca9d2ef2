import { fighterNouns } from '../../language/en/actors.ts'
import { ancestors } from '../tree.ts'
import { describedIdentity } from './described.ts'
import type { Finding } from './finding.ts'
import { findModifiers } from './modifiers.ts'
import { nameIdentity } from './names.ts'
import { phraseOf } from './noun-phrase.ts'
import { phraseAt } from './phrase.ts'
import type { Identity, Reader } from './reader.ts'
import { isOneOf, nameAt, type SentenceView } from './view.ts'

/** Groups, forces, governments and their parts, by the nouns that head them and by the names in them. */
export const findGroups = (view: SentenceView, reader: Reader): readonly Finding[] => {
  const findings: Finding[] = []
  const used = new Set<number>()
  for (const head of headsFromOutside(view)) {
    if (used.has(head)) continue
    const name = nameAt(view, head)
    const identity = name ? nameIdentity(view, name, reader) : unnamed(view, head, reader)
    if (!identity) continue
    if (identity.source !== undefined) used.add(identity.source)
    const phrase = phraseOf(view, head, name ? name.to - 1 : head)
    findings.push({
      from: name ? Math.min(phrase.from, name.from) : phrase.from,
      to: phrase.to,
      head,
      actorKind: identity.actorKind,
      candidates: identity.candidates,
      strength: identity.strength,
    })
  }
  return [...findings, ...findModifiers(view, reader, used)]
}

const unnamed = (view: SentenceView, head: number, reader: Reader): Identity | undefined => {
  const phrase = phraseAt(view, head)
  return phrase && describedIdentity(phrase, reader)
}

/** Nouns and names, those high in the tree first, so that "IS" in "IS fighters" is not taken again. */
const headsFromOutside = (view: SentenceView): readonly number[] => {
  const depth = view.tree.tokens.map((_, index) => ancestors(view.tree, index).length)
  return view.tree.tokens
    .map((_, index) => index)
    .filter(index => isNominal(view, index))
    .sort((left, right) => (depth[left] ?? 0) - (depth[right] ?? 0) || left - right)
}

const isNominal = (view: SentenceView, index: number): boolean => {
  const token = view.tree.tokens[index]
  if (!token) return false
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || nameAt(view, index)) return true
  // "Islamists": taggers call some plurals adjectives.
  return token.upos === 'ADJ' && /s$/u.test(token.form) && isOneOf(token, fighterNouns)
}
