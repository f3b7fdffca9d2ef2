import { ancestors, caseOf, type Tree } from '../../tree.ts'

/** Steps beyond which a path says no more than that it is long. */
const longest = 5

/**
 * The way through the tree from a trigger to the head of a mention: `<` up and `>` down by each relation, then the
 * preposition that marks the mention: `<acl>nsubj`, `>obl/from`. `far` when it has more than five steps.
 */
export const pathBetween = (tree: Tree, trigger: number, head: number): string => {
  if (trigger === head) return 'self'
  const upwards = ancestors(tree, trigger)
  const downwards = ancestors(tree, head)
  const top = downwards.findIndex(index => upwards.includes(index))
  const meeting = downwards[top]
  if (meeting === undefined) return 'far'
  const up = upwards.slice(0, upwards.indexOf(meeting))
  const down = downwards.slice(0, top).reverse()
  if (up.length + down.length > longest) return 'far'
  const relation = (index: number): string => tree.tokens[index]?.deprel ?? ''
  const marker = caseOf(tree, head)
  return [
    ...up.map(index => `<${relation(index)}`),
    ...down.map(index => `>${relation(index)}`),
    ...(marker === '' ? [] : [`/${marker}`]),
  ].join('')
}
