import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { byString } from '../../model/id.ts'
import { worldAccount } from '../test-account.ts'
import { claimsFtm } from './index.ts'
import { entityId, type Statement } from './statement.ts'

const account = worldAccount()
const statements = String(claimsFtm.write(account))
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Statement)

const ids: readonly [id: string, entity: string][] = [
  ['claim:00ba225a116e8f29', 'sitrep-claim-00ba225a116e8f29'],
  ['geonames:163808', 'sitrep-geonames-163808'],
  ['syria-government', 'sitrep-syria-government'],
]

test.each(ids)('the id %s becomes %s', (id, entity) => {
  expect(entityId(id)).toBe(entity)
})

test('ids that FollowTheMoney would not take stay apart from one another', () => {
  const made = ['place:base@geonames:1', 'place:base:geonames:1', 'actor:a b', 'actor:a-b', 'أ', ''].map(
    entityId,
  )
  expect(new Set(made).size).toBe(made.length)
  for (const id of made) expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/)
})

describe('statements', () => {
  test('each has the key that FollowTheMoney computes, and none stands twice', () => {
    for (const { id, dataset, entity_id: entity, prop, value } of statements)
      expect(id).toBe(createHash('sha1').update(`${dataset}.${entity}.${prop}.${value}`).digest('hex'))
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
  })

  test('lines are sorted by the entity that they end up in', () => {
    const entities = statements.map(({ canonical_id: id }) => id)
    expect(entities).toEqual([...entities].sort(byString))
  })

  test('references lead to entities', () => {
    const known = new Set(statements.map(({ entity_id: id }) => id))
    const references = statements.filter(({ prop }) => ['involved', 'proof', 'addressEntity'].includes(prop))
    expect(references.length).toBeGreaterThan(5)
    expect(references.filter(({ value }) => !known.has(value))).toEqual([])
  })

  test('claims of one event end up in one entity, with the words of every outlet', () => {
    const strike = account.events.find(({ documents }) => documents.length > 1)
    const merged = statements.filter(({ canonical_id: id }) => id === entityId(strike?.id ?? ''))
    expect(new Set(merged.map(({ entity_id: id }) => id)).size).toBe(strike?.claims.length)
    expect(merged.filter(({ prop }) => prop === 'publisher').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Herald', '=Courier']),
    )
  })

  test('what is denied or only said is no event', () => {
    const recorded = new Set(statements.filter(({ prop }) => prop === 'recordId').map(({ value }) => value))
    const left = account.claims.filter(({ id }) => !recorded.has(id)).map(({ kind, force }) => [kind, force])
    expect(left.sort()).toEqual([
      ['event', 'denies'],
      ['statement', 'claims'],
    ])
  })
})
