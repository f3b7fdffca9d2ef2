import { type Element, type ParentNode, Text } from 'domhandler'
import { parseDocument } from 'htmlparser2'

export type { Element } from 'domhandler'

/** The tree of a page; a fragment gets a body. Broken markup is repaired as browsers mostly do; never throws. */
export const parseHtml = (html: string): ParentNode =>
  flatten(
    parseDocument(/<(?:html|body)\b/i.test(html) ? html : `<body>${html}</body>`, { decodeEntities: true }),
  )

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
