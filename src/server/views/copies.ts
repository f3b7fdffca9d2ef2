import type { Account } from '../../account/account.ts'
import type { Passage } from '../../model/copies.ts'
import { byString } from '../../model/id.ts'
import type { Span } from '../../model/span.ts'
import { kindOf } from '../../output/copies.ts'
import { findDocument } from '../../output/find-document.ts'
import { shortened } from '../../report/words.ts'
import { groupBy } from '../account-index.ts'
import type { CopiesView } from '../contract.ts'

/** Characters of a passage that a table shows. */
const quoteLength = 400
/** Of more outlets than this that share text of unknown hand, only neighbours by name are joined. */
const mostAllJoined = 8

interface Edge {
  readonly from: string
  readonly to: string
  readonly directed: boolean
  readonly passages: Set<string>
  characters: number
}

/** Who took text from whom: outlets and agencies as nodes, what they share as edges. */
export const copiesView = (account: Account): CopiesView => {
  const outletOf = (document: string): string => findDocument(account, document)?.outlet ?? ''
  const edges = edgesOf(account, outletOf)
  return {
    schema: 'sitrep/copies-view@1',
    nodes: nodesOf(account, edges, outletOf),
    edges: edges.map(edge => ({ ...edge, passages: [...edge.passages].sort(byString) })),
    passages: account.passages.map(passage => passageRow(account, passage)),
  }
}

/** The giver of a passage: the outlet that had it first, or the name of its origin. Null when nothing tells. */
const giverOf = (
  passage: Passage,
  names: ReadonlyMap<string, string | null>,
  outletOf: (id: string) => string,
) => names.get(passage.origin) ?? (passage.first === null ? null : outletOf(passage.first))

const edgesOf = (account: Account, outletOf: (id: string) => string): readonly Edge[] => {
  const names = new Map(account.origins.map(({ id, name }) => [id, name]))
  const edges = new Map<string, Edge>()
  const add = (from: string, to: string, directed: boolean, passage: Passage, characters: number): void => {
    const key = JSON.stringify([from, to, directed])
    const edge = edges.get(key) ?? { from, to, directed, passages: new Set<string>(), characters: 0 }
    edge.passages.add(passage.id)
    edge.characters += characters
    edges.set(key, edge)
  }
  for (const passage of account.passages) {
    const byOutlet = groupBy(passage.members, member => outletOf(member.document))
    const lengthIn = (outlet: string): number => lengthOf(byOutlet.get(outlet) ?? [])
    const outlets = [...byOutlet.keys()].filter(outlet => outlet !== '').sort(byString)
    const giver = giverOf(passage, names, outletOf)
    if (giver !== null) {
      for (const outlet of outlets) if (outlet !== giver) add(giver, outlet, true, passage, lengthIn(outlet))
      continue
    }
    for (const [at, from] of outlets.entries())
      for (const to of outlets.slice(at + 1, outlets.length <= mostAllJoined ? undefined : at + 2))
        add(from, to, false, passage, lengthIn(to))
  }
  return [...edges.values()].sort(
    (left, right) =>
      right.characters - left.characters ||
      byString(left.from, right.from) ||
      byString(left.to, right.to) ||
      Number(right.directed) - Number(left.directed),
  )
}

const nodesOf = (
  account: Account,
  edges: readonly Edge[],
  outletOf: (id: string) => string,
): CopiesView['nodes'] => {
  const documents = groupBy(account.documents, ({ outlet }) => outlet)
  const copied = groupBy(
    account.passages.flatMap(({ members }) => members),
    member => outletOf(member.document),
  )
  const named = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return [...new Set([...documents.keys(), ...named])].sort(byString).map(name => {
    const own = documents.get(name) ?? []
    const characters = own.reduce((sum, { text }) => sum + text.length, 0)
    return {
      id: name,
      name,
      kind: name === '' ? ('unknown' as const) : own.length > 0 ? ('outlet' as const) : ('agency' as const),
      documents: own.length,
      copiedShare: characters === 0 ? 0 : Math.min(1, unionOf(copied.get(name) ?? []) / characters),
    }
  })
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Characters that stand in at least one of the spans, page by page. */
const unionOf = (members: readonly (Span & { readonly document: string })[]): number => {
  let sum = 0
  for (const spans of groupBy(members, member => member.document).values()) {
    let reached = 0
    for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
      sum += Math.max(0, end - Math.max(start, reached))
      reached = Math.max(reached, end)
    }
  }
  return sum
}

const passageRow = (account: Account, passage: Passage): CopiesView['passages'][number] => {
  const [first] = passage.members
  const text = first === undefined ? '' : (findDocument(account, first.document)?.text ?? '')
  return {
    id: passage.id,
    kind: kindOf(passage),
    quote: first === undefined ? '' : shortened(text.slice(first.start, first.end), quoteLength),
    origin: passage.origin,
    why: passage.why,
    similarity: passage.similarity,
    first: passage.first,
    members: passage.members.map(member => {
      const doc = findDocument(account, member.document)
      return {
        document: member.document,
        outlet: doc?.outlet ?? '',
        title: doc?.title ?? '',
        day: account.documentDays.get(member.document)?.day ?? null,
      }
    }),
  }
}
