import { raidedSites } from '../../language/en/control-parties.ts'
import { caseOf, childrenBy, type Tree } from '../tree.ts'
import { argumentsOf } from './arguments.ts'

/** "an assault on a school in Marsa": the site is raided; nobody means to hold it, or Marsa. */
export const aimsAtSite = (tree: Tree, trigger: number): boolean =>
  aimsOf(tree, trigger).some(head => raidedSites.has(tree.tokens[head]!.lemma.toLowerCase()))

const aimsOf = (tree: Tree, trigger: number): readonly number[] => {
  const isVerb = tree.tokens[trigger]!.upos === 'VERB'
  const object = isVerb ? argumentsOf(tree, trigger).object : []
  return [trigger, ...object].flatMap(index => [
    ...(index === trigger && !isVerb ? [] : object),
    ...childrenBy(tree, index, 'nmod', 'obl').filter(child =>
      /^(?:on|against|at)$/.test(caseOf(tree, child)),
    ),
  ])
}
