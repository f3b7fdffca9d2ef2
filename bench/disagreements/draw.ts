/**
 * Draws pairs of labelled claims that speak of one place or happening and differ, for a reader to judge.
 *
 *     npx tsx bench/disagreements/draw.ts ../shared/data > CANDIDATES.jsonl
 *
 * Claims are labels of `bench/claims` and `bench/events` (train and tune parts only), so that errors of reading do not
 * blur the judgement of disagreement. The output holds words of the sources and never belongs in the repository.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { casualtyCounts } from '../../src/model/claim.ts'
import { byString } from '../../src/model/id.ts'
import { daysBetween } from '../../src/model/time.ts'
import { type LabelLine, parseLabelLines, spanOf } from '../../src/score/labels/claim-labels.ts'
import { itemKey, itemRowsByKey, textHash } from '../../src/score/labels/item-index.ts'
import { type ItemText, textsOf } from '../../src/score/texts/item-texts.ts'

const seed = 'sitrep-disagreements-5'
const data = process.argv[2] ?? '../shared/data'
const apartDays = 4
const perItem = 4
const quota: { readonly [field: string]: number } = {
  number: 90,
  attacker: 40,
  holder: 50,
  status: 36,
  date: 36,
  existence: 30,
}

interface Told {
  readonly line: LabelLine
  readonly text: ItemText
  readonly key: string
  readonly words: ReadonlySet<string>
}

const here = (path: string): string => new URL(path, import.meta.url).pathname
const linesOf = (path: string): LabelLine[] => parseLabelLines(readFileSync(here(path), 'utf8'), path)
const rows = itemRowsByKey()
const texts = textsOf([data])

/** "Marsa province", "eastern Marsa", "Marsa's airport" and "Marsa" share a key: a difference of area is a pair too. */
const areaWords =
  /\b(?:province|governorate|city|town|village|district|countryside|airport|air ?base|base|old|the|of|in|al|el|ad|as|ar|az|an|north|south|east|west|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|central|rural|area|region|camp|crossing)\b/g
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’`]s?/g, '')
    .replace(/-/g, ' ')
    .replace(areaWords, '')
    .replace(/[^a-z]/g, '')

const wordsOf = (line: LabelLine, { text }: ItemText): ReadonlySet<string> => {
  const span = spanOf(line, '', text) ?? { start: 0, end: 0 }
  const around = text.slice(Math.max(0, span.start - 200), span.end + 200).toLowerCase()
  return new Set(around.match(/[a-z]{5,}|\d+/g) ?? [])
}

const told: readonly Told[] = [
  './../claims/labels/fa-kes.train.jsonl',
  './../claims/labels/fa-kes.tune.jsonl',
  './../events/labels.jsonl',
]
  .flatMap(linesOf)
  .flatMap(line => {
    const row = rows.get(itemKey(line))
    const text = texts(line.set, String(line.item))
    if (line.kind === 'none' || row === undefined || row.part === 'test' || text === null) return []
    if (textHash(text.text) !== row.sha1) return []
    const name = typeof line.placeName === 'string' ? line.placeName : ''
    return [{ line, text, key: keyOf(name), words: wordsOf(line, text) }]
  })

const likeness = (left: Told, right: Told): number => {
  const both = [...left.words].filter(word => right.words.has(word)).length
  return both / Math.max(1, left.words.size + right.words.size - both)
}

const field = (line: LabelLine, name: string): string => (typeof line[name] === 'string' ? line[name] : '')
const said = ({ line }: Told): boolean => line.force === 'asserts' || line.force === 'claims'
const denied = ({ line }: Told): boolean => line.force === 'denies' || line.force === 'negated'

/** Who has the place after the claim, and who has not. */
const holderOf = ({ line }: Told): string | null =>
  (line.effect === 'captures' || line.effect === 'holds') && field(line, 'actorId') !== ''
    ? field(line, 'actorId')
    : null

const attackersOf = ({ line }: Told): readonly string[] =>
  line.kind === 'event' && Array.isArray(line.actors)
    ? (line.actors as { role?: string; id?: string }[]).flatMap(({ role, id }) =>
        role === 'attacker' && typeof id === 'string' ? [id] : [],
      )
    : field(line, 'actorId') === ''
      ? []
      : [field(line, 'actorId')]

const rangesDiffer = (left: Told, right: Told): boolean =>
  casualtyCounts.some(count => {
    const [one, other] = [left.line[count], right.line[count]]
    if (Array.isArray(one) && Array.isArray(other)) return JSON.stringify(one) !== JSON.stringify(other)
    return (
      Array.isArray(one) &&
      Array.isArray(right.line.killedOrWounded) !== Array.isArray(left.line.killedOrWounded)
    )
  })

const daysApart = (left: Told, right: Told): boolean => {
  const [leftFrom, leftTo] = [field(left.line, 'from'), field(left.line, 'to')]
  const [rightFrom, rightTo] = [field(right.line, 'from'), field(right.line, 'to')]
  return (leftTo !== '' && rightFrom > leftTo) || (rightTo !== '' && leftFrom > rightTo)
}

/** The field in which two claims differ at first sight; null when they do not, or share no place. */
const differenceOf = (left: Told, right: Told): string | null => {
  const [one, other] = [left.line, right.line]
  if (one.kind === 'control' && other.kind === 'control') {
    if (one.effect === other.effect && said(left) !== said(right) && (denied(left) || denied(right)))
      return 'existence'
    if (!said(left) || !said(right)) return null
    const [holds, holdsToo] = [holderOf(left), holderOf(right)]
    if (holds !== null && holdsToo !== null && holds !== holdsToo) return 'holder'
    const effects = [one.effect, other.effect]
    if (one.effect === other.effect && one.effect !== 'holds' && daysApart(left, right)) return 'date'
    const open = effects.some(effect => effect === 'contests' || effect === 'enters' || effect === 'besieges')
    const settled = effects.some(
      effect => effect === 'captures' || effect === 'holds' || effect === 'lifts siege',
    )
    return open && settled ? 'status' : null
  }
  if (one.kind === 'control' || other.kind === 'control') return null
  if ((denied(left) && said(right)) || (said(left) && denied(right))) return 'existence'
  const [by, byToo] = [attackersOf(left), attackersOf(right)]
  if (by.length > 0 && byToo.length > 0 && !by.some(id => byToo.includes(id)) && !daysApart(left, right))
    return 'attacker'
  return one.kind === 'casualties' && other.kind === 'casualties' && rangesDiffer(left, right)
    ? 'number'
    : null
}

const order = (value: string): string => createHash('sha256').update(`${seed} ${value}`).digest('hex')
const idOf = ({ line }: Told): string =>
  `${line.set} ${line.item} ${line.kind} ${line.start}-${line.end} ${JSON.stringify(line.triggerStart)}`

const candidates = told
  .flatMap((left, index) =>
    told.slice(index + 1).flatMap(right => {
      if (left.line.item === right.line.item || left.text.outlet === right.text.outlet) return []
      if (left.key === '' || left.key !== right.key) return []
      const [day, dayToo] = [left.text.day, right.text.day]
      if (day === null || dayToo === null || Math.abs(daysBetween(day, dayToo)) > apartDays) return []
      const differs = differenceOf(left, right)
      if (differs === null) return []
      const id = `${idOf(left)} | ${idOf(right)}`
      return [{ id, field: differs, left, right, like: likeness(left, right), rank: order(id) }]
    }),
  )
  .sort((one, other) => byString(one.rank, other.rank))

const meets = (left: Told, right: Told): boolean =>
  !daysApart(left, right) && field(left.line, 'to') !== '' && field(right.line, 'to') !== ''

/** Numbers that can be of one happening: days meet, neither is a total nor a part. Few pairs are, so they get a share. */
const isClose = ({ field: name, left, right, like }: (typeof candidates)[number]): boolean => {
  if (name !== 'number') return name !== 'attacker' || like >= 0.08
  const parts = [left.line, right.line].some(line => line.cumulative === true || line.partOf === true)
  return !parts && meets(left, right) && wordsAgree(left, right)
}

/** People in one count and people in the other: "civilians" and "soldiers" are never one number. */
const wordsAgree = (left: Told, right: Told): boolean =>
  field(left.line, 'actorId') === '' ||
  field(right.line, 'actorId') === '' ||
  field(left.line, 'actorId') === field(right.line, 'actorId')

/** Half of each field from pairs that are close (often one happening), half from the rest. */
for (const [name, size] of Object.entries(quota)) {
  const own = candidates.filter(candidate => candidate.field === name)
  const used = new Map<string, number>()
  const take = (pool: typeof own, wanted: number): typeof own => {
    const taken: typeof own = []
    for (const candidate of pool) {
      if (taken.length >= wanted) break
      const [one, other] = [String(candidate.left.line.item), String(candidate.right.line.item)]
      const both = `${one} ${other}`
      if ((used.get(one) ?? 0) >= perItem || (used.get(other) ?? 0) >= perItem || used.has(both)) continue
      used.set(both, 1)
      for (const item of [one, other]) used.set(item, (used.get(item) ?? 0) + 1)
      taken.push(candidate)
    }
    return taken
  }
  const alike = take(own.filter(isClose), Math.ceil(size / 2))
  const others = take(
    own.filter(candidate => !isClose(candidate)),
    Math.floor(size / 2),
  )
  process.stderr.write(`${name}: ${own.length} candidates, ${alike.length + others.length} drawn\n`)
  for (const { id, like, left, right } of [...alike, ...others])
    process.stdout.write(
      `${JSON.stringify({
        id,
        field: name,
        close: isClose({ id, field: name, left, right, like, rank: '' }),
        sides: [left, right].map(({ line, text }) => {
          const span = spanOf(line, '', text.text) ?? { start: 0, end: 0 }
          return {
            line,
            outlet: text.outlet,
            day: text.day,
            title: text.title,
            before: text.text.slice(Math.max(0, span.start - 260), span.start),
            words: text.text.slice(span.start, span.end),
            after: text.text.slice(span.end, span.end + 160),
          }
        }),
      })}\n`,
    )
}
