import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type CasualtyCount, casualtyCounts } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { type ClaimLabel, type LabelLine, labelOn } from './claim-labels.ts'
import { itemKey, labelFolder } from './item-index.ts'
import { inOrder, type JoinedItem, joinLabels, type LabelChoice } from './join-labels.ts'

/** A labelled text: all its labels, none for a text that was read and holds no claim. */
export interface LabelledItem extends Omit<JoinedItem, 'lines'> {
  /** The casualties that were labelled: others that are found there are neither right nor wrong. */
  readonly counts: readonly CasualtyCount[]
  readonly labels: readonly ClaimLabel[]
}

export interface LabelledItems {
  readonly items: readonly LabelledItem[]
  /** What was left out and why. */
  readonly notes: readonly string[]
}

/** Labels of control and casualties joined to their texts, by default those of `bench/claims`. */
export const loadItems = (choice: LabelChoice): LabelledItems => {
  const { own, lines, rows, items, notes } = joinLabels(labelFiles(choice.index ?? labelFolder()), choice)
  const counts = own ? labelledKinds(lines) : casualtyCounts
  return {
    items: items.map(({ lines: onItem, ...item }) => ({
      ...item,
      counts: rows.get(itemKey(item))?.counts ?? counts,
      labels: inOrder(onItem.flatMap(line => labelOn(line, item.text) ?? [])),
    })),
    notes,
  }
}

/**
 * The casualties that a file of labels tells of: none where it labels control only; the first trial had no field for
 * missing and displaced people.
 */
export const labelledKinds = (lines: readonly LabelLine[]): readonly CasualtyCount[] =>
  lines.some(line => line.kind === 'casualties')
    ? casualtyCounts.filter(
        count =>
          (count !== 'missing' && count !== 'displaced') || lines.some(line => line[count] !== undefined),
      )
    : []

const labelFiles = (folder: string): string[] => {
  const inner = join(folder, 'labels')
  return existsSync(inner)
    ? readdirSync(inner)
        .filter(name => name.endsWith('.jsonl'))
        .sort(byString)
        .map(name => join(inner, name))
    : []
}
