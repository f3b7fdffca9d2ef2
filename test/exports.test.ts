import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as sitrep from '../src/index.ts'

/** What programs may rely on. A name that goes, or a new one, is a change of the public interface: CHANGELOG.md. */
const functions = [
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
  'readJudgementLog',
  'readPages',
  'reportOutput',
  'reportToHtml',
  'reportToMarkdown',
]

const types = [
  'Account',
  'AccountOptions',
  'Actor',
  'CasualtiesClaimOutput',
  'Claim',
  'ClaimOutput',
  'ClaimsOutput',
  'ControlClaimOutput',
  'ControlOutput',
  'ControlRow',
  'CopiesOutput',
  'Corpus',
  'CorpusOptions',
  'Disagreement',
  'DisagreementsOutput',
  'Document',
  'DocumentsOutput',
  'EditOutput',
  'Event',
  'EventClaimOutput',
  'EventsOutput',
  'EvidenceOutput',
  'ExplainOutput',
  'Explanation',
  'JudgedOutput',
  'Judgement',
  'JudgementLine',
  'JudgementLog',
  'JudgementOutput',
  'MemberDiff',
  'Name',
  'Note',
  'Origin',
  'OriginOutput',
  'Passage',
  'PassageKind',
  'PassageOutput',
  'Place',
  'Reading',
  'Report',
  'ReportOutput',
  'ReportSentenceOutput',
  'ReviewItemOutput',
  'ReviewOutput',
  'ScoreOutput',
  'StatementOutput',
  'StrengthClaimOutput',
  'TextChange',
  'Time',
]

const source = (path: string): string => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')

test('the functions that a program may import', () => {
  expect(Object.keys(sitrep).sort()).toEqual(functions)
})

test('the types that a program may import', () => {
  const index = source('index.ts')
  const listed = [...index.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, typeOnly, names = '']) =>
    names
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '' && (typeOnly !== undefined || name.startsWith('type ')))
      .map(name => name.replace(/^type /, '')),
  )
  const starred = [...index.matchAll(/^export \* from '\.\/([^']+)'/gm)].flatMap(([, path = '']) =>
    [...source(path).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name),
  )
  expect([...listed, ...starred].sort()).toEqual(types)
})
