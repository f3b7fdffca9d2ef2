import type { Random } from '../figures/seeded-random.ts'

/** What editors do to a sentence that they take over. */
export const editKinds = [
  'none',
  'names respelled',
  'group renamed',
  'date for weekday',
  'words exchanged',
  'words dropped',
  'clause cut',
  'clause moved',
  'merged',
  'letters garbled',
  'several',
] as const

export type EditKind = (typeof editKinds)[number]

/** Words that desk editors put for one another. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  [/\bsaid\b/, 'stated'],
  [/\btold\b/, 'informed'],
  [/\bkilled\b/, 'slain'],
  [/\bwounded\b/, 'injured'],
  [/\binjured\b/, 'hurt'],
  [/\bpeople\b/, 'persons'],
  [/\battacks?\b/, 'assault'],
  [/\bforces\b/, 'troops'],
  [/\btroops\b/, 'soldiers'],
  [/\bfighters\b/, 'militants'],
  [/\bmilitants\b/, 'gunmen'],
  [/\brebels\b/, 'insurgents'],
  [/\bregime\b/, 'government'],
  [/\bgovernment\b/, 'authorities'],
  [/\bcity\b/, 'town'],
  [/\bseized\b/, 'captured'],
  [/\bcaptured\b/, 'taken'],
  [/\bnear\b/, 'close to'],
  [/\bafter\b/, 'following'],
  [/\bsince\b/, 'from'],
  [/\babout\b/, 'around'],
  [/\bmore than\b/, 'over'],
  [/\bincluding\b/, 'among them'],
  [/\blarge\b/, 'big'],
  [/\bbegan\b/, 'started'],
  [/\bthe\b/, 'that'],
]

const renames: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Islamic State group|Islamic State|ISIS|ISIL|IS|Daesh)\b/g, 'Daish'],
  [/\bSyrian Observatory for Human Rights\b/g, 'Britain-based Observatory'],
  [/\bUnited Nations\b/g, 'UN'],
  [/\bUS-led\b/g, 'American-led'],
  [/\bRussian?\b/g, 'Moscow'],
  [/\b(?:Bashar al-)?Assads?\b/g, 'the Syrian president'],
  [/\b([A-Z]{3,5})\b/g, '$1-X'],
]

const weekday = /\b(?:on )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/

const respell = (name: string): string =>
  name
    .replace(/^[Aa]l-/, 'el-')
    .replace(/q/g, 'k')
    .replace(/ou/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/([a-z])\1/g, '$1')
    .replace(/([aeiou])([bdklmnrst])([aeiou])/, '$1$2$2$3')

const words = (sentence: string): string[] => sentence.split(' ')

const edits: { readonly [kind in EditKind]: (sentence: string, random: Random) => string } = {
  none: sentence => sentence,
  'names respelled': sentence =>
    words(sentence)
      .map((word, at) => (at > 0 && /^(?:al-)?[A-Z][a-z]{3,}/.test(word) ? respell(word) : word))
      .join(' '),
  'group renamed': sentence => renames.reduce((text, [name, other]) => text.replace(name, other), sentence),
  'date for weekday': (sentence, random) => {
    const day = `on November ${1 + Math.floor(random() * 28)}`
    return weekday.test(sentence) ? sentence.replace(weekday, day) : `${sentence.replace(/\.$/, '')} ${day}.`
  },
  'words exchanged': (sentence, random) =>
    exchanges.reduce((text, [word, other]) => (random() < 0.6 ? text.replace(word, other) : text), sentence),
  'words dropped': (sentence, random) =>
    words(sentence)
      .filter((_, at) => at === 0 || random() >= 0.1)
      .join(' '),
  'clause cut': (sentence, random) => {
    const all = words(sentence)
    return `${all.slice(0, Math.ceil(all.length * (0.55 + random() * 0.3))).join(' ')}.`
  },
  'clause moved': (sentence, random) => {
    const all = words(sentence.replace(/\.$/, ''))
    const at = Math.floor(all.length * (0.6 + random() * 0.2))
    return `${all.slice(at).join(' ')} ${all.slice(0, at).join(' ')}.`
  },
  merged: sentence => `${sentence.replace(/\.$/, '')} and it was not clear what would come of it in the end.`,
  'letters garbled': (sentence, random) =>
    words(sentence)
      .map(word => {
        if (word.length < 5 || random() >= 0.12) return word
        const at = 1 + Math.floor(random() * (word.length - 2))
        return random() < 0.5
          ? word.slice(0, at) + word.slice(at + 1)
          : `${word.slice(0, at)} ${word.slice(at)}`
      })
      .join(' '),
  several: (sentence, random) =>
    (['names respelled', 'group renamed', 'words exchanged', 'date for weekday', 'words dropped'] as const)
      .filter(() => random() < 0.7)
      .reduce((text, kind) => edits[kind](text, random), sentence),
}

/** A sentence after an edit of one kind. */
export const editSentence = (kind: EditKind, sentence: string, random: Random): string =>
  edits[kind](sentence, random)

/** Share of the words of the shorter text that the other one keeps, whatever their order: the overlap of a pair. */
export const wordOverlap = (left: string, right: string): number => {
  const count = (text: string) => {
    const counts = new Map<string, number>()
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  const a = count(left)
  const b = count(right)
  let shared = 0
  for (const [word, times] of a) shared += Math.min(times, b.get(word) ?? 0)
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, times) => sum + times, 0)
  const shorter = Math.min(total(a), total(b))
  return shorter === 0 ? 0 : shared / shorter
}
