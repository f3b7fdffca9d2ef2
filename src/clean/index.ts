import type { Document, Note, RawPage } from '../model/document.ts'
import { contentId } from '../model/id.ts'
import { dayOf, type Time } from '../model/time.ts'
import { findAgency } from './agency.ts'
import { joinBlocks } from './blocks.ts'
import { type HtmlPage, readHtml } from './html-page.ts'
import { inferAnchorDay } from './infer-day.ts'
import { languageOf } from './language.ts'
import { takeLeading } from './leading-date.ts'
import { type Line, linesOfText } from './lines.ts'
import { noMetadata } from './metadata.ts'
import { normalizeText, squeeze } from './normalize.ts'
import { outletOf } from './outlet.ts'
import { publicationOf } from './publication.ts'
import { splitRunIn } from './run-in.ts'
import { type Selection, selectBlocks } from './select-blocks.ts'
import { tidyTitle, withoutSiteName } from './title.ts'

export { type InferredDay, inferAnchorDay } from './infer-day.ts'

/**
 * Makes a document of a raw page: finds its text, headline, outlet, writer, agency and day, leaves out what
 * belongs to the page and not to the article (said in notes), and normalises characters. Never throws for
 * content: a page without text gives a document without paragraphs and a note.
 */
export const cleanPage = (raw: RawPage): Document => {
  const notes: Note[] = [...raw.notes]
  const note = (reason: string): number => notes.push({ stage: 'clean', reason })
  const { lines, metadata, whole, besideHeadline, deepTags } = read(raw)
  if (deepTags > 0) note(`nested too deep: ${deepTags} tags passed over`)
  const url = raw.url ?? metadata.url
  const outlet = outletOf(raw.outlet ?? metadata.outlet, url, whole, raw.file)
  if (!outlet.known) note(`no outlet named: "${outlet.name}" is the name of the file`)
  const stated = raw.title === null ? metadata.title : normalizeText(raw.title)
  const givenTitle = stated && tidyTitle(withoutSiteName(squeeze(stated), outlet.name, null))
  const opening = takeOpening(lines, givenTitle)
  const chosen = selectBlocks(
    opening.lines,
    givenTitle || null,
    raw.format === 'html' ? 'main text' : 'text dump',
    metadata.byline,
  )
  const headLines = besideHeadline ? [...chosen.headLines, besideHeadline] : chosen.headLines
  const selection = { ...chosen, headLines }
  const { text, blocks } = joinBlocks(selection.title, selection.blocks)
  if (!selection.blocks.some(block => block.kind === 'paragraph')) note('no paragraph of text found')
  if (selection.title === '') note('no headline found')
  noteDropped(selection, note)
  const dates = publicationOf({
    metadata,
    headLines: selection.headLines,
    opening: opening.date,
    dateline: selection.dateline?.date ?? null,
    container: raw.published,
    url,
    inferred: () => inferAnchorDay({ text, blocks })?.day ?? null,
  })
  const byline = metadata.byline ?? selection.headLines.find(line => line.byline)?.byline ?? opening.byline
  const agency =
    selection.headLines.find(line => line.agency)?.agency ??
    selection.agency ??
    (byline === null ? null : findAgency(byline))
  const id = contentId('doc', [
    url,
    outlet.known ? outlet.name : null,
    dates.published?.from ? dayOf(dates.published.from) : null,
    selection.title,
    text,
  ])
  return {
    id,
    file: raw.file,
    url,
    outlet: outlet.name,
    byline,
    agency,
    title: selection.title,
    language: languageOf(text, metadata.language),
    ...dates,
    text,
    blocks,
    rawSha256: raw.rawSha256,
    notes,
  }
}

const read = (raw: RawPage): HtmlPage => {
  if (raw.format === 'html') return readHtml(raw.content)
  const whole = normalizeText(raw.content)
  return {
    lines: linesOfText(splitRunIn(whole)),
    metadata: noMetadata,
    whole: () => whole,
    besideHeadline: null,
    deepTags: 0,
  }
}

interface Opening {
  readonly lines: readonly Line[]
  readonly date: Time | null
  readonly byline: string | null
}

/** Takes a date and the repeated headline off the front of a text that an extractor ran together. */
const takeOpening = (lines: readonly Line[], title: string | null): Opening => {
  const first = lines[0]
  if (!first || !title) return { lines, date: null, byline: null }
  const { date, byline, rest } = takeLeading(first.text, title)
  return { lines: [{ ...first, text: rest }, ...lines.slice(1)], date: date?.time ?? null, byline }
}

/** One note a reason, with the number of lines left out for it and the first of them. */
const noteDropped = (selection: Selection, note: (reason: string) => void): void => {
  const byReason = new Map<string, string[]>()
  for (const { reason, text } of selection.dropped) {
    const texts = byReason.get(reason)
    if (texts) texts.push(text)
    else byReason.set(reason, [text])
  }
  for (const [reason, texts] of byReason)
    note(
      `left out ${texts.length} ${texts.length === 1 ? 'line' : 'lines'} (${reason}): "${(texts[0] ?? '').slice(0, 80)}"`,
    )
}
