import { partAdverbs } from '../../language/en/control.ts'
import { directional } from '../../language/en/ground.ts'
import type { Extent } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { childrenBy, type Tree } from '../tree.ts'

/** "northern Marsa" and "part of Marsa" are no Marsa; "all of Marsa" is. */
export const extentOf = (tree: Tree, head: number, place: PlaceMention): Extent => {
  // "a village south of Marsa" has only Marsa's own id to stand for; "the crossing near Marsa" has one of its own.
  if (
    place.relative &&
    place.relative.relation !== 'in' &&
    place.candidates[0]?.id === place.relative.anchor.id
  )
    return 'surroundings'
  // "West Aleppo".
  if (place.relative?.relation === 'in') return 'part'
  const modifiers = childrenBy(tree, head, 'amod', 'compound').map(child =>
    tree.tokens[child]!.form.toLowerCase(),
  )
  if (modifiers.some(word => partAdverbs.has(word))) return 'part'
  const inName = (word: string): boolean => place.text.toLowerCase().includes(word)
  const divisible =
    ['city', 'town', 'country'].includes(place.placeKind) && tree.tokens[head]!.upos === 'PROPN'
  return divisible && modifiers.some(word => directional.test(word) && !inName(word)) ? 'part' : 'whole'
}
