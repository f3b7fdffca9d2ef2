import { futureModals, possibleModals } from '../../language/en/force.ts'
import type { Mention } from '../../model/mention.ts'
import { ancestors, childrenBy, type Tree } from '../tree.ts'

/** "The army may attack Marsa next": no scene of what is told afterwards, since nothing has happened there yet. */
export const isOnlyExpected = (tree: Tree, { head }: Mention): boolean => {
  const verb = ancestors(tree, head).find(index => tree.tokens[index]?.upos === 'VERB')
  return (
    verb !== undefined &&
    childrenBy(tree, verb, 'aux').some(child => {
      const word = tree.tokens[child]!.form.toLowerCase()
      return futureModals.has(word) || possibleModals.has(word)
    })
  )
}
