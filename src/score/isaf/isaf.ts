import { loadGazetteer } from '../../gazetteer/load.ts'
import type { ScoredError } from '../../model/score.ts'
import { usageError } from '../../read/index.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { mean, share } from '../figures/ratios.ts'
import { scorerOf } from '../scorer.ts'
import { readJsonLines } from '../texts/json-lines.ts'
import { readTexts } from '../texts/read-texts.ts'
import { type IsafRecord, isafFields } from './codebook.ts'
import { releasePage } from './release.ts'
import { isafRecord } from './view.ts'

/** A line of the set. */
interface Conversation {
  readonly conversations: readonly { readonly from: string; readonly value: string }[]
}

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
const readItems = (file: string): readonly IsafItem[] =>
  (readJsonLines(file) as readonly Conversation[]).map(({ conversations }) => {
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
export const isaf = scorerOf({
  task: 'isaf',
  description: 'event fields of press releases: day, province, group, killed, captured and eight more',
  defaultData: 'isaf-press-releases.jsonl',
  measure: async (dataPath, options) => {
    const items = readItems(dataPath)
    if (items.length === 0)
      throw usageError(`score: no release in '${dataPath}': give a file with one a line`)
    const gazetteer = await loadGazetteer()
    const readings = await readTexts(
      items.map(({ text }, index) => releasePage(`release-${index}.txt`, text)),
    )
    const judged = items.flatMap((item, index): Judged[] => {
      const reading = readings[index]
      return reading
        ? [
            {
              item,
              found: isafRecord(reading, gazetteer),
              unshifted: isafRecord(reading, gazetteer, false),
            },
          ]
        : []
    })
    const right = (field: keyof IsafRecord): number =>
      share(judged, ({ item, found }) => isRight(item, found, field))
    return {
      n: items.length,
      metrics: {
        aggregate: aggregate(judged),
        ...Object.fromEntries(isafFields.map(field => [field, right(field)])),
        'start_date as written': share(judged, ({ item, unshifted }) =>
          isRight(item, unshifted, 'start_date'),
        ),
      },
      interval: bootstrapInterval(judged, aggregate),
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
      worst: worstOf(judged, options.worst),
    }
  },
})
