import { controlFrames } from '../../../language/en/control.ts'
import { type ControlEffect, controlEffects } from '../../../model/claim.ts'
import type { Token } from '../../../model/parse.ts'
import type { Match } from '../control-match.ts'

/** The reader numbers the effects from 1, in the order of the list; 0 stands for none. */
const numberOf = (effect: ControlEffect): number => controlEffects.indexOf(effect) + 1

const classes: { readonly [upos: string]: string } = {
  VERB: 'verb',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
}

/** `verb seize`: a word by its class and lemma, as the trigger words are listed; null for words of other classes. */
export const triggerKey = (token: Token): string | null => {
  const kind = classes[token.upos]
  return kind ? `${kind} ${token.lemma.toLowerCase()}` : null
}

const numbers = new Map<string, number>()
for (const frame of controlFrames)
  for (const lemma of frame.lemmas) {
    const key = `${frame.pos} ${lemma}`
    if (!numbers.has(key)) numbers.set(key, numberOf(frame.effect))
  }

/** The number of the effect that the frames list this word under first; 0 when it has no frame. */
export const listedEffect = (token: Token): number => {
  const key = triggerKey(token)
  return key === null ? 0 : (numbers.get(key) ?? 0)
}

/** By word, what the frames make of it: the effect it is listed under or, behind those, the one that was matched. */
export const frameNumbers = (tokens: readonly Token[], framed: readonly Match[]): number[] => {
  const matched = new Map<number, number>()
  for (const { token, effect } of framed)
    if (!matched.has(token)) matched.set(token, controlEffects.length + numberOf(effect))
  return tokens.map((token, index) => matched.get(index) ?? listedEffect(token))
}

/** Whether a number of `frameNumbers` stands for a frame that was matched. */
export const isMatched = (frameNumber: number): boolean => frameNumber > controlEffects.length
