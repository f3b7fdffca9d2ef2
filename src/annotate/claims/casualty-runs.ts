import {
  betweenWords,
  countedNouns,
  fallenWords,
  fighterNouns,
  heldNouns,
  hurtWords,
  lifeVerbs,
  partOpeners,
  strikerNouns,
  strikingVerbs,
  sufferingNouns,
  sufferingWords,
  undoingVerbs,
} from '../../language/en/casualty-words.ts'
import type { CasualtyCount } from '../../model/claim.ts'
import type { Token } from '../../model/parse.ts'
import { type CountedGroup, countedGroups } from './counted-groups.ts'
import type { People } from './people.ts'
import type { Scope } from './scope.ts'

/** A number of people and what befell them, as the order of words tells it. */
export interface CasualtyRun {
  readonly count: CasualtyCount
  /** The token that says it. */
  readonly trigger: number
  readonly people: People
  /** The run whose total holds this one, by its place in the list. */
  readonly partOf: number | null
}

interface Told {
  readonly count: CasualtyCount
  readonly trigger: number
  /** True when the word stands before the people: "killed 20", "the death of 20". */
  readonly before: boolean
}

/**
 * Reads numbers of casualties from the order of words alone: "20 people were killed and dozens more wounded",
 * "killing 20", "leaving 20 dead", "the death of a woman". Sentences without commas, and headlines, whose trees are
 * often wrong, are read as well as others.
 */
export const casualtyRuns = (scope: Scope): readonly CasualtyRun[] => {
  const { tokens } = scope.tree
  if (!tokens.some(token => isCue(token))) return []
  const groups = countedGroups(scope)
  const told = groups.map(
    (group): Told | null =>
      toldOf(group) ?? toldBefore(tokens, groups, group) ?? toldAfter(tokens, groups, group),
  )
  inherit(tokens, groups, told)
  groups.forEach((group, index) => {
    if (heldNouns.has(group.noun))
      told[index] ??= { count: 'captured', trigger: group.people.head, before: false }
  })
  const runs: CasualtyRun[] = []
  let total: number | null = null
  groups.forEach((group, index) => {
    const own = told[index] ?? null
    const whole = total === null ? null : runs[total]!
    if (opensPart(tokens, groups, index) && whole) {
      const apart = own !== null && own.trigger - group.end <= 2 && own.trigger >= group.end ? own : null
      const count = apart?.count ?? whole.count
      runs.push({ count, trigger: whole.trigger, people: group.people, partOf: total })
      return
    }
    const said = own ?? (isOpened(tokens, group) ? fallenBefore(tokens, group.first) : null)
    if (!said) return
    if (!group.fallen) total = runs.length
    runs.push({ ...said, people: group.people, partOf: group.fallen && whole ? total : null })
  })
  return runs
}

const word = (token: Token | undefined): string => token?.form.toLowerCase() ?? ''
const lemma = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? ''

const isCue = (token: Token): boolean =>
  strikingVerbs.has(lemma(token)) ||
  undoingVerbs.has(lemma(token)) ||
  sufferingWords.has(word(token)) ||
  sufferingWords.has(lemma(token)) ||
  sufferingNouns.has(lemma(token)) ||
  countedNouns.has(lemma(token)) ||
  heldNouns.has(lemma(token)) ||
  fallenWords.has(word(token)) ||
  lifeVerbs.has(lemma(token))

/** "five of the dead". */
const toldOf = ({ fallen }: CountedGroup): Told | null =>
  fallen ? { count: fallen.count, trigger: fallen.token, before: false } : null

/** The casualties of a pair, "killed or wounded", "kills wounds", that no number parts; else those of the one word. */
const paired = (tokens: readonly Token[], first: number, count: CasualtyCount): CasualtyCount => {
  const joint = ['and', 'or', '&', '/', ','].includes(word(tokens[first + 1])) ? 2 : 1
  const next = tokens[first + joint]
  const other = strikingVerbs.get(lemma(next)) ?? sufferingWords.get(word(next))
  const kinds = new Set([count, other])
  return kinds.has('killed') && kinds.has('wounded') ? 'killedOrWounded' : count
}

/** The word before the people: an active verb, or a noun with "of" or "to". */
const toldBefore = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  group: CountedGroup,
): Told | null => {
  let at = group.first - 1
  while (at >= 0 && (isFiller(tokens[at]!) || word(tokens[at]) === 'all')) at--
  const near = tokens[at]
  if (!near) return null
  if (word(near) === 'of' || (word(near) === 'to' && /^injur/.test(word(tokens[at - 1])))) {
    const noun = tokens[at - 1]
    const count =
      noun?.upos === 'NOUN' || noun?.xpos === 'VBG'
        ? (sufferingNouns.get(lemma(noun)) ?? nounOfVerb(noun))
        : undefined
    if (!count || (lemma(noun) === 'loss' && !group.named)) return null
    const twin = sufferingNouns.get(lemma(tokens[at - 3])) ?? nounOfVerb(tokens[at - 3])
    if (['and', 'or'].includes(word(tokens[at - 2])) && twin && new Set([count, twin]).size === 2)
      return { count: 'killedOrWounded', trigger: at - 3, before: true }
    if (['life', 'body', 'corpse', 'remains'].includes(lemma(noun)) && !group.named && word(noun) !== 'lives')
      return null
    return { count, trigger: at - 1, before: true }
  }
  const isShot = ['shoot', 'gun', 'leave'].includes(lemma(tokens[at - 1]))
  if (word(near) === 'dead' && isShot && !isPassive(tokens, at - 1))
    return { count: 'killed', trigger: at - 1, before: true }
  if (near.upos === 'AUX' || lemma(near) === 'be') {
    const fallen = fallenBefore(tokens, at)
    return fallen && word(tokens[fallen.opener]) === 'among' ? fallen : null
  }
  if (group.noun === 'life')
    return lifeVerbs.has(lemma(near)) ? { count: 'killed', trigger: at, before: true } : null
  const count =
    strikingVerbs.get(lemma(near)) ??
    strikingVerbs.get(headlineVerb(near)) ??
    (undoingVerbs.has(lemma(near)) && fighterNouns.has(group.noun) ? 'killed' : undefined)
  if (!count || (!near.xpos.startsWith('VB') && headlineVerb(near) === ''))
    return beyondNames(tokens, groups, group, at)
  if (count === 'captured' && !group.named) return null
  if (isPassive(tokens, at)) return null
  const pair =
    strikingVerbs.get(lemma(tokens[at - 2])) !== undefined && ['and', 'or'].includes(word(tokens[at - 1]))
  const bare = strikingVerbs.get(lemma(tokens[at - 1])) !== undefined
  const first = pair ? at - 2 : bare ? at - 1 : at
  // "20 killed 43 others injured": the number before has taken the word.
  if (near.xpos === 'VBN' && groups.some(other => other.end === first) && !hasAux(tokens, first)) return null
  if (groups.some(other => other.end === first) && saidOfNext(tokens, group)) return null
  return {
    count: paired(tokens, first, strikingVerbs.get(lemma(tokens[first])) ?? count),
    trigger: first,
    before: true,
  }
}

const nounOfVerb = (noun: Token | undefined): CasualtyCount | undefined =>
  noun?.xpos === 'VBG' ? strikingVerbs.get(lemma(noun)) : undefined

/** True when the people have a word of their own behind them: "43 others injured". */
const saidOfNext = (tokens: readonly Token[], group: CountedGroup): boolean =>
  sufferingWords.has(word(tokens[group.end])) || strikingVerbs.has(lemma(tokens[group.end]))

/** A verb of a headline that the tagger took for a noun: "strike kills 5". */
const headlineVerb = (token: Token): string => {
  const form = word(token)
  return token.xpos.startsWith('NN') && /^(?:kills?|wounds?|injures?)$/.test(form)
    ? form.replace(/s$/, '')
    : ''
}

/** "killing him and several officers", "killed the mayor and two guards": the verb before a person without a number. */
const beyondNames = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  group: CountedGroup,
  joint: number,
): Told | null => {
  const isSubject = saidOfNext(tokens, group) || tokens[group.end]?.upos === 'AUX'
  if (tokens[joint]?.xpos !== 'CC' || isSubject) return null
  for (let at = joint - 1; at >= Math.max(0, joint - 10); at--) {
    const token = tokens[at]!
    const count = token.xpos.startsWith('VB') ? strikingVerbs.get(lemma(token)) : undefined
    if (count) return isPassive(tokens, at) || at === joint - 1 ? null : { count, trigger: at, before: true }
    if (groups.some(other => other.first <= at && at < other.end)) return null
    if (!namePhrase.has(token.xpos) && word(token) !== 'of') return null
  }
  return null
}

const namePhrase = new Set(['DT', 'JJ', 'NN', 'NNP', 'POS', 'HYPH', 'PRP', 'PRP$', 'RB', ','])

/** The nearest word before for all who were hit: "among those killed", "the dead". */
const fallenBefore = (
  tokens: readonly Token[],
  from: number,
): (Told & { readonly opener: number }) | null => {
  for (let at = from - 1; at >= Math.max(0, from - 16); at--) {
    const count = fallenWords.get(word(tokens[at]))
    const opener = count
      ? [at - 1, at - 2].find(index => /^(?:among|those|the|'s)$/.test(word(tokens[index])))
      : undefined
    if (count && opener !== undefined) {
      const first = word(tokens[opener - 1]) === 'among' ? opener - 1 : opener
      return { count, trigger: at, before: true, opener: first }
    }
  }
  return null
}

const isOpened = (tokens: readonly Token[], group: CountedGroup): boolean =>
  partOpeners.has(word(tokens[group.first - 1]))

const isFiller = (token: Token): boolean =>
  token.xpos === 'RB' || token.xpos === '``' || token.xpos === "''" || word(token) === 'the'

const hasAux = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1
  while (before >= 0 && tokens[before]!.xpos === 'RB') before--
  return ['have', 'has', 'had', 'having', "'ve"].includes(word(tokens[before]))
}

/** "were killed", "been reportedly killed": what follows is not hit. */
const isPassive = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1
  while (before >= 0 && (tokens[before]!.xpos === 'RB' || betweenWords.has(word(tokens[before])))) {
    if (['be', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'got'].includes(word(tokens[before])))
      return true
    before--
  }
  return false
}

const farthest = 30

/** Prepositions whose nouns are no subject of what follows. */
const notSubjects = new Set(['from', 'between', 'by', 'against', 'to', 'on', 'at', 'near', 'in'])

/** The word behind the people: "20 soldiers were killed", "20 dead", "five people and a child have died". */
const toldAfter = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  group: CountedGroup,
): Told | null => {
  const noun = countedNouns.get(group.noun) ?? countedNouns.get(word(tokens[group.people.head]))
  if (noun && group.named) return { count: noun, trigger: group.people.head, before: false }
  const before = word(tokens[group.first - 1])
  if (notSubjects.has(before) || (before === 'of' && groups.some(other => other.end === group.first - 1)))
    return null
  let hasAuxiliary = false
  let phrases = 0
  for (let at = group.end; at < Math.min(tokens.length, group.end + farthest); ) {
    const token = tokens[at]!
    const form = word(token)
    const count = sufferingWords.get(form) ?? strikingVerbs.get(lemma(token)) ?? hurtAt(tokens, at)
    if (count && isSuffering(tokens, groups, group, at, hasAuxiliary)) {
      return { count: paired(tokens, at, count), trigger: at, before: false }
    }
    const amid = amongThe(tokens, at)
    if (amid !== null && (hasAuxiliary || phrases === 0)) return { ...amid, before: false }
    if (
      token.upos === 'AUX' ||
      betweenWords.has(form) ||
      betweenWords.has(lemma(token)) ||
      token.xpos === 'RB'
    ) {
      hasAuxiliary ||= token.upos === 'AUX'
      at++
      continue
    }
    const next = groupAfterJoint(tokens, groups, at)
    if (next) {
      at = next.end
      continue
    }
    const behind = behindPhrase(tokens, groups, at)
    if (behind === null || phrases > 3) return null
    phrases++
    at = behind
  }
  return null
}

/** A participle, adjective or verb that says what befell those before it, and no deed of theirs. */
const isSuffering = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  group: CountedGroup,
  at: number,
  hasAuxiliary: boolean,
): boolean => {
  const token = tokens[at]!
  if (hurtAt(tokens, at)) return true
  if (/^(?:hostage|captive)$/.test(word(token))) return true
  if (/^(?:dead|dies?|dying|died|perish(?:ed)?|missing|martyred)$/.test(word(token)))
    return word(token) !== 'dying' || hasAuxiliary
  if (!/^(?:VBN|VBD|JJ|NN|NNS|NNP)$/.test(token.xpos) || !/(?:ed|en|in|t|slain)$/.test(word(token)))
    return false
  // "15 rebels killed 20 soldiers".
  const takesObject = groups.some(other => other.first === at + 1) && !hasAuxiliary
  const next = tokens[at + 1]?.xpos ?? ''
  if (strikingVerbs.get(lemma(token)) === 'captured' && /^(?:NN|CD)/.test(next) && !hasAuxiliary) return false
  if (!takesObject) return hasAuxiliary || !['DT', 'PRP', 'PRP$'].includes(next)
  if (strikerNouns.has(group.noun) && group.people.quantity.max === 1) return false
  const object = groups.find(other => other.first === at + 1)
  return object !== undefined && (saidOfNext(tokens, object) || object.noun === 'other')
}

/** "were stoned to death", "suffered burns". */
const hurtAt = (tokens: readonly Token[], at: number): CasualtyCount | undefined => {
  const token = tokens[at]
  if (token?.xpos.startsWith('VB') && word(tokens[at + 1]) === 'to' && word(tokens[at + 2]) === 'death')
    return 'killed'
  const suffers = ['suffer', 'sustain'].includes(lemma(token))
  return suffers && tokens.slice(at + 1, at + 5).some(next => hurtWords.test(word(next)))
    ? 'wounded'
    : undefined
}

/** "were among the dead", "among those killed", "among the 126 people killed". */
const amongThe = (tokens: readonly Token[], at: number): { count: CasualtyCount; trigger: number } | null => {
  if (word(tokens[at]) !== 'among') return null
  for (let next = at + 1; next < Math.min(tokens.length, at + 7); next++) {
    const token = tokens[next]
    if (word(token) === 'victims' || word(token) === 'fatalities') return { count: 'killed', trigger: next }
    const count = sufferingWords.get(word(token)) ?? strikingVerbs.get(lemma(token))
    if (count) return { count, trigger: next }
  }
  return null
}

/** "and a child", ", 20 women", "including five children": people who share the word behind them. */
const groupAfterJoint = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  at: number,
): CountedGroup | undefined => {
  let next = at
  while (
    next - at < 4 &&
    (['CC', ',', ':', '-LRB-'].includes(tokens[next]?.xpos ?? '') ||
      partOpeners.has(word(tokens[next])) ||
      ['among', 'them', 'along', 'with', 'plus', 'as', 'well', '-', '–', '—'].includes(word(tokens[next])))
  )
    next++
  if (next === at) return undefined
  const group = groups.find(each => each.first === next)
  // "a spokesman, 12 gunmen": a comma alone lists only parts.
  const isBare = next === at + 1 && tokens[at]!.xpos === ','
  return isBare ? undefined : group
}

const phraseWords = new Set([
  'DT',
  'JJ',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'POS',
  'HYPH',
  'CD',
  'PRP$',
  'VBN',
  ',',
  '-RRB-',
  '-LRB-',
  "''",
  '``',
  ':',
])

/** Behind "of the Marsa brigade", "in Marsa", "on Friday", "mostly women and children", "who"; null for another word. */
const behindPhrase = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  from: number,
): number | null => {
  const opener = word(tokens[from])
  const opens =
    [
      'of',
      'from',
      'in',
      'at',
      'on',
      'near',
      'mostly',
      'mainly',
      'who',
      'that',
      'which',
      ',',
      '(',
      ')',
      '-',
      '–',
      '—',
      'all',
      'most',
      'many',
      'aged',
      'belonging',
      'to',
      '"',
      '”',
      '“',
      "'",
    ].includes(opener) ||
    ['-RRB-', '-LRB-'].includes(tokens[from]?.xpos ?? '') ||
    [
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'saturday',
      'sunday',
      'overnight',
      'yesterday',
      'today',
    ].includes(opener) ||
    partOpeners.has(opener)
  if (!opens) return null
  let at = from + 1
  while (at < tokens.length && phraseWords.has(tokens[at]!.xpos)) {
    const next = tokens[at]!
    if (sufferingWords.has(word(next)) || strikingVerbs.has(lemma(next))) break
    if (at > from + 1 && groups.some(group => group.first === at)) break
    at++
  }
  return at
}

/** "killed three soldiers, two women and a child": the rest of a list has the word that the first has. */
const inherit = (tokens: readonly Token[], groups: readonly CountedGroup[], told: (Told | null)[]): void => {
  groups.forEach((group, index) => {
    const [previous, before] = [groups[index - 1], told[index - 1]]
    if (told[index] || !previous || !before) return
    if (addsTo(tokens, group.first)) {
      told[index] = { ...before, before: true }
      return
    }
    const gap = tokens.slice(previous.end, group.first)
    const isList =
      gap.length > 0 && gap.length <= 3 && gap.every(token => ['CC', ',', 'RB', 'PRP$'].includes(token.xpos))
    if (isList && group.named && (before.before || countedNouns.has(previous.noun))) told[index] = before
  })
}

/** "along with 45 Afghans", "as well as four patients". */
const addsTo = (tokens: readonly Token[], first: number): boolean => {
  const lead = tokens
    .slice(Math.max(0, first - 3), first)
    .map(word)
    .join(' ')
  return /(?:^| )(?:along with|together with|as well as)$/.test(lead)
}

/** "including 13 children", "among them 13 children", "three of them children" after a total. */
const opensPart = (tokens: readonly Token[], groups: readonly CountedGroup[], index: number): boolean => {
  const group = groups[index]!
  let at = group.first - 1
  while (at >= 0 && [',', '(', '-', 'also', 'the'].includes(word(tokens[at]))) at--
  if (partOpeners.has(word(tokens[at]))) return true
  if (word(tokens[at]) === 'them' && word(tokens[at - 1]) === 'among') return true
  if (word(tokens[at]) === 'among') return !fallenWords.has(word(tokens[group.end]))
  if (ofThem(tokens, group)) return true
  const previous = groups[index - 1]
  // "including a child and two women".
  return (
    previous !== undefined &&
    index > 1 &&
    group.named &&
    group.noun !== 'other' &&
    tokens.slice(previous.end, group.first).every(token => ['CC', ','].includes(token.xpos)) &&
    tokens.slice(previous.end, group.first).length > 0 &&
    opensPart(tokens, groups, index - 1)
  )
}

/** "20 people, five of them children". */
const ofThem = (tokens: readonly Token[], group: CountedGroup): boolean =>
  ['them', 'whom'].includes(group.noun) || /^(?:them|whom)$/.test(word(tokens[group.people.head]))
