import { outsideWords, surelyOutsideWords, textContainers } from './markup-hints.ts'
import { type Element, elementsOf } from './tree.ts'

const outside = new Set(outsideWords)
const surelyOutside = new Set(surelyOutsideWords)

/** Elements whose content is never text of the article. */
export const skippedTags = new Set(
  'script style noscript template iframe object embed svg canvas video audio form button input select textarea label nav footer aside menu dialog head map picture'.split(
    ' ',
  ),
)
/** Elements that end a line before and after them. */
export const blockTags = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** An element that holds this share of the page's text is no box, whatever its name says. */
const tooLargeForBox = 0.45

/** Which names of elements are believed when boxes are left out. */
export type Trust = 'all names' | 'sure names' | 'no names'

const known = new WeakMap<Element, readonly string[]>()

/** Words of an element's class and id, lower case, without what they say is beside it ("content-with-sidebar"). */
export const namesOf = (element: Element): readonly string[] => {
  const names = known.get(element) ?? splitNames(element)
  known.set(element, names)
  return names
}

const splitNames = (element: Element): readonly string[] => {
  const { class: classes = '', id = '' } = element.attribs
  if (classes === '' && id === '') return []
  return `${classes} ${id}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/(?:^|[^\p{L}])(?:with|has|no|not|without|hide|after|before)[^\p{L}]+\p{L}+/gu, ' ')
    .split(/[^\p{L}]+/u)
}

const isHidden = (element: Element): boolean => {
  const { hidden, style, role } = element.attribs
  const ariaHidden = element.attribs['aria-hidden'] === 'true'
  if (hidden !== undefined || ariaHidden) return true
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true
  return (
    role !== undefined &&
    /^(?:navigation|complementary|banner|contentinfo|search|dialog|alert|menu|menubar|button|toolbar)$/i.test(
      role,
    )
  )
}

/**
 * True for an element that holds no part of the article: by its tag, because it is hidden, or by its name. `share`
 * is the part of the page's running text that it holds.
 */
export const isBox = (element: Element, share: () => number, trust: Trust): boolean => {
  if (skippedTags.has(element.name)) return element.name !== 'form' || share() < tooLargeForBox
  if (neverBoxes.has(element.name)) return false
  if (isHidden(element)) return share() < tooLargeForBox
  if (trust === 'no names') return false
  const names = namesOf(element)
  if (names.length === 0 || isTextContainer(names)) return false
  if (names.some(name => surelyOutside.has(name))) return !holdsText(element, share()) && !wrapsBox(element)
  return trust === 'all names' && names.some(name => outside.has(name)) && share() < tooLargeForBox
}

/** True when markup inside the element says that the text is there: then its name speaks of what is beside it. */
const holdsText = (element: Element, share: number): boolean => {
  if (share < tooLargeForBox) return false
  for (const inner of elementsOf(element)) if (rankOf(inner) > 0 || inner.name === 'h1') return true
  return false
}

/** A word of running text whose pop-up stands inside it under a name of the same kind: only the pop-up is a box. */
const wrapsBox = (element: Element): boolean => {
  if (blockTags.has(element.name)) return false
  for (const inner of elementsOf(element))
    if (namesOf(inner).some(name => surelyOutside.has(name))) return true
  return false
}

/** Elements whose names describe the page's state or theme and not what they hold. */
const neverBoxes = new Set(['html', 'body', 'main', 'article', 'blockquote', 'p', 'h1', 'h2', 'h3'])

/** How plainly the markup says that the element holds the text, 0 (not at all) to 3 (`itemprop=articleBody`). */
export const rankOf = (element: Element): 0 | 1 | 2 | 3 => {
  if (element.attribs.itemprop?.toLowerCase() === 'articlebody') return 3
  if (isTextContainer(namesOf(element))) return 2
  return element.name === 'article' ? 1 : 0
}

const isTextContainer = (names: readonly string[]): boolean => {
  const joined = ` ${names.join(' ')} `
  return textContainers.some(name => joined.includes(` ${name} `))
}
