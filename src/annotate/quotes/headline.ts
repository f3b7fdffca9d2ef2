import type { QuoteDraft } from './draft.ts'
import type { SpeechView } from './speakers.ts'

/** Words of a headline's source, at most. */
const longestHeading = 7

/** The source that a headline sets off with a colon: "Observatory: 40 killed", "40 killed in Marsa: monitor". */
export const headlineColon = (view: SpeechView): readonly QuoteDraft[] => {
  const { tokens } = view.tree
  const colon = tokens.findIndex(token => token.form === ':')
  const mark = tokens[colon]
  const last = tokens.at(-1)
  const first = tokens[0]
  if (!mark || !last || !first || tokens.filter(token => token.form === ':').length > 1) return []
  const isPlain = (mention: { start: number; end: number }, from: number, to: number): boolean =>
    mention.start - from <= 4 && mention.end >= to
  const before = tokens[colon - 1]
  const after = tokens[colon + 1]
  const opener =
    before && colon <= longestHeading
      ? view.actors.find(mention => isPlain(mention, first.start, before.end))
      : undefined
  const closer =
    after && tokens.length - colon - 1 <= longestHeading
      ? view.actors.find(mention => isPlain(mention, after.start, last.end - (last.upos === 'PUNCT' ? 1 : 0)))
      : undefined
  const speaker = opener ?? closer
  const said = opener ? tokens.slice(colon + 1) : tokens.slice(0, colon)
  const start = said.find(token => token.upos !== 'PUNCT')?.start
  const end = said.filter(token => token.upos !== 'PUNCT').at(-1)?.end
  if (!speaker || start === undefined || end === undefined || said.length < 4) return []
  return [
    {
      content: { start, end },
      sentence: view.sentence.index,
      cue: { start: mark.start, end: mark.end, lemma: ':' },
      speaker: { mention: speaker },
      through: [],
      direct: false,
      rule: 'colon',
    },
  ]
}
