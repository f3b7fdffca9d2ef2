const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters that no page needs, and that XML and HTML do not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Unpaired surrogates, which cannot be written as UTF-8. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Marks that turn the direction of the text after them: harmless in isolation, hostile in a list. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g

const cleaned = (text: string): string => text.replace(controls, '\ufffd').replace(halves, '\ufffd')

/** Text for HTML and SVG, in content and in double-quoted attributes. */
export const escapeHtml = (text: string): string =>
  cleaned(text).replace(/[&<>"']/g, character => entities[character] ?? character)

/**
 * Text for a line of GitHub-flavoured Markdown: every ASCII punctuation mark that can mean something is escaped,
 * line breaks become spaces, direction marks are dropped, and bare addresses are broken by an empty comment so
 * that renderers do not turn them into links.
 */
export const escapeMarkdown = (text: string): string =>
  cleaned(text)
    .replace(directionMarks, '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#|<>~&$]/g, '\\$&')
    .replace(/^(\s*)([-\d])/, (_match, space: string, mark: string) =>
      mark === '-' ? `${space}\\-` : `${space}${mark}`,
    )
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/:\/\//g, ':<!-- -->//')
    .replace(/@/g, '<!-- -->@')
    .replace(/\b(www)\./gi, '$1<!-- -->.')

/** The address when it is plain http or https, else null: nothing else may become a link. */
export const safeLink = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null
