import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { byString } from '../../model/id.ts'
import type { Span } from '../../model/span.ts'
import { decodeEntities } from '../texts/xml-entities.ts'

/** A place name that people marked. `lat` and `lon` are null where they found no entry in their gazetteer. */
export interface Toponym extends Span {
  readonly phrase: string
  readonly lat: number | null
  readonly lon: number | null
}

export interface ToponymArticle {
  readonly text: string
  readonly toponyms: readonly Toponym[]
}

export interface ToponymCorpus {
  readonly name: string
  readonly articles: readonly ToponymArticle[]
}

/**
 * Reads corpora in the XML of LGL and TR-News (`toponym` with `gaztag`) or of GeoVirus (`location`): a file, or
 * every `.xml` of a folder by name. Throws when there is none.
 */
export const readToponymCorpora = async (path: string): Promise<ToponymCorpus[]> => {
  const files = (await stat(path)).isFile()
    ? [path]
    : (await readdir(path))
        .filter(name => name.endsWith('.xml'))
        .sort(byString)
        .map(name => join(path, name))
  if (files.length === 0)
    throw new Error(`no .xml file in ${path}: give a corpus in the format of LGL or GeoVirus`)
  return Promise.all(
    files.map(async file => ({
      name: basename(file, '.xml'),
      articles: readToponymArticles(await readFile(file, 'utf8')),
    })),
  )
}

const readToponymArticles = (xml: string): ToponymArticle[] =>
  elements(xml, 'article').map(article => {
    const text = content(article, 'text')
    const marks = [...elements(article, 'toponym'), ...elements(article, 'location')]
    return { text, toponyms: marks.flatMap(mark => toponymOf(mark, text) ?? []) }
  })

const toponymOf = (mark: string, text: string): Toponym | null => {
  const given = { start: Number(content(mark, 'start')), end: Number(content(mark, 'end')) }
  if (!(given.end > given.start)) return null
  const phrase = content(mark, 'phrase') || content(mark, 'name')
  const { start, end } = aligned(text, given, phrase)
  const lat = content(mark, 'lat')
  const lon = content(mark, 'lon')
  const isPlaced = lat !== '' && lon !== ''
  return {
    start,
    end,
    phrase: text.slice(start, end),
    lat: isPlaced ? Number(lat) : null,
    lon: isPlaced ? Number(lon) : null,
  }
}

/** Most that marked positions are off by (GeoVirus counts some texts from 1): Gritta et al. allow for 9. */
const slack = 9

/** The phrase where it stands nearest to the given positions; those positions when it is not there. */
const aligned = (text: string, given: Span, phrase: string): Span => {
  for (let shift = 0; shift <= slack; shift++)
    for (const start of [given.start - shift, given.start + shift])
      if (start >= 0 && phrase !== '' && text.startsWith(phrase, start))
        return { start, end: start + phrase.length }
  return given
}

/** What stands between the tags of each element of that name (these corpora do not nest one in itself). */
const elements = (xml: string, name: string): string[] => {
  const found: string[] = []
  let at = 0
  for (;;) {
    const open = nextTag(xml, name, at)
    if (open < 0) return found
    const start = xml.indexOf('>', open) + 1
    const end = xml.indexOf(`</${name}>`, start)
    if (start === 0 || end < 0) return found
    found.push(xml.slice(start, end))
    at = end
  }
}

const nextTag = (xml: string, name: string, from: number): number => {
  let at = xml.indexOf(`<${name}`, from)
  while (at >= 0 && !/[\s>]/.test(xml.charAt(at + name.length + 1))) at = xml.indexOf(`<${name}`, at + 1)
  return at
}

const content = (xml: string, name: string): string => {
  const inner = elements(xml, name)[0] ?? ''
  const literal = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inner)
  return literal ? (literal[1] ?? '') : decodeEntities(inner)
}
