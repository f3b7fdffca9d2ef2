import type { ParentNode } from 'domhandler'
import { blockTags, isBox, namesOf } from './boxes.ts'
import { findContainer, measure } from './container.ts'
import type { Line } from './lines.ts'
import { captionWords, headingWords } from './markup-hints.ts'
import { normalizeText, squeeze } from './normalize.ts'
import { type Element, isElement, isText, textOf } from './tree.ts'
import { endsAsSentence } from './words.ts'

const captions = new Set(captionWords)
const headings = new Set(headingWords)

/** Less text than this (in letters) is no article: the page is read again with less trust in names. */
const enoughLetters = 250

/** A stretch of text between block borders. */
interface Piece {
  readonly text: string
  readonly linkLetters: number
  readonly element: Element
}

/**
 * The lines of an HTML page's main text, in reading order: boxes are left out by tag, role and name, the smallest
 * element that holds most of the running text is taken, and link lists inside it are left out.
 */
export const findMainText = (root: ParentNode): readonly Line[] => {
  const weights = new Map<Element, number>()
  const total = measure(root, weights)
  let lines: readonly Line[] = []
  for (const trust of ['all names', 'sure names', 'no names'] as const) {
    const share = (element: Element): number => (total === 0 ? 0 : (weights.get(element) ?? 0) / total)
    const box = (element: Element): boolean => isBox(element, () => share(element), trust)
    const kept = new Map<Element, number>()
    const keptTotal = measure(root, kept, box)
    const pieces = withoutHeadline(piecesOf(findContainer(root, kept, keptTotal), box))
    lines = pieces.map(lineOf).filter(line => line !== null)
    const letters = lines.reduce((sum, line) => sum + (line.kind === 'caption' ? 0 : line.text.length), 0)
    if (letters >= Math.min(enoughLetters, total / 2)) break
  }
  return lines
}

/** The first `h1` is the headline, which the title has, when no paragraph stands before it. */
const withoutHeadline = (pieces: readonly Piece[]): readonly Piece[] => {
  const first = pieces.findIndex(piece => piece.element.name === 'h1')
  const early = pieces.slice(0, first).every(piece => piece.text.trim().length < 200)
  return first >= 0 && early ? pieces.filter((_, index) => index !== first) : pieces
}

const lineOf = (piece: Piece): Line | null => {
  const text = squeeze(normalizeText(piece.text))
  if (text === '') return null
  const letters = text.length
  const kind = kindOf(piece.element, letters)
  if (/<\/?[a-z]+[^>]*>/i.test(text)) return null
  if (letters <= longestCell && isCell(piece.element) && !endsAsSentence(text)) return null
  const linked = piece.linkLetters > 0.6 * letters
  if (kind !== 'caption' && linked && (letters - piece.linkLetters < 25 || !endsAsSentence(text))) return null
  return { text, kind, apart: true }
}

/** A cell of a table. Old layouts keep whole articles in one: those have line breaks. */
const isCell = (element: Element): boolean =>
  /^t[dh]$/.test(element.name) && !element.children.some(child => isElement(child) && child.name === 'br')

/** A cell of a table of figures has no more letters than this. */
const longestCell = 60

/** A caption has no more letters than this, whatever its element is called. */
const longestCaption = 500

const kindOf = (element: Element, letters: number): Line['kind'] => {
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = parentOf(at), depth++) {
    const named = (words: ReadonlySet<string>): boolean => namesOf(at).some(name => words.has(name))
    if (at.name === 'figcaption') return 'caption'
    if (depth < 3 && letters <= longestCaption && named(captions)) return 'caption'
    if (/^h[1-6]$/.test(at.name) || (depth === 0 && named(headings))) return 'heading'
    if (at.name === 'li') return 'list'
    if (at.name === 'p') return 'paragraph'
  }
  return 'paragraph'
}

const parentOf = (element: Element): Element | null => (isElement(element.parent) ? element.parent : null)

const piecesOf = (container: ParentNode, box: (element: Element) => boolean): readonly Piece[] => {
  const pieces: Piece[] = []
  let text = ''
  let links = 0
  const flush = (element: Element): void => {
    if (text.trim() !== '') pieces.push({ text, linkLetters: links, element })
    text = ''
    links = 0
  }
  const visit = (node: ParentNode, owner: Element, inLink: boolean): void => {
    for (const child of node.children) {
      if (isText(child)) {
        text += child.data
        if (inLink) links += child.data.trim().length
        continue
      }
      if (!isElement(child) || box(child) || isNoteMark(child)) continue
      if (child.name === 'br') {
        if (isBreak(child)) flush(owner)
        else text += ' '
        continue
      }
      if (blockTags.has(child.name)) {
        flush(owner)
        visit(child, child, inLink)
        flush(child)
      } else visit(child, owner, inLink || child.name === 'a')
    }
  }
  if (isElement(container)) {
    visit(container, container, false)
    flush(container)
  } else
    for (const child of container.children) {
      if (!isElement(child) || box(child)) continue
      visit(child, child, false)
      flush(child)
    }
  return pieces
}

/** The mark of a note, "[1]" raised above the line: no part of the sentence. */
const isNoteMark = (element: Element): boolean =>
  element.name === 'sup' && /^\s*\[[^[\]]{1,20}\]\s*$/.test(textOf(element).slice(0, 30))

/** Two line breaks in a row end a paragraph. */
const isBreak = (element: Element): boolean => {
  for (let next = element.next; next; next = next.next) {
    if (isText(next) && next.data.trim() === '') continue
    return isElement(next) && next.name === 'br'
  }
  return false
}
