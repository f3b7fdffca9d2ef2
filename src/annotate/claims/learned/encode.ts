import type { Force } from '../../../model/claim.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Tree } from '../../tree.ts'
import type { Match } from '../control-match.ts'
import { type Candidate, farBack } from './candidates.ts'
import { framedRoles } from './framed-roles.ts'
import { frameNumbers } from './lexicon.ts'
import type { ReaderLabels } from './model.ts'
import { pathBetween } from './path.ts'
import type { ReaderInput } from './session.ts'

/** Classes of closeness on each side of the trigger: 0, 1, 2–3, 4–7, … words. */
const directions = 7

/** Turns a sentence and its candidates into the reader's numbers; states come from the tagger. */
export type ReaderEncoder = (sentence: {
  readonly tree: Tree
  readonly candidates: readonly Candidate[]
  readonly triggers: readonly number[]
  readonly framed: readonly Match[]
  /** By trigger, the force that the rules give it. */
  readonly forces: readonly Force[]
}) => Omit<ReaderInput, 'words' | 'mentions'>

export const readerEncoder = (labels: ReaderLabels): ReaderEncoder => {
  const subkinds = numbered(labels.subkinds)
  const steps = numbered(labels.steps)
  const paths = numbered(labels.paths)
  const forms = numbered(labels.forms)
  const forceNumbers = numbered(labels.forces)

  const pair = (tree: Tree, trigger: number, { mention, distance }: Candidate): number[] => {
    if (distance > 0) return [0, 0, 0, 2 * directions - 1 + distance]
    const path = pathBetween(tree, trigger, mention.head)
    const [first = '', ...others] = stepsOf(path)
    const gap = mention.head - trigger
    const closeness = Math.min(directions - 1, 32 - Math.clz32(Math.abs(gap)))
    return [
      paths.get(path) ?? 0,
      steps.get(first) ?? 0,
      steps.get(others.at(-1) ?? first) ?? 0,
      closeness + (gap > 0 ? directions : 0),
    ]
  }

  return ({ tree, candidates, triggers, framed, forces }) => {
    const roleOf = framedRoles(framed)
    return {
      frames: frameNumbers(tree.tokens, framed),
      features: candidates.flatMap(({ mention, distance }) => [
        mention.kind === 'place' ? 0 : 1,
        subkinds.get(mention.kind === 'place' ? mention.placeKind : mention.actorKind) ?? 0,
        forms.get(formOf(mention)) ?? 0,
        Math.min(farBack, distance),
      ]),
      triggers,
      forces: forces.map(force => forceNumbers.get(force) ?? 0),
      pairs: triggers.flatMap(trigger =>
        candidates.flatMap(candidate => [
          ...pair(tree, trigger, candidate),
          roleOf(trigger, candidate.mention),
        ]),
      ),
    }
  }
}

const numbered = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, index]))

/** How a mention is known: by coreference, only to this text, or to a list. */
export const formOf = (mention: Mention): 'reference' | 'local' | 'name' =>
  mention.antecedent
    ? 'reference'
    : mention.candidates[0]?.id.startsWith(`${mention.kind}:`)
      ? 'local'
      : 'name'

/** `<acl>obl/from` → `<acl`, `>obl`, `/from`. */
const stepsOf = (path: string): string[] => path.split(/(?=[<>/])/)
