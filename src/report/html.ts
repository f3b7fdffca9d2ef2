import { counted, plainDay } from '../account/prose.ts'
import type {
  Report,
  ReportEvidence,
  ReportRun,
  ReportSection,
  ReportSentence,
  ReportSource,
} from '../model/report.ts'
import { shownSources } from './drafts.ts'
import { escapeHtml, safeLink } from './escape.ts'
import type { Footnotes } from './footnotes.ts'
import { numberFootnotes, numbersText } from './footnotes.ts'
import { mapHtml } from './html-map.ts'
import { stripHtml } from './html-strip.ts'
import { styleSheet } from './html-style.ts'
import { holderStyles } from './palette.ts'
import { standfirst } from './standfirst.ts'

const dayText = ({
  day,
  dayInferred,
}: {
  readonly day: string | null
  readonly dayInferred: boolean
}): string => (day === null ? 'undated' : `${plainDay(day)}${dayInferred ? ' (inferred)' : ''}`)

/** The sentence as the page has it, with the claim's own words marked. */
const quoteHtml = ({ start, end, sentence }: ReportEvidence): string => {
  const from = Math.max(0, start - sentence.start)
  const to = Math.min(sentence.text.length, Math.max(from, end - sentence.start))
  const isWhole = from <= 1 && to >= sentence.text.length - 2
  const body = isWhole
    ? escapeHtml(sentence.text)
    : `${escapeHtml(sentence.text.slice(0, from))}<mark>${escapeHtml(sentence.text.slice(from, to))}</mark>${escapeHtml(sentence.text.slice(to))}`
  return `<q><bdi>${body}</bdi></q>`
}

const sourceHtml = (evidence: ReportEvidence): string => {
  const link = safeLink(evidence.url)
  const name = `<bdi>${escapeHtml(evidence.outlet || evidence.file)}</bdi>`
  const title = evidence.title === '' ? '' : `, <bdi>${escapeHtml(evidence.title)}</bdi>`
  const where = link === null ? name : `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${name}</a>`
  return `<span class="source">${where}, ${escapeHtml(dayText(evidence))}${title}</span>`
}

/** What a pointer shows over a citation: the first sentences, one a line. */
const tooltip = (numbers: readonly number[], footnotes: Footnotes): string =>
  numbers
    .slice(0, 3)
    .flatMap(number => {
      const evidence = footnotes.list[number - 1]
      return evidence === undefined
        ? []
        : [`${evidence.outlet || evidence.file}, ${dayText(evidence)}: “${evidence.sentence.text}”`]
    })
    .join('\n')

const citeHtml = (sentence: ReportSentence, index: number, footnotes: Footnotes): string => {
  const run = sentence.runs[index]
  if (run === undefined) return ''
  const numbers = footnotes.numbersOf(sentence, run)
  if (numbers.length === 0) return ''
  const hidden = (run.evidence?.length ?? 0) - numbers.length
  const cards = numbers.flatMap(number => {
    const evidence = footnotes.list[number - 1]
    return evidence === undefined ? [] : [`<p>${quoteHtml(evidence)}${sourceHtml(evidence)}</p>`]
  })
  const more = hidden > 0 ? `<p class="source">and ${hidden} more, in the JSON</p>` : ''
  const id = `cite-${sentence.id.replace(':', '-')}-${index}`
  return `<button type="button" class="cite" popovertarget="${id}" title="${escapeHtml(tooltip(numbers, footnotes))}">[${numbersText(numbers)}${hidden > 0 ? ` +${hidden}` : ''}]</button><div popover id="${id}" class="card">${cards.join('')}${more}</div>`
}

const runHtml = (sentence: ReportSentence, run: ReportRun, index: number, footnotes: Footnotes): string => {
  const text = `<bdi>${escapeHtml(run.text)}</bdi>`
  const body =
    run.text === ''
      ? ''
      : run.style === 'strong'
        ? `<strong>${text}</strong>`
        : run.style === 'emphasis'
          ? `<em>${text}</em>`
          : escapeHtml(run.text)
  return body + citeHtml(sentence, index, footnotes)
}

const sentenceHtml = (sentence: ReportSentence, footnotes: Footnotes): string => {
  const why =
    sentence.why.length === 0
      ? ''
      : `<button type="button" class="why" popovertarget="why-${sentence.id.replace(':', '-')}">why?</button><div popover id="why-${sentence.id.replace(':', '-')}" class="card"><ul>${sentence.why.map(reason => `<li>${escapeHtml(reason)}</li>`).join('')}</ul></div>`
  return `<li>${sentence.runs.map((run, index) => runHtml(sentence, run, index, footnotes)).join('')}${why}</li>`
}

const anchorOf = (id: string): string => id.replace(/ /g, '-')

const sectionHtml = (report: Report, { id, title, empty }: ReportSection, footnotes: Footnotes): string => {
  const sentences = report.sentences.filter(sentence => sentence.section === id)
  const shown = sentences.filter(sentence => !sentence.folded)
  const head = `<section id="${anchorOf(id)}"><h2>${escapeHtml(title)}</h2>`
  if (shown.length === 0)
    return `${head}<p class="empty-line">${escapeHtml(empty)} in ${counted(report.sources.length, 'page')}.</p></section>`
  const groups: { group: string | null; lines: string[] }[] = []
  for (const sentence of shown) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === sentence.group)
      last.lines.push(sentenceHtml(sentence, footnotes))
    else groups.push({ group: sentence.group, lines: [sentenceHtml(sentence, footnotes)] })
  }
  const body = groups.map(
    ({ group, lines }) =>
      `${group === null ? '' : `<h3><bdi>${escapeHtml(group)}</bdi></h3>`}<ul class="lines">${lines.join('')}</ul>`,
  )
  const rest = sentences.length - shown.length
  return `${head}${body.join('')}${rest === 0 ? '' : `<p class="more">And ${rest} more, in the JSON.</p>`}</section>`
}

const noteHtml = (evidence: ReportEvidence, index: number): string =>
  `<li id="note-${index + 1}"><span class="number">${index + 1}</span><span>${quoteHtml(evidence)}${sourceHtml(evidence)}</span></li>`

const pagesHtml = (sources: readonly ReportSource[]): string => {
  const rows = sources.slice(0, 200).map(source => {
    const link = safeLink(source.url)
    const title = `<bdi>${escapeHtml(source.title || source.file)}</bdi>`
    return `<tr><td class="when">${escapeHtml(dayText(source))}</td><td><bdi>${escapeHtml(source.outlet)}</bdi></td><td>${link === null ? title : `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${title}</a>`}</td><td class="number">${source.claims}</td></tr>`
  })
  const rest = sources.length - rows.length
  return `<section id="pages"><h2>Pages read</h2><table><thead><tr><th class="when">Published</th><th>Outlet</th><th>Title</th><th class="number">Claims</th></tr></thead><tbody>${rows.join('')}</tbody></table>${rest > 0 ? `<p class="more">And ${rest} more, in the JSON.</p>` : ''}</section>`
}

const nothingHtml = (report: Report): string =>
  `<div class="nothing"><h2>No claims about control were found in ${counted(report.sources.length, 'page')}</h2><p>${report.sources.length === 0 ? 'No page could be read, or none was published by the day asked for.' : 'The pages below were read. They may tell of other things, name places that no gazetteer knows, or be outside the days and places asked for.'}</p></div>`

/**
 * The report as one self-contained page: no script, no outside resource, light and dark, for print and for a
 * phone. A click on a citation opens its sentences. Everything that comes from pages is escaped; only http and
 * https addresses become links. A content security policy in the page forbids all else.
 */
export const reportToHtml = (report: Report): string => {
  const footnotes = numberFootnotes(report, shownSources)
  const styles = holderStyles(
    report.places,
    report.days.flatMap(({ changes }) =>
      changes.map(({ holder }) => holder).filter(holder => holder !== null),
    ),
  )
  const hasControl = report.sentences.some(({ section }) => section === 'control' || section === 'unknown')
  const figures = `${mapHtml(report.places, styles)}${stripHtml(report.days, report.asOf, styles)}`
  // Empty parts say so once, at the top, when the whole report is empty.
  const sections = report.sections.filter(
    ({ id }) => hasControl || report.sentences.some(({ section }) => section === id),
  )
  const [play, rest] = [
    sections.find(({ id }) => id === 'state of play'),
    sections.filter(({ id }) => id !== 'state of play'),
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><meta name="generator" content="Sitrep"><title>${escapeHtml(report.title)}</title><style>${styleSheet}</style></head>
<body><div class="page"><header><p class="kicker">Situation report</p><h1>${escapeHtml(report.title)}</h1><p class="standfirst">${escapeHtml(standfirst(report))}</p></header>
${hasControl ? '' : nothingHtml(report)}<div class="columns">${figures === '' ? '' : `<aside class="figures">${figures}</aside>`}${play === undefined ? '' : `<div class="play">${sectionHtml(report, play, footnotes)}</div>`}<main class="rest">
${rest.map(section => sectionHtml(report, section, footnotes)).join('\n')}
${footnotes.list.length === 0 ? '' : `<section id="evidence"><h2>Evidence</h2><ol class="notes">${footnotes.list.map(noteHtml).join('')}</ol></section>`}
${pagesHtml(report.sources)}</main></div>
<footer>Made by Sitrep. Every line was checked against its pages when this was built; the full account is in the JSON.</footer></div></body></html>
`
}
