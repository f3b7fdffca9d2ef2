import { actionNouns } from '../../language/en/actors.ts'
import { addressVerbs, decisionVerbs, speechVerbs } from '../../language/en/speech.ts'
import { baseRelation, caseOf } from '../tree.ts'
import { type Finding, strengths } from './finding.ts'
import type { CountryMatch } from './lexicon.ts'
import { governmentOf, type Reader } from './reader.ts'
import { headOf, isOneOf, nameAt, type SentenceView } from './view.ts'

/**
 * Countries and capitals that act or speak: "Damascus said", "Russia launched", "backed by Iran". A country
 * where something happens is a place, not an actor.
 */
export const findDoers = (view: SentenceView, reader: Reader): readonly Finding[] =>
  view.countries.flatMap(match => {
    if (match.word === 'adjective' || match.word === 'people') return []
    const head = headOf(view.tree, match)
    if (nameAt(view, head) || !isDoer(view, match, head)) return []
    const detail = match.word === 'seat' ? 'the seat of government acts' : 'the country acts'
    return [
      {
        from: match.from,
        to: match.to,
        head,
        actorKind: 'government' as const,
        candidates: [governmentOf(reader, match.country, match.word === 'seat' ? 0.75 : 0.85, detail)],
        strength: strengths.bare,
      },
    ]
  })

const isDoer = (view: SentenceView, match: CountryMatch, head: number): boolean => {
  const { tree } = view
  const token = tree.tokens[head]
  // "Syria and Russia said": the first of the joined names stands for all.
  const first = token && baseRelation(token) === 'conj' ? token.head : head
  const anchor = tree.tokens[first]
  const governor = tree.tokens[anchor?.head ?? -1]
  if (!anchor || !governor) return false
  const relation = anchor.deprel
  const isActive = relation === 'nsubj' && governor.upos === 'VERB'
  if (match.word === 'seat')
    return (
      isOneOf(governor, speechVerbs) && (isActive || (relation === 'obj' && isOneOf(governor, addressVerbs)))
    )
  if (isActive) return isOneOf(governor, speechVerbs) || isOneOf(governor, decisionVerbs)
  if (relation === 'nsubj:pass') return governor.lemma === 'expect' || governor.lemma === 'accuse'
  if (relation === 'obj' || relation === 'iobj') return isOneOf(governor, addressVerbs)
  const preposition = caseOf(tree, first)
  if (preposition === 'by')
    return (
      baseRelation(anchor) === 'obl' || (baseRelation(anchor) === 'nmod' && isOneOf(governor, actionNouns))
    )
  return preposition === 'according to'
}
