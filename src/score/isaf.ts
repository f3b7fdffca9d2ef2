import { readFileSync } from 'node:fs'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { ScoredError, Scorer } from '../model/score.ts'
import { defaultWorkers, openReaders } from '../pipeline/readers.ts'
import { usageError } from '../read/index.ts'
import { bootstrapInterval } from './bootstrap.ts'
import { releasePage } from './isaf-release.ts'
import { type IsafRecord, isafFields, isafRecord } from './isaf-view.ts'
import { share } from './share.ts'

/** A release as the set gives it: its text, and what its coders wrote down. */
interface IsafItem {
  readonly text: string
  readonly coded: { readonly [field: string]: unknown }
}

interface Judged {
  readonly item: IsafItem
  readonly found: IsafRecord
  /** The record without the coders' shifted months. */
  readonly unshifted: IsafRecord
}

/** The items of a file in the layout of the set: a conversation of system, text and record a line. */
export const parseIsafItems = (jsonl: string): readonly IsafItem[] =>
  jsonl
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const { conversations } = JSON.parse(line) as {
        conversations: readonly { readonly from: string; readonly value: string }[]
      }
      const said = (from: string): string => conversations.find(turn => turn.from === from)?.value ?? ''
      return { text: said('human'), coded: JSON.parse(said('gpt')) as IsafItem['coded'] }
    })

/** Coded lists have one member, with semicolons inside it where there are several. */
const valueText = (value: unknown): string =>
  String(Array.isArray(value) ? [...value].sort().join(';') : (value ?? ''))

const isRight = ({ coded }: IsafItem, found: IsafRecord, field: keyof IsafRecord): boolean =>
  valueText(coded[field]) === valueText(found[field])

const rightShare = (item: IsafItem, found: IsafRecord): number =>
  share(isafFields, field => isRight(item, found, field))

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const aggregate = (judged: readonly Judged[]): number =>
  mean(judged.map(({ item, found }) => rightShare(item, found)))

/** Releases with the most wrong fields first. */
const worstOf = (judged: readonly Judged[], limit: number): readonly ScoredError[] =>
  judged
    .map(({ item, found }, index) => ({
      item,
      found,
      index,
      wrong: isafFields.filter(field => !isRight(item, found, field)),
    }))
    .sort((left, right) => right.wrong.length - left.wrong.length || left.index - right.index)
    .flatMap(({ item, found, index, wrong }) =>
      wrong.map(field => ({
        set: 'isaf-press-releases',
        item: String(index),
        start: 0,
        end: item.text.length,
        error: field,
        expected: valueText(item.coded[field]),
        found: valueText(found[field]),
      })),
    )
    .slice(0, limit)

/** Fields of events in military press releases, through a view of the claims in the terms of the set's codebook. */
export const isaf: Scorer = {
  task: 'isaf',
  description: 'event fields of press releases: day, province, group, killed, captured and eight more',
  defaultData: 'isaf-press-releases.jsonl',
  async run(dataPath, options = {}) {
    const started = performance.now()
    const items = parseIsafItems(readFileSync(dataPath, 'utf8'))
    if (items.length === 0)
      throw usageError(`score: no release in '${dataPath}': give a file with one a line`)
    const gazetteer = await loadGazetteer()
    const readers = await openReaders(defaultWorkers(items.length))
    const judged = await Promise.all(
      items.map(async (item, index): Promise<Judged> => {
        const reading = await readers.read(releasePage(`release-${index}.txt`, item.text), null)
        return {
          item,
          found: isafRecord(reading, gazetteer),
          unshifted: isafRecord(reading, gazetteer, false),
        }
      }),
    ).finally(() => readers.close())
    const right = (field: keyof IsafRecord): number =>
      share(judged, ({ item, found }) => isRight(item, found, field))
    return {
      task: 'isaf',
      data: dataPath,
      n: items.length,
      metrics: {
        aggregate: aggregate(judged),
        ...Object.fromEntries(isafFields.map(field => [field, right(field)])),
        'start_date as written': share(judged, ({ item, unshifted }) =>
          isRight(item, unshifted, 'start_date'),
        ),
      },
      interval: bootstrapInterval(judged, aggregate),
      seconds: (performance.now() - started) / 1000,
      peers: [
        {
          name: 'GPT-4o',
          metrics: { aggregate: 0.854, start_date: 0.728, province: 0.896, min_killed: 0.953 },
          source: 'zero-shot, as published with the set, on another part of it',
        },
        {
          name: 'fine-tuned model of 7B parameters',
          metrics: { aggregate: 0.963 },
          source: 'trained on the set, as published with it',
        },
      ],
      worst: worstOf(judged, options.worst ?? 20),
    }
  },
}
