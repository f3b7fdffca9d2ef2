import type { NameSpan, Parse } from '../model/parse.ts'
import { decodeTree } from './decode.ts'
import { applyScript, type Lemmatiser } from './lemma.ts'
import type { Labels } from './model.ts'
import { type LabelledWords, namesDecoder } from './names.ts'
import { headCandidates, type NetworkOutput } from './session.ts'
import type { Word } from './tokenize.ts'

/** What was found in a sentence, as label numbers by word: small enough to keep many of them. */
export interface Analysis {
  readonly xpos: ArrayLike<number>
  readonly upos: ArrayLike<number>
  readonly lemma: ArrayLike<number>
  /** Index of the head, −1 for the root. */
  readonly heads: ArrayLike<number>
  readonly relations: ArrayLike<number>
  readonly names: readonly (LabelledWords & { readonly scheme: NameSpan['scheme'] })[]
}

/** Decodes what the network says of one sentence. */
export type Decoder = (output: NetworkOutput) => Analysis

/** A decoder of scores, under these labels, to one tree and to names. */
export const decoderOf = (labels: Labels): Decoder => {
  const root = labels.deprel.indexOf('root')
  const conll = namesDecoder(labels.ner)
  const re3d = namesDecoder(labels.re3d)
  return output => {
    const candidates = (word: number): Int32Array =>
      output.heads.subarray(word * headCandidates, (word + 1) * headCandidates)
    const heads = decodeTree(
      output.arcs,
      Array.from(output.xpos, (_, word) => candidates(word)[0] as number),
    )
    const relations = heads.map((head, word) => {
      if (head < 0) return root
      // A head that the tree forced and that is not among the likeliest takes the relation to the likeliest.
      const at = Math.max(0, candidates(word).indexOf(head + 1))
      return output.relations[word * headCandidates + at] as number
    })
    return {
      xpos: Uint8Array.from(output.xpos),
      upos: Uint8Array.from(output.upos),
      lemma: Uint16Array.from(output.lemma),
      heads: Int16Array.from(heads),
      relations: Uint8Array.from(relations),
      names: [
        ...conll(output.ner).map(name => ({ ...name, scheme: 'conll' as const })),
        ...re3d(output.re3d).map(name => ({ ...name, scheme: 're3d' as const })),
      ],
    }
  }
}

/**
 * Joins the analyses of the parts of one long sentence: the roots of later parts hang on the first part's root
 * as `parataxis`.
 */
export const joinAnalyses = (parts: readonly Analysis[], labels: Labels): Analysis => {
  const [first] = parts
  if (first && parts.length === 1) return first
  const parataxis = labels.deprel.indexOf('parataxis')
  const root = first ? Array.from(first.heads).indexOf(-1) : -1
  const heads: number[] = []
  const relations: number[] = []
  const names: Analysis['names'][number][] = []
  for (const part of parts) {
    const offset = heads.length
    for (const name of part.names) names.push({ ...name, start: name.start + offset, end: name.end + offset })
    const isFirst = offset === 0
    for (const head of Array.from(part.heads)) heads.push(head >= 0 ? head + offset : isFirst ? -1 : root)
    relations.push(
      ...Array.from(part.relations, (relation, word) =>
        part.heads[word] === -1 && !isFirst ? parataxis : relation,
      ),
    )
  }
  const join = (layer: 'xpos' | 'upos' | 'lemma'): number[] => parts.flatMap(part => Array.from(part[layer]))
  return { xpos: join('xpos'), upos: join('upos'), lemma: join('lemma'), heads, relations, names }
}

/** Puts an analysis back on its words. `words` are spans of `text`; the parse's spans are moved by `offset`. */
export const parseOf = (
  text: string,
  words: readonly Word[],
  analysis: Analysis,
  labels: Labels,
  lemmaOf: Lemmatiser,
  offset: number,
): Parse => {
  const loneNames = new Set(analysis.names.filter(isLoneName).map(({ start }) => start))
  return {
    tokens: words.map((word, index) => {
      const form = text.slice(word.start, word.end)
      const read = word.form ?? form
      const script = labels.lemma[analysis.lemma[index] as number] ?? [0, '']
      // "IS loses towns": a name in capitals that looks like a function word is a name all the same.
      const isName = loneNames.has(index) && /^\p{Lu}{2,}$/u.test(form)
      const xpos = isName ? 'NNP' : (labels.xpos[analysis.xpos[index] as number] ?? 'X')
      const upos = isName ? 'PROPN' : (labels.upos[analysis.upos[index] as number] ?? 'X')
      return {
        start: word.start + offset,
        end: word.end + offset,
        form,
        lemma: lemmaOf(read, upos, xpos, applyScript(read, script)),
        xpos,
        upos,
        head: analysis.heads[index] as number,
        deprel: labels.deprel[analysis.relations[index] as number] ?? 'dep',
      }
    }),
    names: analysis.names.map(({ start, end, scheme, label, score }) => ({
      start: (words[start]?.start ?? 0) + offset,
      end: (words[end - 1]?.end ?? 0) + offset,
      scheme,
      label,
      score,
    })),
  }
}

/** A person, place or group named by one word, quite surely. */
const isLoneName = ({ start, end, scheme, label, score }: Analysis['names'][number]): boolean =>
  scheme === 'conll' && label !== 'MISC' && end === start + 1 && score > 0.7
