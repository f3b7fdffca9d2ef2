import { controlAdjectives, controlCompounds } from '../../language/en/control.ts'
import type { ControlEffect } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import { covers } from '../../model/span.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { actorsOf } from './actors-of.ts'
import { canBeHeld, canControl, type Match } from './control-match.ts'
import { groundOf } from './ground-of.ts'
import type { PlaceFiller } from './place-filler.ts'
import { listAfter } from './place-lists.ts'
import { placesOf } from './places-of.ts'
import type { Scope } from './scope.ts'
import { identitiesOf } from './slots.ts'

/** The second half of "IS-held", "rebel held": `matchCompounds` reads it. */
export const isCompoundPart = (scope: Scope, index: number): boolean => holderAt(scope, index) >= 0

/** The word before a control participle that names the holder; −1 when the participle is none of a compound. */
const holderAt = ({ tree, entities }: Scope, index: number): number => {
  if (controlCompounds[tree.tokens[index]!.form.toLowerCase()] === undefined || index === 0) return -1
  if (tree.tokens[index - 1]!.form === '-') return index - 2
  // "rebel held Marsa": the hyphen was lost. "IS held Marsa" is a clause.
  const [holder, held, next] = [tree.tokens[index - 1]!, tree.tokens[index]!, tree.tokens[index + 1]]
  // "the IS held town" has its article before, "IS held the town" after.
  const isNoun = ['NN', 'JJ', 'NNP'].includes(holder.xpos) && !holder.deprel.startsWith('nsubj')
  const describes = next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.upos)
  const named = entities.allActors.some(actor => covers(actor, holder))
  return isNoun && describes && named && held.xpos !== 'VBG' ? index - 1 : -1
}

/** "IS-held village", "the army-controlled east", "Marsa is a rebel-held town", "regime- and rebel-held". */
export const matchCompounds = (scope: Scope): Match[] =>
  scope.tree.tokens.flatMap((token, index) => {
    const effect = controlCompounds[token.form.toLowerCase()]
    const holder = effect ? holderAt(scope, index) : -1
    if (!effect || holder < 0) return []
    const actors = holdersOf(scope, holder)
    if (actors.length === 0) return []
    const places = hostPlaces(scope, hostOf(scope.tree, index)).map(filler =>
      heldItself(scope, index, filler),
    )
    if (places.length === 0) {
      scope.drop(
        'control by a group over an area that nothing locates',
        scope.tree.tokens[holder]!.start,
        token.end,
      )
      return []
    }
    return [attributeMatch(index, `control/compound:${token.form.toLowerCase()}`, effect, places, actors)]
  })

const holdersOf = (scope: Scope, holder: number): ActorMention[] => {
  // "between Israel and Hamas-held Marsa": only "Israel- and Hamas-held" gives it to both.
  const found = actorsOf(scope, holder).filter(
    actor => actor.end >= scope.tree.tokens[holder]!.start || scope.doc.text[actor.end] === '-',
  )
  const token = scope.tree.tokens[holder]!
  const covering = scope.entities.allActors.filter(actor => covers(actor, token))
  return (found.length > 0 ? found : covering.slice(0, 1)).filter(canControl)
}

/** "near the rebel-held town of Marsa": what is held is the town, not what lies near it. */
const heldItself = ({ tree }: Scope, trigger: number, filler: PlaceFiller): PlaceFiller => {
  const { relative, ...place } = filler.place
  if (!relative || relative.relation === 'in' || relative.anchor.id !== place.candidates[0]?.id) return filler
  if (!covers(place, tree.tokens[trigger]!)) return filler
  const { start, end, text } = relative.anchor
  const head = tree.tokens.findIndex(token => token.start >= start)
  return { ...filler, extent: 'whole', place: { ...place, start, end, text, head: Math.max(0, head) } }
}

/** What a compound describes: its head to the right, else the noun phrase that follows it. */
const hostOf = (tree: Tree, index: number): number => {
  const { head, deprel } = tree.tokens[index]!
  if (head > index && ['amod', 'compound', 'nmod', 'acl'].includes(deprel)) return head
  let host = -1
  for (let at = index + 1; at < tree.tokens.length; at++) {
    const { upos } = tree.tokens[at]!
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV'].includes(upos) && tree.tokens[at]!.form !== '-') break
    if (['NOUN', 'PROPN'].includes(upos)) host = at
    if (upos === 'NOUN' && tree.tokens[at + 1]?.upos === 'PROPN') break
  }
  return host >= 0 ? host : head
}

/** "the captured base", "newly liberated areas": who did it stands elsewhere. */
export const isPlainAdjective = ({ tree }: Scope, index: number): boolean => {
  const { deprel, head, xpos } = tree.tokens[index]!
  return (
    deprel === 'amod' &&
    head > index &&
    xpos === 'VBN' &&
    childrenBy(tree, index, 'obl', 'obl:agent').length === 0
  )
}

/** "the besieged town": read as an adjective, whatever part of speech the tagger gave it. */
export const isControlAdjective = (scope: Scope, index: number): boolean => {
  const token = scope.tree.tokens[index]!
  return (
    controlAdjectives[token.form.toLowerCase()] !== undefined &&
    token.deprel === 'amod' &&
    token.head > index &&
    !isCompoundPart(scope, index)
  )
}

/** "the besieged town of Marsa": by whom is not said. */
export const matchAdjectives = (scope: Scope): Match[] =>
  scope.tree.tokens.flatMap((token, index) => {
    const effect = controlAdjectives[token.form.toLowerCase()]
    if (!effect || !isControlAdjective(scope, index)) return []
    const places = hostPlaces(scope, token.head)
    return places.length === 0
      ? []
      : [attributeMatch(index, `control/adjective:${token.form.toLowerCase()}`, effect, places, [])]
  })

const hostPlaces = (scope: Scope, host: number): PlaceFiller[] => {
  if (host < 0) return []
  const token = scope.tree.tokens[host]!
  const covering = scope.entities.allPlaces.filter(place => covers(place, token))
  const finders = [
    () => placesOf(scope, host),
    () =>
      covering
        .slice(0, 1)
        .flatMap(first => listAfter(scope, first).map(place => ({ place, extent: 'whole' as const }))),
    () => identitiesOf(scope.tree, host).flatMap(head => placesOf(scope, head)),
    () => groundOf(scope, host),
  ]
  for (const find of finders) {
    const found = find().filter(canBeHeld)
    if (found.length > 0) return found
  }
  return []
}

const attributeMatch = (
  token: number,
  frame: string,
  effect: ControlEffect,
  places: readonly PlaceFiller[],
  actors: readonly ActorMention[],
): Match => ({ token, standing: 'attribute', frame, effect, places, actors, opponents: [] })
