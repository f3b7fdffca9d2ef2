import type { ParentNode } from 'domhandler'
import { blockTags, rankOf, skippedTags } from './boxes.ts'
import { squeeze } from './normalize.ts'
import { type Element, isElement, isText } from './tree.ts'

/** Letters of running text below each element, without link text. */
export type Weights = ReadonlyMap<Element, number>

/** What running text in a list item counts for when the container is looked for. */
const listWorth = 0.3

/** Sums running text from the leaves up into `weights`, and returns all of it. `leaveOut` cuts branches. */
export const measure = (
  node: ParentNode,
  weights: Map<Element, number>,
  leaveOut: (element: Element) => boolean = element =>
    skippedTags.has(element.name) && element.name !== 'form',
  linked = false,
  outerFactor = 1,
): number => {
  // Teasers of other stories stand in lists.
  const factor = isElement(node) && node.name === 'li' ? listWorth : outerFactor
  let prose = 0
  let own = ''
  let links = 0
  const flush = (): void => {
    const length = squeeze(own).length
    if (length >= 40 && links < length / 2) prose += (length - links) * factor
    own = ''
    links = 0
  }
  const visit = (child: unknown, inLink: boolean): void => {
    if (isText(child)) {
      own += child.data
      if (inLink) links += child.data.trim().length
    } else if (isElement(child) && !leaveOut(child)) {
      if (blockTags.has(child.name)) {
        flush()
        prose += measure(child, weights, leaveOut, inLink || child.name === 'a', factor)
      } else for (const inner of child.children) visit(inner, inLink || child.name === 'a')
    }
  }
  for (const child of node.children) visit(child, linked)
  flush()
  if (isElement(node)) weights.set(node, prose)
  return prose
}

/** The search goes on into a child that holds this share of its parent's running text. */
const descendShare = 0.8
/** What a name or mark is worth: a container with less text beats a larger one that has no such mark. */
const worth = [1, 1.15, 1.5, 1.8] as const

/**
 * The element that holds the text: the smallest one with most of the running text, unless one that the markup
 * names as the text holds nearly as much.
 */
export const findContainer = (root: ParentNode, weights: Weights, total: number): ParentNode => {
  let best: ParentNode = descend(root, weights, total)
  let bestScore = isElement(best) ? (weights.get(best) ?? 0) * worth[rankOf(best)] : total
  for (const [element, prose] of weights) {
    const rank = rankOf(element)
    if (rank > 0 && prose * worth[rank] > bestScore) [best, bestScore] = [element, prose * worth[rank]]
  }
  return best
}

const descend = (root: ParentNode, weights: Weights, total: number): ParentNode => {
  let at = root
  for (;;) {
    const here = isElement(at) ? (weights.get(at) ?? 0) : total
    const next = at.children.filter(isElement).find(child => (weights.get(child) ?? 0) >= descendShare * here)
    if (!next || here === 0 || next.name === 'p') return at
    at = next
  }
}
