import { type Element, type ParentNode, Text } from 'domhandler'
import { parseDocument } from 'htmlparser2'

export type { Element } from 'domhandler'

/** The tree of a page; a fragment gets a body. Broken markup is repaired as browsers mostly do; never throws. */
export const parseHtml = (html: string): ParentNode =>
  flatten(
    parseDocument(/<(?:html|body)\b/i.test(html) ? html : `<body>${html}</body>`, { decodeEntities: true }),
  )

/** Elements that an author need not close: their number says nothing of how deep a page is nested. */
const leftOpen = new Set(
  'p li br hr img input meta link td th tr tbody thead dt dd option col area base embed source track wbr'.split(
    ' ',
  ),
)
/** The parser's time grows with the square of the depth: at this one it still takes a moment. */
const deepestParsed = 5_000

/** A page without the tags that stand in more than 5,000 open elements, and how many they were. */
export const withoutDeepTags = (html: string): { readonly html: string; readonly tags: number } => {
  const kept: string[] = []
  let [depth, from, tags] = [0, 0, 0]
  for (const match of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/gi)) {
    if (match.index < from || leftOpen.has((match[2] ?? '').toLowerCase())) continue
    const isDeep = depth >= deepestParsed
    depth = Math.max(0, depth + (match[1] === '' ? 1 : -1))
    if (!isDeep || depth < deepestParsed) continue
    const end = html.indexOf('>', match.index)
    kept.push(html.slice(from, match.index))
    tags++
    from = end < 0 ? html.length : end + 1
  }
  return tags === 0 ? { html, tags } : { html: [...kept, html.slice(from)].join(' '), tags }
}

/** Deeper nesting than any page has: what lies below is taken as text, so that walking a tree is always safe. */
const deepest = 400

const flatten = (root: ParentNode): ParentNode => {
  const stack: { node: ParentNode; depth: number }[] = [{ node: root, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if (depth < deepest) {
      for (const child of node.children) if (isElement(child)) stack.push({ node: child, depth: depth + 1 })
    } else {
      const text = new Text(deepText(node))
      text.parent = node
      node.children = [text]
    }
  }
  return root
}

/** The text below a node, gathered without recursion. */
const deepText = (node: ParentNode): string => {
  const parts: string[] = []
  const stack: unknown[] = [...node.children].reverse()
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (isText(top)) parts.push(top.data)
    else if (isElement(top))
      for (let index = top.children.length - 1; index >= 0; index--) stack.push(top.children[index])
  }
  return parts.join(' ')
}

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'name' in node && 'attribs' in node

export const isText = (node: unknown): node is Text =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'text'

/** Elements below `root` in reading order. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  const stack: Element[] = []
  for (let index = root.children.length - 1; index >= 0; index--) {
    const child = root.children[index]
    if (isElement(child)) stack.push(child)
  }
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index]
      if (isElement(child)) stack.push(child)
    }
  }
}

/** All text below a node. */
export const textOf = (node: ParentNode): string => {
  let text = ''
  for (const child of node.children) {
    if (isText(child)) text += child.data
    else if (isElement(child)) text += textOf(child)
  }
  return text
}
