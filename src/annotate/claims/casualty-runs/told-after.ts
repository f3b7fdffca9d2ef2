import {
  bearingVerbs,
  betweenWords,
  countedNouns,
  hurtWords,
  jointWords,
  nameless,
  notSubjects,
  partOpeners,
  phraseOpeners,
  strikerNouns,
  strikingVerbs,
  sufferingWords,
} from '../../../language/en/casualty-words.ts'
import type { CasualtyCount } from '../../../model/claim.ts'
import type { Token } from '../../../model/parse.ts'
import type { CountedGroup } from '../counted-groups.ts'
import { lemma, paired, saidOfNext, type Told, word } from './told.ts'

/** Words behind the people in which what befell them is looked for. */
const farthest = 30

/** The word behind the people: "20 soldiers were killed", "20 dead", "five people and a child have died". */
export const toldAfter = (
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
  if (isUprooted(tokens, at)) return 'displaced'
  const suffers = bearingVerbs.has(lemma(token))
  return suffers && tokens.slice(at + 1, at + 5).some(next => hurtWords.test(word(next)))
    ? 'wounded'
    : undefined
}

/** "driven from their homes", "forced to flee", "had to leave their homes". */
const isUprooted = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens.slice(at + 1, at + 6).map(word)
  if (/^(?:driven|forced|uprooted|displaced)$/.test(word(tokens[at])) && /^(?:from|out)$/.test(next[0] ?? ''))
    return next.some(each => /^(?:homes?|houses?|villages?)$/.test(each))
  if (!/^(?:forced|made|compelled|had|have)$/.test(word(tokens[at])) || next[0] !== 'to') return false
  return next[1] === 'flee' || (next[1] === 'leave' && next.some(each => /^(?:homes?|houses?)$/.test(each)))
}

/** "were among the dead", "among those killed", "among the 126 people killed". */
const amongThe = (tokens: readonly Token[], at: number): { count: CasualtyCount; trigger: number } | null => {
  if (word(tokens[at]) !== 'among') return null
  for (let next = at + 1; next < Math.min(tokens.length, at + 7); next++) {
    const token = tokens[next]
    if (nameless.has(word(token))) return { count: 'killed', trigger: next }
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
      jointWords.has(word(tokens[next])))
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
    phraseOpeners.has(opener) ||
    ['-RRB-', '-LRB-'].includes(tokens[from]?.xpos ?? '') ||
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
