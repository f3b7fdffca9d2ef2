import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as sitrep from '../src/index.ts'
import * as mcp from '../src/mcp/index.ts'
import * as server from '../src/server/index.ts'

/** What programs may rely on. A name that goes, or a new one, is a change of the public interface: CHANGELOG.md. */
const entries = [
  {
    name: 'sitrep',
    module: sitrep,
    file: 'index.ts',
    values: [
      'addPages',
      'buildAccount',
      'buildReport',
      'claimsObject',
      'controlOutput',
      'copiesOutput',
      'diffOf',
      'disagreementsOutput',
      'documentsOutput',
      'eventsOutput',
      'explain',
      'exportFormats',
      'findExportFormat',
      'rawFiles',
      'readJudgementLog',
      'readPages',
      'readSigningKey',
      'removePages',
      'reportOutput',
      'reportToHtml',
      'reportToMarkdown',
      'rulesOf',
      'withJudgements',
    ],
    types: [
      'Account',
      'AccountOptions',
      'Actor',
      'CasualtiesClaimOutput',
      'Claim',
      'ClaimOutput',
      'ClaimsOutput',
      'ControlClaimOutput',
      'ControlInterval',
      'ControlOutput',
      'ControlRow',
      'ControlStatus',
      'CopiesOutput',
      'Corpus',
      'CorpusOptions',
      'Dictionary',
      'Disagreement',
      'DisagreementsOutput',
      'Document',
      'DocumentDay',
      'DocumentsOutput',
      'EditOutput',
      'Event',
      'EventClaimOutput',
      'EventType',
      'EventsOutput',
      'Evidence',
      'EvidenceOutput',
      'ExplainOutput',
      'Explainable',
      'Explanation',
      'ExportContext',
      'ExportFormat',
      'FieldNote',
      'Force',
      'GivenFile',
      'JudgedOutput',
      'Judgement',
      'JudgementLine',
      'JudgementLog',
      'JudgementOutput',
      'MemberDiff',
      'Name',
      'Note',
      'Origin',
      'OriginCounts',
      'OriginOutput',
      'Passage',
      'PassageKind',
      'PassageOutput',
      'Place',
      'Quantity',
      'RawBytes',
      'Reading',
      'Report',
      'ReportEvidence',
      'ReportOutput',
      'ReportSentence',
      'ReportSentenceOutput',
      'ReviewItemOutput',
      'ReviewOutput',
      'ScoreOutput',
      'Sidecar',
      'Signature',
      'StatementOutput',
      'StrengthClaimOutput',
      'TextChange',
      'Time',
      'Unreadable',
    ],
  },
  {
    name: 'sitrep/server',
    module: server,
    file: 'server/index.ts',
    values: ['createApp', 'listen', 'memorySource'],
    types: [
      'AppOptions',
      'Clocks',
      'CorpusSource',
      'CorpusSourceOptions',
      'Judged',
      'Listening',
      'MemorySourceOptions',
      'Progress',
      'Signed',
      'Source',
    ],
  },
  {
    name: 'sitrep/mcp',
    module: mcp,
    file: 'mcp/index.ts',
    values: ['createMcpServer', 'serveStdio'],
    types: ['McpServerOptions', 'ReadSource'],
  },
] as const

const source = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The types that a file gives on. */
const typesOf = (file: string): readonly string[] => {
  const text = source(`src/${file}`)
  const listed = [...text.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, typeOnly, names = '']) =>
    names
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '' && (typeOnly !== undefined || name.startsWith('type ')))
      .map(name => name.replace(/^type /, '')),
  )
  const starred = [...text.matchAll(/^export \* from '\.\/([^']+)'/gm)].flatMap(([, path = '']) =>
    [...source(`src/${path}`).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name),
  )
  return [...listed, ...starred].sort()
}

describe.each(entries)('$name', ({ name, module, file, values, types }) => {
  test('what a program may import', () => {
    expect(Object.keys(module).sort()).toEqual(values)
  })

  test('the types that a program may import', () => {
    expect(typesOf(file)).toEqual(types)
  })

  test('package.json leads to it', () => {
    const { exports } = JSON.parse(source('package.json')) as {
      exports: Record<string, { types: string; default: string }>
    }
    const built = `./dist/${file.replace(/\.ts$/, '')}`
    expect(exports[name.replace('sitrep', '.')]).toEqual({ types: `${built}.d.ts`, default: `${built}.js` })
  })

  test('docs/api.md tells of every name', () => {
    const docs = source('docs/api.md')
    const isTold = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(docs)
    expect([...values, ...types].filter(word => !isTold(word))).toEqual([])
  })
})
