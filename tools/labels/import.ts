import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CasualtyCount, casualtyCounts } from '../../src/model/claim.ts'
import { byString } from '../../src/model/id.ts'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import { labelledKinds } from '../../src/score/labels/claim-items.ts'
import {
  type LabelLine,
  labelOn,
  mentionLabel,
  parseLabelLines,
} from '../../src/score/labels/claim-labels.ts'
import {
  type ItemRow,
  itemKey,
  itemRowsByKey,
  labelFolder,
  textHash,
} from '../../src/score/labels/item-index.ts'
import { codePointOffsets } from '../../src/score/texts/code-points.ts'
import { textsOf } from '../../src/score/texts/item-texts.ts'
import { writeEvents } from './events.ts'

/**
 * Writes labels as `bench/claims/labels/<set>.<part>.jsonl`: offsets and values, no word of the texts.
 *
 *     npm run labels -- [--items ITEMS.json] [--double SECOND.jsonl] [--data TEXTS] LABELS.jsonl…
 *
 * LABELS are files in the format of `claims-trial.jsonl` (a folder stands for all `*.jsonl` in it). Where two files
 * label one item, the first has it. All label files are written anew: name every source each time. `--items` writes the
 * index of items and their parts anew, `--double` what a second reader wrote (`double.jsonl`); `--events LABELS.jsonl`
 * writes `bench/events/labels.jsonl` instead.
 */
const usage =
  'labels: npm run labels -- [--items ITEMS.json] [--double SECOND.jsonl] [--data TEXTS] LABELS.jsonl… | --events LABELS.jsonl'

interface Source {
  readonly file: string
  readonly lines: readonly LabelLine[]
}

const writeLines = (file: string, rows: readonly object[]): void =>
  writeFileSync(file, rows.map(row => `${JSON.stringify(row)}\n`).join(''))

const importIndex = (file: string): void => {
  const items = JSON.parse(readFileSync(file, 'utf8')) as readonly ItemRow[]
  const rows = items.map(({ set, item, sha1, outlet, war, part }) => ({ set, item, sha1, outlet, war, part }))
  rows.sort((left, right) => byString(left.set, right.set) || byString(left.item, right.item))
  writeLines(join(labelFolder(), 'items.jsonl'), rows)
}

/** The line without words of the text: mentions as offsets in code points, values as they are. */
const standOff = (line: LabelLine, text: string): object => {
  const label = labelOn(line, text)
  const { set, item, kind, start, end, triggerStart, triggerEnd } = line
  if (label === null) return { set, item: String(item), kind }
  const toPoints = codePointOffsets(text)
  const at = (name: string, mention: { span: { start: number; end: number } | null } | null): object =>
    mention?.span
      ? { [`${name}Start`]: toPoints(mention.span.start), [`${name}End`]: toPoints(mention.span.end) }
      : {}
  const shared = {
    set,
    item: String(item),
    kind,
    start,
    end,
    triggerStart,
    triggerEnd,
    ...at('place', label.place),
    placeName: label.place?.name ?? null,
    ...(label.kind === 'control' ? { placeKind: label.place.kind } : {}),
    ...at('actor', label.actor),
    actorId: label.actor?.id ?? null,
  }
  const of = at('of', mentionLabel(line, 'of', text))
  const said = {
    force: label.force,
    ...at('speaker', label.speaker),
    from: label.from,
    to: label.to,
  }
  return label.kind === 'control'
    ? {
        ...shared,
        withIds: label.withIds,
        ...at('opponent', label.opponent),
        opponentId: label.opponent?.id ?? null,
        effect: label.effect,
        extent: label.extent,
        ...said,
        background: line.background === true,
      }
    : { ...shared, ...of, ...label.counts, cumulative: label.cumulative, partOf: label.partOf, ...said }
}

const run = (): number => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      items: { type: 'string' },
      double: { type: 'string' },
      data: { type: 'string' },
      events: { type: 'string' },
    },
  })
  const texts = textsOf([values.data ?? benchmarkFolder()])
  if (values.events !== undefined && positionals.length === 0 && values.items === undefined) {
    writeEvents(values.events, texts)
    return 0
  }
  if (values.events !== undefined || (positionals.length === 0 && values.items === undefined)) {
    console.error(usage)
    return 2
  }
  const folder = join(labelFolder(), 'labels')
  mkdirSync(folder, { recursive: true })
  if (values.items !== undefined) importIndex(values.items)
  const sources = positionals
    .flatMap(path =>
      existsSync(path) && !path.endsWith('.jsonl')
        ? readdirSync(path)
            .filter(name => name.endsWith('.jsonl'))
            .sort(byString)
            .map(name => join(path, name))
        : [path],
    )
    .map((file): Source => ({ file, lines: parseLabelLines(readFileSync(file, 'utf8'), file) }))
  writeLabels(sources, texts, folder)
  if (values.double !== undefined) writeDouble(values.double, texts)
  return 0
}

const writeLabels = (sources: readonly Source[], texts: ReturnType<typeof textsOf>, folder: string): void => {
  const rows = itemRowsByKey()
  const ownerOf = new Map<string, string>()
  const written = new Map<string, object[]>()
  const total = { control: 0, casualties: 0, none: 0 }
  const left = new Map<string, number>()
  const leave = (why: string): void => {
    left.set(why, (left.get(why) ?? 0) + 1)
  }
  const unplaced = { actor: 0, speaker: 0, place: 0 }
  const fewer = new Map<string, readonly CasualtyCount[]>()
  for (const { file, lines } of sources) {
    const kinds = labelledKinds(lines)
    for (const line of lines) {
      const key = itemKey(line)
      const row = rows.get(key)
      const text = texts(line.set, String(line.item))
      const owner = ownerOf.get(key) ?? file
      ownerOf.set(key, owner)
      if (owner !== file) leave(`${basename(file)}: the item is labelled in ${basename(owner)}`)
      else if (!row) leave(`${basename(file)}: the item is not in the index`)
      else if (text === null) leave(`${basename(file)}: no text of the item`)
      else if (textHash(text.text) !== row.sha1) leave(`${basename(file)}: the text of the item differs`)
      else if (line.kind === 'event') leave(`${basename(file)}: an event, see --events`)
      else {
        const label = labelOn(line, text.text)
        if (label?.actor && label.actor.text !== '' && label.actor.span === null) unplaced.actor++
        if (label?.speaker && label.speaker.span === null) unplaced.speaker++
        if (label?.place && label.place.span === null) unplaced.place++
        total[line.kind]++
        const name = `${row.set}.${row.part}.jsonl`
        const group = written.get(name) ?? []
        written.set(name, group)
        group.push(standOff(line, text.text))
        if (kinds.length < casualtyCounts.length) fewer.set(key, kinds)
      }
    }
  }
  writeLines(
    join(labelFolder(), 'items.jsonl'),
    [...rows].map(([key, { counts: _, ...row }]) =>
      fewer.has(key) ? { ...row, counts: fewer.get(key) } : row,
    ),
  )
  for (const name of readdirSync(folder)) if (name.endsWith('.jsonl')) rmSync(join(folder, name))
  for (const [name, group] of written) writeLines(join(folder, name), group.sort(byPosition))
  console.log(`${ownerOf.size} items:`, total, 'mentions without a place in the text:', unplaced)
  for (const [why, number] of left) console.log(`left out: ${number} lines, ${why}`)
}

/** What a second reader wrote, without the items whose text is absent or differs. */
const writeDouble = (file: string, texts: ReturnType<typeof textsOf>): void => {
  const rows = itemRowsByKey()
  const written = parseLabelLines(readFileSync(file, 'utf8'), file).flatMap(line => {
    const text = texts(line.set, String(line.item))
    return text !== null && textHash(text.text) === rows.get(itemKey(line))?.sha1
      ? [standOff(line, text.text)]
      : []
  })
  writeLines(join(labelFolder(), 'double.jsonl'), written.sort(byPosition))
  console.log(`double.jsonl: ${written.length} lines`)
}

const byPosition = (left: object, right: object): number => {
  const [one, other] = [left, right].map(positionOf) as [Position, Position]
  return byString(one.item, other.item) || one.start - other.start || one.trigger - other.trigger
}

interface Position {
  readonly item: string
  readonly start: number
  readonly trigger: number
}

const positionOf = (row: { item?: string; start?: number; triggerStart?: number }): Position => ({
  item: row.item ?? '',
  start: row.start ?? 0,
  trigger: row.triggerStart ?? 0,
})

process.exitCode = run()
