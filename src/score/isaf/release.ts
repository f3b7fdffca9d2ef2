import { months } from '../../language/en/months.ts'
import type { RawPage } from '../../model/document.ts'
import { sha256 } from '../../model/id.ts'

/** Lines that every release of the series bears: sender, number, journals of incidents, download link. */
const furniture =
  /^\s*(?:ISAF Joint Command\b.{0,20}|NEWS RELEASE|For Immediate Release|Download PDF|IJC Operational Update|\[[^\]]{1,40}\]|Regional Command\b.{0,10}|(?:Photos? )?Releases?|(?:\d{3,4},?\s*)+|0?\d{3,4}-\d\d-\w{1,2}\s?[–-]\s?\d{2,3}(?:\s*For Immediate Release)?|-{2,}|UPDATE)\s*$/i

const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'

/** "KABUL, Afghanistan (Jan. 25, 2013) –" */
const dateline = new RegExp(
  `^[\\p{Lu}][\\p{L} ,’'-]{2,50}Afghanistan\\s*\\(\\s*(${monthNames})\\p{L}*\\.?\\s*(\\d{1,2})(?:,?\\s*(\\d{4}))?\\.?\\s*\\)\\s*[–—-]*\\s*`,
  'mu',
)
/** "Dec. 24: Militants Detained in …", "Morning Operational Update, Feb. 21, 2011". */
const heading = new RegExp(`(?:^|Update,? )(${monthNames})\\p{L}*\\.? (\\d{1,2})(?::|,? ?(\\d{4}))`, 'imu')
/** The day of a heading: it is the release's, not that of what it tells. */
const headingDay = new RegExp(`^(?:${monthNames})\\p{L}*\\.? \\d{1,2}: `, 'u')
const number = /\b(\d{4})-(\d\d)-\w{1,2}\s?[–-]\s?(\d{2,3})/

/** Releases without a number and a year are those of the winter of 2011/12: the months before July belong to 2012. */
const yearOfUnnumbered = (month: number): number => (month >= 7 ? 2011 : 2012)

/** How many releases a month of the series has, about: those without a date are placed by their number. */
const releasesAMonth = 90

const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The day of a release: its dateline, the day in its heading, else what its number says; null for none. */
export const dayOfRelease = (text: string): string | null => {
  const numbered = number.exec(text)
  const written = dateline.exec(text) ?? heading.exec(text)
  if (written) {
    const month = months[written[1]?.toLowerCase() ?? ''] ?? 0
    const year = Number(written[3] ?? numbered?.[1] ?? yearOfUnnumbered(month))
    return isoDay(year, month, Number(written[2]))
  }
  if (!numbered) return null
  const day = Math.max(1, Math.min(28, Math.round((Number(numbered[3]) / releasesAMonth) * 30)))
  return isoDay(Number(numbered[1]), Number(numbered[2]), day)
}

/** Paragraphs of lines that were broken in the middle of a sentence; a short line may be a heading. */
const unwrapped = (lines: readonly string[]): readonly string[] => {
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    if (open) paragraphs.push(`${paragraphs.pop()} ${line}`)
    else paragraphs.push(line)
    open = line.length > 40 && /[\p{L}\p{N},]$/u.test(line) && paragraphs.length > 1
  }
  return paragraphs
}

/** A press release as a page: its text without the lines of the form, and the day that its head gives. */
export const releasePage = (file: string, written: string): RawPage => {
  const head = written
    .replace(/^PRESS RELEASE TEXT: /, '')
    .split(/[\n\r\u2028]/)
    .map(line => line.trim())
  const lines = head
    .map(line => line.replace(dateline, '').replace(headingDay, ''))
    .filter(line => line !== '' && !furniture.test(line))
  return {
    file,
    format: 'text',
    content: unwrapped(lines).join('\n\n'),
    rawSha256: sha256(written),
    url: null,
    outlet: 'ISAF Joint Command',
    title: null,
    published: dayOfRelease(head.join('\n')),
    notes: [],
  }
}
