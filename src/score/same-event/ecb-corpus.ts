import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byString } from '../../model/id.ts'
import { usageError } from '../../read/index.ts'
import { decodeEntities } from '../texts/xml-entities.ts'

/** An event trigger of ECB+ as people marked it. */
export interface EcbMention {
  /** `1_10ecb 31`: document and number of the markable. */
  readonly id: string
  /** Positions of its words within the sentence, ascending. */
  readonly words: readonly number[]
  readonly sentence: number
  /** The chain that people put it in; a trigger without one is a chain of its own. */
  readonly chain: string
}

export interface EcbDocument {
  /** `1_10ecbplus`: the topic, and the number with the half of the corpus. */
  readonly name: string
  readonly topic: number
  /** Words by sentence, as ECB+ cuts them. */
  readonly sentences: readonly (readonly string[])[]
  readonly mentions: readonly EcbMention[]
}

/**
 * Reads the documents of ECB+ (Cybulska and Vossen 2014) under a folder: `<topic>/<topic>_<n>ecb[plus].xml`, by topic
 * and name. Only triggers (ACTION and NEG_ACTION markables) are kept. Throws a usage error when there are none.
 */
export const readEcb = (folder: string): readonly EcbDocument[] => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\d+_\d+ecb(?:plus)?\.xml$/.test(path))
    .sort(byString)
  if (files.length === 0)
    throw usageError(
      `score: no ECB+ documents (1_1ecb.xml, …) under '${folder}': give the folder of the topics`,
    )
  return files
    .map(path => parseEcb(readFileSync(join(folder, path), 'utf8')))
    .sort((left, right) => left.topic - right.topic || byString(left.name, right.name))
}

/** Parses one document. The format is flat and written by one tool: tokens, markables, relations. */
export const parseEcb = (xml: string): EcbDocument => {
  const name = /doc_name="([^"]+?)(?:\.xml)?"/.exec(xml)?.[1] ?? ''
  const sentences: string[][] = []
  const placeOf = new Map<string, { sentence: number; word: number }>()
  for (const [, id = '', number = '', word = ''] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    const sentence = Number(number)
    while (sentences.length <= sentence) sentences.push([])
    const words = sentences[sentence] ?? []
    placeOf.set(id, { sentence, word: words.length })
    words.push(decodeEntities(word))
  }
  const chainOf = new Map<string, string>()
  for (const [, kind = '', attributes = '', body = ''] of xml.matchAll(
    /<(CROSS_DOC_COREF|INTRA_DOC_COREF)([^>]*)>([\s\S]*?)<\/\1>/g,
  )) {
    const note = /note="([^"]*)"/.exec(attributes)?.[1]
    const own = `${name} r${/r_id="(\d+)"/.exec(attributes)?.[1] ?? ''}`
    // the note names an event across documents; without one the chain is the document's own
    const chain = kind === 'CROSS_DOC_COREF' && note ? `${name.split('_')[0]} ${note}` : own
    for (const [, id = ''] of body.matchAll(/<source m_id="(\d+)"/g)) chainOf.set(id, chain)
  }
  const mentions: EcbMention[] = []
  for (const [, id = '', body = ''] of xml.matchAll(
    /<(?:NEG_)?ACTION_[A-Z]+ m_id="(\d+)"[^>]*>([\s\S]*?)<\/(?:NEG_)?ACTION_[A-Z]+>/g,
  )) {
    const places = [...body.matchAll(/<token_anchor t_id="(\d+)"/g)].flatMap(
      ([, token = '']) => placeOf.get(token) ?? [],
    )
    const first = places[0]
    // markables without words are the names of chains
    if (!first) continue
    const words = places
      .filter(({ sentence }) => sentence === first.sentence)
      .map(({ word }) => word)
      .sort((left, right) => left - right)
    mentions.push({
      id: `${name} ${id}`,
      words,
      sentence: first.sentence,
      chain: chainOf.get(id) ?? `${name} m${id}`,
    })
  }
  mentions.sort(
    (left, right) =>
      left.sentence - right.sentence ||
      (left.words[0] ?? 0) - (right.words[0] ?? 0) ||
      byString(left.id, right.id),
  )
  return { name, topic: Number(name.split('_')[0]), sentences, mentions }
}

/**
 * The sentences whose annotation the makers of ECB+ checked (Cybulska and Vossen 2014), by document: the literature
 * scores triggers in these only. `content` has one document a line: its name, a tab, numbers of sentences.
 */
export const parseCheckedSentences = (content: string): ReadonlyMap<string, ReadonlySet<number>> =>
  new Map(
    content
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [name = '', numbers = ''] = line.split('\t')
        return [name, new Set(numbers.split(' ').map(Number))]
      }),
  )
