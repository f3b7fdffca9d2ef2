import { futureModals, possibleModals } from '../../language/en/force.ts'
import type { Mention } from '../../model/mention.ts'
import { isFledTo } from '../places/site-anchors.ts'
import { ancestors, caseOf, childrenBy, type Tree } from '../tree.ts'

/**
 * Whether a place that a text names is no scene of what is told afterwards: "the army may attack Marsa next", since
 * nothing has happened there yet; "soldiers retreated to Marsa", where they are gone; "the road that links it with
 * Marsa"; "the second city to fall, after Marsa".
 */
export const isOffScene = (tree: Tree, { head }: Mention): boolean =>
  isOnlyExpected(tree, head) || isFledTo(tree, head) || isOnRoad(tree, head) || isCompared(tree, head)

const isOnlyExpected = (tree: Tree, head: number): boolean => {
  const verb = ancestors(tree, head).find(index => tree.tokens[index]?.upos === 'VERB')
  return (
    verb !== undefined &&
    childrenBy(tree, verb, 'aux').some(child => {
      const word = tree.tokens[child]!.form.toLowerCase()
      return futureModals.has(word) || possibleModals.has(word)
    })
  )
}

const lemmaOf = (tree: Tree, index: number): string => tree.tokens[index]?.lemma.toLowerCase() ?? ''

const roads = new Set(['road', 'highway', 'route', 'motorway'])
const linking = new Set(['link', 'connect', 'join', 'run', 'lead'])

const isOnRoad = (tree: Tree, head: number): boolean =>
  ancestors(tree, head)
    .slice(1, 4)
    .some(
      (index, step, path) =>
        linking.has(lemmaOf(tree, index)) &&
        (roads.has(lemmaOf(tree, tree.tokens[index]!.head)) ||
          roads.has(lemmaOf(tree, path[step + 1] ?? -1))),
    )

const isCompared = (tree: Tree, head: number): boolean =>
  /^(?:after|like|unlike|than|as)$/.test(caseOf(tree, head))
