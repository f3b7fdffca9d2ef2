import { existsSync } from 'node:fs'
import type { DifferenceCause } from '../../account/disagreements/pairs/index.ts'
import type { DisagreementField } from '../../model/account.ts'
import type { ActorEntry } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { benchFile } from '../benchmark-folder.ts'
import type { LabelLine } from '../labels/claim-labels.ts'
import { itemDocument } from '../labels/item-document.ts'
import { textHash } from '../labels/item-index.ts'
import { textsOf } from '../texts/item-texts.ts'
import { readJsonLines } from '../texts/json-lines.ts'
import { claimOfLabel } from './claim-of-label.ts'

/** A line of `bench/disagreements/pairs.jsonl`: two labels that differ, and what a reader made of it. */
export interface LabelledDifference {
  readonly field: DisagreementField
  readonly verdict: 'real' | 'explained'
  /** What explains it; several where more than one explanation is right. Empty for a contradiction. */
  readonly why: readonly DifferenceCause[]
  readonly half: 'tune' | 'test'
  readonly left: LabelLine
  readonly right: LabelLine
}

/** A labelled pair with its two claims and their pages. */
export interface DifferencePair extends LabelledDifference {
  readonly claims: readonly [Claim, Claim]
  readonly documents: readonly [Document, Document]
}

export const differenceFile = (): string => benchFile('disagreements/pairs.jsonl')

/** Pairs joined to their texts; those whose text is absent or has changed are counted and left out. */
export const loadDifferences = (
  folder: string,
  actors: readonly ActorEntry[],
  part: 'tune' | 'test' | 'all',
): { readonly pairs: readonly DifferencePair[]; readonly absent: number } => {
  const file = differenceFile()
  if (!existsSync(file)) return { pairs: [], absent: 0 }
  const lines = (readJsonLines(file) as readonly LabelledDifference[]).filter(
    ({ half }) => part === 'all' || half === part,
  )
  const textOf = textsOf([folder])
  const sideOf = (line: LabelLine): { readonly claim: Claim; readonly doc: Document } | null => {
    const text = textOf(line.set, String(line.item))
    if (text === null || textHash(text.text) !== line.sha1) return null
    const doc = itemDocument({
      ...text,
      set: line.set,
      item: String(line.item),
      outlet: text.outlet === '' ? `${line.set} ${line.item}` : text.outlet,
    })
    const claim = claimOfLabel(line, doc, actors)
    return claim && { claim, doc }
  }
  const pairs = lines.flatMap((line): DifferencePair[] => {
    const [left, right] = [sideOf(line.left), sideOf(line.right)]
    return left && right
      ? [{ ...line, claims: [left.claim, right.claim], documents: [left.doc, right.doc] }]
      : []
  })
  return { pairs, absent: lines.length - pairs.length }
}
