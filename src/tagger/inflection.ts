import { ambiguousPastForms, irregularNouns, irregularVerbs } from '../language/en/irregular-forms.ts'

/** Whether a word, in lower case, is one that texts use: the tagger's vocabulary of whole words. */
export type IsWord = (word: string) => boolean

/**
 * Checks the network's lemma of an inflected noun or verb against English inflection: the network meets few
 * forms of rare verbs and invents bases ("abducte", "clashe", "retook"). Irregular forms come from a list; for
 * the others a base that inflects to this form and is a known word is taken, the network's own first.
 */
export const checkedLemma = (form: string, xpos: string, guess: string, isWord: IsWord): string => {
  const lower = form.toLowerCase()
  if (guess.toLowerCase() === lower && !inflected.test(xpos)) return guess
  if (xpos === 'NNP') return form
  if (!inflectable.test(form)) return guess === '' ? lower : guess
  if (xpos === 'NNPS') return guess === '' ? form : guess
  const isPast = xpos === 'VBD' || xpos === 'VBN'
  const irregular = xpos === 'NNS' ? irregularNouns.get(lower) : findVerb(lower, xpos, isPast)
  if (irregular !== undefined) return irregular
  const bases =
    xpos === 'NNS' || xpos === 'NN' || xpos === 'VBZ'
      ? nounBases(lower)
      : isPast || xpos === 'VBG'
        ? verbBases(lower)
        : []
  if (bases.includes(guess) && isWord(guess)) return guess
  // "coefficien" of a singular that was tagged as a plural: better the form itself.
  return bases.find(isWord) ?? bases[0] ?? (isWord(guess) || !/^\p{L}+$/u.test(guess) ? guess : lower)
}

/** Words that the rules are for: of letters, and of a length that keeps them quick. */
const inflectable = /^\p{L}{3,40}$/u

/** Tags of words that may differ from their lemma in more than case. */
const inflected = /^(?:NNS|VB.?)$/u

/** A verb's base from the list; a form that is also another verb's base counts only under a past tag. */
const findVerb = (lower: string, xpos: string, isPast: boolean): string | undefined =>
  xpos.startsWith('VB') && (isPast || !ambiguousPastForms.has(lower)) ? irregularVerbs.get(lower) : undefined

/** Bases of a form in -s or -men, likeliest first; none for another form. "clashes" → clash, "parties" → party. */
const nounBases = (form: string): string[] => {
  if (form.endsWith('men')) return [`${form.slice(0, -2)}an`]
  if (!form.endsWith('s') || form.endsWith('ss')) return []
  const stem = form.slice(0, -1)
  if (/(?:sh|ss|x|zz)e$/u.test(stem)) return [stem.slice(0, -1)]
  if (stem.endsWith('ie')) return stem.length > 3 ? [`${stem.slice(0, -2)}y`, stem] : [stem]
  if (stem.endsWith('che')) return [stem.slice(0, -1), stem]
  if (/(?:o|[aiu]s)e$/u.test(stem)) return [stem, stem.slice(0, -1)]
  return [stem]
}

/** Stems with a double consonant of their own. */
const doubledStems: ReadonlySet<string> = new Set(['add', 'err', 'ebb', 'egg', 'purr'])

/** Bases of a form in -ed or -ing, likeliest first; none for another form. */
const verbBases = (form: string): string[] => {
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/u.exec(form)?.[1] ?? /^(.+)eed$/u.exec(form)?.[1]
  if (stem === undefined) return []
  if (/[^aeiou]i$/u.test(stem)) return stem.length < 3 ? [`${stem}e`] : [`${stem.slice(0, -1)}y`, `${stem}e`]
  if (/([bdgmnprt])\1$/u.test(stem) && !doubledStems.has(stem)) return [stem.slice(0, -1)]
  // One short syllable would have doubled its consonant: "hoping" is of "hope", "using" of "use".
  if (/^[^aeiouy]*[aeiouy][^aeiouwxy]$/u.test(stem)) return [`${stem}e`]
  // "compelled" of "compel", but "shelled" of "shell".
  if (/[aeiouy].*[eo]ll$/u.test(stem)) return [stem.slice(0, -1), stem]
  return needsE.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
}

/** Ends of bases cut short of an e: "evacuat", "improv", "continu", "hassl", "chang", "defin", "includ", "delet". */
const needsE =
  /(?:[^aeo]at|z|v|u|e|[^aeiourl]l|[^ae]il|c|[ndrl]g|leg|[aeiouynrpl]s|[^o]ur|ir|[lnph]or|[^aeo]in|[ei]d|[^a]ud|[iu]t|[lp]et|[^o]ok|um|pon|eath)$/u
