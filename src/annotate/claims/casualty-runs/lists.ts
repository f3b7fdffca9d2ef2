import { countedNouns, fallenWords, partOpeners } from '../../../language/en/casualty-words.ts'
import type { Token } from '../../../model/parse.ts'
import type { CountedGroup } from '../counted-groups.ts'
import { type Told, word } from './told.ts'

/** "killed three soldiers, two women and a child": the rest of a list has the word that the first has. */
export const inherit = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  told: (Told | null)[],
): void => {
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
export const opensPart = (
  tokens: readonly Token[],
  groups: readonly CountedGroup[],
  index: number,
): boolean => {
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
