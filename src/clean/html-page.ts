import { dateBesideHeadline } from './beside-headline.ts'
import type { HeadLine } from './head-lines.ts'
import type { Line } from './lines.ts'
import { findMainText } from './main-text.ts'
import { type PageMetadata, readMetadata } from './metadata.ts'
import { normalizeText, squeeze } from './normalize.ts'
import { type Element, elementsOf, parseHtml, textOf, withoutDeepTags } from './tree.ts'
import { contentStems, countWords, sharedShare } from './words.ts'

/** Lines of the main text, what the markup says of the page, and all of its text (made when it is asked for). */
export interface HtmlPage {
  readonly lines: readonly Line[]
  readonly metadata: PageMetadata
  whole(): string
  /** The date line that stands outside the text, beside the headline. */
  readonly besideHeadline: HeadLine | null
  /** How many tags were passed over because they are nested beyond all measure. */
  readonly deepTags: number
}

/** An `h1` that shares this part of its words with the title in the metadata is the headline itself. */
const sameTitle = 0.5

/** Reads a page or a fragment of HTML. */
export const readHtml = (html: string): HtmlPage => {
  const readable = withoutDeepTags(html)
  const root = parseHtml(readable.html)
  const elements = [...elementsOf(root)]
  const metadata = readMetadata(elements)
  return {
    lines: findMainText(root),
    metadata: { ...metadata, title: headlineOf(elements, metadata.title) ?? metadata.title },
    whole: () => normalizeText(textOf(root)),
    deepTags: readable.tags,
    besideHeadline: metadata.published === null ? dateBesideHeadline(elements) : null,
  }
}

/** The headline as the page shows it: titles in metadata are shortened, or carry the names of site and section. */
const headlineOf = (elements: readonly Element[], stated: string | null): string | null => {
  const stems = contentStems(stated ?? '')
  for (const element of elements) {
    if (element.name !== 'h1') continue
    const headline = squeeze(normalizeText(textOf(element)))
    if (countWords(headline) < 2) continue
    const own = contentStems(headline)
    // The site's name may be an h1 too: it shares its words with a title that carries it, but not the other way.
    const same = sharedShare(own, stems) >= sameTitle && sharedShare(stems, own) >= sameTitle - 0.1
    if (stated === null || same) return headline
  }
  return null
}
