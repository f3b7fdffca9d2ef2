import type { Account } from '../account/account.ts'
import { buildAccount } from '../account/build-account.ts'
import { atLeast, exactly, judge, makeWorld, type Page, page } from '../account/test-world.ts'
import { byString } from '../model/id.ts'

/** Pages of a small war that have something of everything, hostile words among them. */
export const worldPages: readonly Page[] = [
  page(
    'Herald',
    '2017-11-03',
    { place: 'marsa', effect: 'captures', actor: 'army', opponent: 'rebels', when: '2017-11-02' },
    {
      kind: 'casualties',
      counts: { killed: exactly(12) },
      place: 'marsa',
      of: 'civilians',
      cause: 'air strike',
      sentence: 900,
      when: '2017-11-02',
    },
    {
      kind: 'event',
      type: 'air strike',
      place: 'marsa',
      attacker: 'army',
      sentence: 900,
      when: '2017-11-02',
    },
  ),
  page(
    '=Courier',
    '2017-11-04',
    {
      kind: 'casualties',
      counts: { killed: atLeast(20) },
      place: 'marsa',
      of: 'civilians',
      cause: 'air strike',
      speaker: 'monitor',
      when: '2017-11-02',
    },
    { place: 'dair', effect: 'captures', actor: 'rebels', when: '2017-10' },
    {
      kind: 'event',
      type: 'shelling',
      place: 'dair',
      attacker: 'rebels',
      force: 'denies',
      speaker: 'rebels',
      when: '2017-11-03',
    },
    { kind: 'statement', quote: 'we will return', speaker: 'minister' },
  ),
  page(
    'Gazette',
    '2017-11-06',
    {
      place: 'marsa',
      effect: 'captures',
      actor: 'rebels',
      opponent: 'army',
      when: '2017-11-05',
      text: '-2+3 is what the rebels took',
    },
    {
      kind: 'event',
      type: 'talks',
      place: 'marsa',
      attacker: 'neighbour',
      target: 'rebels',
      when: '2017-11-06',
    },
    {
      kind: 'event',
      type: 'armed clash',
      place: 'tell',
      attacker: 'rebels',
      target: 'islanders',
      sentence: 901,
      when: '2017-11-05',
    },
    {
      kind: 'casualties',
      counts: { killed: exactly(3) },
      place: 'tell',
      cause: 'clashes',
      sentence: 901,
      when: '2017-11-05',
    },
  ),
]

/** The account of these pages, given in any order. */
export const worldAccount = (
  order: (pages: readonly Page[]) => readonly Page[] = pages => pages,
): Account => {
  const world = makeWorld(worldPages)
  const claim = (outlet: string, kind: string): string =>
    world.claims
      .filter(each => each.outlet === outlet && each.kind === kind)
      .map(({ id }) => id)
      .sort(byString)[0] ?? ''
  const sameStrike = judge('event', claim('Herald', 'casualties'), claim('=Courier', 'casualties'))
  const documents = order(worldPages).flatMap(({ outlet }) =>
    world.documents.filter(doc => doc.outlet === outlet),
  )
  const rank = new Map(documents.map(({ id }, at) => [id, at]))
  const claims = [...world.claims].sort(
    (left, right) => (rank.get(left.evidence.document) ?? 0) - (rank.get(right.evidence.document) ?? 0),
  )
  return buildAccount({ ...world, documents, claims, judgements: [sameStrike] })
}

/** A CSV text as rows by column. Knows quotation marks. */
export const csvRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const lines: string[][] = []
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  let line: string[] = []
  for (
    let match = cell.exec(text);
    match !== null && cell.lastIndex <= text.length;
    match = cell.exec(text)
  ) {
    const raw = match[1] ?? ''
    line.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (match[2] === '\r\n') {
      lines.push(line)
      line = []
      if (cell.lastIndex === text.length) break
    }
  }
  const [names = [], ...rows] = lines
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}
