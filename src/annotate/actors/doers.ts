import {
  actionNouns,
  cessionVerbs,
  encounterNouns,
  seizureVerbs,
  stativeVerbs,
} from '../../language/en/actors.ts'
import { addressVerbs, decisionVerbs, speechVerbs } from '../../language/en/speech.ts'
import type { Token } from '../../model/parse.ts'
import { baseRelation, caseOf, type Tree } from '../tree.ts'
import { type Finding, strengths } from './finding.ts'
import type { CountryMatch } from './lexicon.ts'
import { governmentOf, type Reader } from './reader.ts'
import { headOf, isOneOf, nameAt, type SentenceView } from './view.ts'

/**
 * Countries and capitals that act or speak: "Damascus said", "Russia launched", "backed by Iran", "the Russians
 * withdrew". A country where something happens is a place, not an actor.
 */
export const findDoers = (view: SentenceView, reader: Reader): readonly Finding[] =>
  view.countries.flatMap(match => {
    if (match.word === 'adjective') return []
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
  const preposition = caseOf(tree, first)
  // "the Syrians" may be anybody of the country, unless they do what only forces do.
  if (match.word === 'people')
    return (
      tree.tokens[match.from - 1]?.form.toLowerCase() === 'the' &&
      ((isActive && isOneOf(governor, decisionVerbs)) || preposition === 'by')
    )
  if (isActive) return !isOneOf(governor, stativeVerbs)
  if (relation === 'nsubj:pass') return isOneOf(governor, accusedBy)
  if (relation === 'obj' || relation === 'iobj') return isOneOf(governor, addressVerbs)
  return (
    preposition === 'according to' ||
    (preposition === 'by' && isAgent(anchor, governor)) ||
    (preposition === 'between' && isOneOf(governor, encounterNouns)) ||
    (preposition === 'to' && isChange(tree, governor, cessionVerbs)) ||
    (preposition === 'from' && isChange(tree, governor, seizureVerbs))
  )
}

/** The verb itself, or what is taken or lost: "recaptured the village from Russia". */
const isChange = (tree: Tree, governor: Token, verbs: ReadonlySet<string>): boolean =>
  isOneOf(governor, verbs) || (governor.deprel === 'obj' && isOneOf(tree.tokens[governor.head], verbs))

/** Verbs whose passive subject is a state as an actor: "Russia is believed to …". */
const accusedBy = new Set(['expect', 'accuse', 'credit', 'believe', 'blame', 'suspect', 'force', 'defeat'])

const isAgent = (anchor: Token, governor: Token): boolean =>
  baseRelation(anchor) === 'obl' || (baseRelation(anchor) === 'nmod' && isOneOf(governor, actionNouns))
