import {
  deadlyVerbs,
  fallenWords,
  fighterNouns,
  lifeVerbs,
  perfectForms,
  remainNouns,
  strikingVerbs,
  sufferingNouns,
  undoingVerbs,
} from '../../../language/en/casualty-words.ts'
import type { CasualtyCount } from '../../../model/claim.ts'
import type { Token } from '../../../model/parse.ts'
import type { CountedGroup } from '../counted-groups.ts'
import { isPassive, lemma, paired, saidOfNext, type Told, word } from './told.ts'

/** The word before the people: an active verb, or a noun with "of" or "to". */
export const toldBefore = (
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
    if (remainNouns.has(lemma(noun)) && !group.named && word(noun) !== 'lives') return null
    return { count, trigger: at - 1, before: true }
  }
  const isShot = deadlyVerbs.has(lemma(tokens[at - 1]))
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
export const fallenBefore = (
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

const isFiller = (token: Token): boolean =>
  token.xpos === 'RB' || token.xpos === '``' || token.xpos === "''" || word(token) === 'the'

const hasAux = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1
  while (before >= 0 && tokens[before]!.xpos === 'RB') before--
  return perfectForms.has(word(tokens[before]))
}
