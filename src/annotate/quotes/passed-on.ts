import { tellingVerbs } from '../../language/en/speech.ts'
import type { ActorMention } from '../../model/mention.ts'
import { caseOf, childrenBy } from '../tree.ts'
import { verbOf } from './cues.ts'
import { quotedSource } from './participles.ts'
import type { SpeechView } from './speakers.ts'

/** Agencies and broadcasters that the words went through. */
export const passedOnBy = (view: SpeechView, cue: number): readonly ActorMention[] => {
  const { tree } = view
  const found: ActorMention[] = []
  const add = (token: number): void => {
    const match = view.actors.find(mention => mention.head === token && isOutlet(mention))
    if (match && !found.includes(match)) found.push(match)
  }
  const teller = quotedSource(view, cue)?.teller
  const telling = view.actors.find(mention => mention.head === teller)
  if (telling) found.push(telling)
  const verb = tree.tokens[cue]
  if (verb && verbOf(verb, tellingVerbs)) for (const child of childrenBy(tree, cue, 'obj', 'iobj')) add(child)
  for (const child of childrenBy(tree, cue, 'obl'))
    if (/^(?:to|on|via|through|with|by)$/u.test(caseOf(tree, child))) add(child)
  // "said in a statement broadcast live on state television", "in comments carried by SANA": what follows the verb
  // up to a comma, however the tree joins it.
  if (tree.tokens[cue + 1]?.upos === 'ADP')
    for (let at = cue + 1; at < tree.tokens.length && tree.tokens[at]?.form !== ','; at++) {
      if (['SCONJ', 'AUX'].includes(tree.tokens[at]?.upos ?? '')) break
      add(at)
    }
  return found
}

const isOutlet = (mention: ActorMention): boolean =>
  mention.actorKind === 'news agency' || mention.actorKind === 'media'
