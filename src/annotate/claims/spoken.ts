import {
  claimingForms,
  closers,
  givingVerbs,
  reportedWords,
  sayingForms,
} from '../../language/en/spoken-words.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { Token } from '../../model/parse.ts'
import { localMention } from '../quotes/speakers.ts'
import { ancestors, baseRelation, childBy } from '../tree.ts'
import type { Scope } from './scope.ts'

/** Who says a clause, as the order of words tells; no speaker where only hearsay is told. */
export interface Spoken {
  readonly cue: string
  readonly speaker: ActorMention | null
}

/**
 * Reported speech that the tree does not show, since commas were lost: "20 people were killed a monitor said",
 * "… killed on Monday he added", "10 died said the army", "were reported killed". Null where nobody says it.
 */
export const spokenInOrder = (scope: Scope, trigger: number): Spoken | null => {
  const { tokens } = scope.tree
  const hearsay = [trigger - 1, trigger - 2, trigger - 3].find(
    at => reportedWords.has(lower(tokens[at])) && tokens.slice(at + 1, trigger).every(isLight),
  )
  if (hearsay !== undefined) return { cue: lower(tokens[hearsay]), speaker: null }
  const verb = aboveReporting(scope, trigger)
  if (verb) return { cue: verb, speaker: null }
  return (
    tollOf(scope, trigger) ??
    behind(scope, trigger) ??
    inFront(scope, trigger) ??
    accordingAtEdge(scope, trigger)
  )
}

/** "According to a monitor 20 people died while six …", "… while six died according to a monitor": all of it. */
const accordingAtEdge = (scope: Scope, trigger: number): Spoken | null => {
  const { tokens } = scope.tree
  const at = tokens.findIndex(
    (token, index) => lower(token) === 'according' && lower(tokens[index + 1]) === 'to',
  )
  if (at < 0) return null
  const last = tokens[tokens.length - 1]?.upos === 'PUNCT' ? tokens.length - 1 : tokens.length
  const source = speakerStartingAt(scope, at + 2)
  if (!source) return null
  const ends = source.end >= (tokens[last - 1]?.end ?? 0) - edgeSlack
  const leads = at <= leadTokens && trigger > at
  const parted = tokens.slice(Math.min(at, trigger), Math.max(at, trigger)).some(token => token.form === ';')
  return !parted && ((ends && trigger < at) || leads) ? { cue: 'according to', speaker: source } : null
}

/** Characters of a day or the like that may follow the source at the end; words of a date line before one in front. */
const edgeSlack = 24
const leadTokens = 4

/** "The ministry put the death toll at 20", "activists gave a toll of 20", "has documented the killing of 20". */
const tollOf = (scope: Scope, trigger: number): Spoken | null => {
  const { tree } = scope
  const verb = ancestors(tree, trigger).find(at => givingVerbs.has(tree.tokens[at]!.lemma.toLowerCase()))
  const subject = verb === undefined ? undefined : childBy(tree, verb, 'nsubj')
  if (verb === undefined || subject === undefined || subject > trigger) return null
  const speaker = scope.entities.actors(subject)[0] ?? null
  return speaker ? { cue: tree.tokens[verb]!.lemma.toLowerCase(), speaker } : null
}

const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? ''

const isLight = (token: Token): boolean => ['RB', 'VBN', 'VB', 'TO', 'IN', 'VBG'].includes(token.xpos)

/** "no deaths were reported": the noun is what is reported. */
const aboveReporting = ({ tree }: Scope, trigger: number): string | null => {
  const token = tree.tokens[trigger]!
  const above = tree.tokens[token.head]
  if (!above || token.deprel !== 'nsubj:pass') return null
  return ['report', 'confirm'].includes(above.lemma.toLowerCase()) ? above.lemma.toLowerCase() : null
}

/** "… were killed a monitor said on Sunday", "… died said the army". */
const behind = (scope: Scope, trigger: number): Spoken | null => {
  const { tokens } = scope.tree
  for (let at = trigger + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (!sayingForms.has(lower(token)) || !token.xpos.startsWith('VB')) continue
    const next = tokens[at + 1]
    const before = speakerEndingAt(scope, at - 1)
    const isClosed = next === undefined || closers.has(lower(next)) || next.upos === 'NUM'
    if (before && before.start > tokens[trigger]!.end && (isClosed || lower(tokens[at]) === 'told'))
      return { cue: token.lemma.toLowerCase(), speaker: before }
    const after = lower(token) === 'said' || lower(token) === 'says' ? speakerStartingAt(scope, at + 1) : null
    if (!before && after && ![',', '.'].includes(lower(next)))
      return { cue: token.lemma.toLowerCase(), speaker: after }
    return null
  }
  return null
}

/** "A monitor said 20 people …", where the tree tore what was said apart. */
const inFront = (scope: Scope, trigger: number): Spoken | null => {
  const { tree } = scope
  const { tokens } = tree
  for (let at = trigger - 1; at > 0; at--) {
    const token = tokens[at]!
    if (lower(token) === 'accused' && ['of', 'for'].includes(lower(tokens[trigger - 1]))) {
      const accuser = speakerEndingAt(scope, at - 1)
      return accuser ? { cue: 'accuse', speaker: accuser } : null
    }
    // A comma before "while" sets what follows it apart; without one the speaker goes on.
    const isApart = lower(token) === 'while' && tokens[at - 1]?.form === ','
    if (isApart || lower(token) === 'but' || lower(token) === ';') return null
    if (!sayingForms.has(lower(token)) && !claimingForms.has(lower(token))) continue
    if (!token.xpos.startsWith('VB')) return null
    const before = speakerEndingAt(scope, at - 1)
    const next = lower(tokens[at + 1])
    // "he said on Friday", and "the army said and killed 20": a deed of the speaker.
    const isDeed = isJoined(scope, trigger, at)
    return before && next !== '.' && !isDeed ? { cue: token.lemma.toLowerCase(), speaker: before } : null
  }
  return null
}

const isJoined = ({ tree }: Scope, trigger: number, verb: number): boolean =>
  tree.tokens[trigger]!.head === verb && baseRelation(tree.tokens[trigger]!) === 'conj'

const speakerEndingAt = (scope: Scope, last: number): ActorMention | null => {
  const { tree, entities } = scope
  let at = last
  while (at > 0 && (['RB', ','].includes(tree.tokens[at]!.xpos) || isAuxiliary(tree.tokens[at]))) at--
  at = beforeDay(scope, at)
  const token = tree.tokens[at]
  if (!token) return null
  const known = entities.allActors.findLast(actor => actor.end === token.end)
  if (known) return isPlural(tree.tokens, known) ? null : known
  // "the aid group", "residents": nobody listed, but somebody.
  if (!['NN', 'NNS', 'NNP', 'NNPS'].includes(token.xpos) || tree.tokens[at - 1]?.upos === 'NUM') return null
  const { sentence, doc } = scope
  return localMention({ sentence, tree, text: doc.text, actors: entities.allActors, references: [] }, at)
}

const isAuxiliary = (token: Token | undefined): boolean => /^(?:has|have|had|also)$/i.test(token?.form ?? '')

/** "opposition forces on Sunday claimed": what stands before the day. */
const beforeDay = ({ tree, dates }: Scope, last: number): number => {
  const token = tree.tokens[last]
  const date = token && dates.find(each => each.start <= token.start && token.end <= each.end)
  if (!date) return last
  let at = last
  while (at > 0 && tree.tokens[at]!.start >= date.start) at--
  return at > 0 && /^(?:on|in)$/i.test(tree.tokens[at]!.form) ? at - 1 : at
}

/** People whom a clause counts do not speak. */
const isPlural = (tokens: readonly Token[], actor: ActorMention): boolean =>
  tokens.some(token => token.start >= actor.start && token.end <= actor.end && token.upos === 'NUM')

const speakerStartingAt = (scope: Scope, first: number): ActorMention | null => {
  const { tree, entities } = scope
  const at = ['DT'].includes(tree.tokens[first]?.xpos ?? '') ? first + 1 : first
  const [one, other] = [tree.tokens[first], tree.tokens[at]]
  if (!one || !other) return null
  return entities.allActors.find(actor => actor.start === one.start || actor.start === other.start) ?? null
}
