import type { RawPage } from '../model/document.ts'

/** Tags that a field of text may hold, and those of them that part its paragraphs. */
const anyTag =
  /<\/?(?:a|article|b|blockquote|br|div|em|figure|h[1-6]|hr|i|img|li|ol|p|section|span|strong|table|u|ul)(?:\s[^<>]{0,2000})?\/?>/i
const blockTag = /<(?:article|blockquote|br|div|h[1-6]|li|p|section|table)(?:\s[^<>]{0,2000})?\/?>/i
const entity = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i
const escapedTag = /&lt;\/?(?:p|br|div|b|i|a|span|strong|em)\b/i

/**
 * A field of text as a feed or data set gives it: one tag or entity makes it HTML. Markup that was escaped twice is
 * unescaped once. Line breaks part the paragraphs of text with tags or entities where no tag does.
 */
export const markupOfField = (field: string): Pick<RawPage, 'format' | 'content'> => {
  const text = escapedTag.test(field) && !anyTag.test(field) ? unescapeOnce(field) : field
  if (!anyTag.test(text) && !entity.test(text)) return { format: 'text', content: field }
  return {
    format: 'html',
    content: blockTag.test(text) ? text : withBreaks(text),
  }
}

const withBreaks = (text: string): string =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .join('<br><br>')

const unescapeOnce = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
