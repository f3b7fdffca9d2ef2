import { describe, expect, test } from 'vitest'
import { buildAccount } from '../account/build-account.ts'
import { exactly, judge, makeWorld, type Page, page } from '../account/test-world.ts'
import type { JudgementLine } from '../judgements/line.ts'
import { settleJudgements } from '../judgements/settle.ts'
import type { Judgement } from '../model/judgement.ts'
import { absentJudgements } from './absent.ts'
import { accountChanges } from './changes.ts'
import { judgeDisagreement, judgePair, withdraw } from './decide.ts'
import { findItem, findThings } from './find.ts'
import type { ReviewItem } from './item.ts'
import { isOpen, type ReviewInput, reviewItems } from './items.ts'

const mara = { by: 'Mara', at: '2026-01-05T08:00:00Z', reason: 'her reason' }
const jonas = { by: 'Jonas', at: '2026-01-06T08:00:00Z', reason: 'his reason' }

/** A judgement of a rule with the score from which it joins. */
const scored = (left: string, right: string, score: number, verdict: Judgement['verdict'] = 'same') =>
  judge('place', left, right, verdict, { score, threshold: 0.75, features: [] })

const pages: readonly Page[] = [
  page('A', '2017-11-04', { place: 'dair', effect: 'captures', actor: 'army', when: '2017-11-03' }),
  page('B', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-03' }),
  page('C', '2017-11-04', { place: 'tell', effect: 'holds', actor: 'rebels', when: '2017-11-04' }),
  page('D', '2017-11-04', { place: 'tell', effect: 'holds', actor: 'army', when: '2017-11-04' }),
]

const world = makeWorld(pages)

const inputOf = (
  rules: readonly Judgement[],
  lines: readonly JudgementLine[] = [],
  near: readonly Judgement[] = [],
): ReviewInput => {
  const { judgements, disagreements } = settleJudgements(lines)
  return {
    account: buildAccount({ ...world, judgements: [...rules, ...judgements], settlements: disagreements }),
    rules,
    near,
    lines,
  }
}

const shown = (items: readonly ReviewItem[]) =>
  items.map(({ kind, question, verdict, state }) => `${kind}, ${state}: ${question} ${verdict}`)

const pairItems = (input: ReviewInput) => reviewItems(input).filter(({ kind }) => kind !== 'disagreement')

const merge = scored('dair', 'marsa', 0.78)
const question = 'Are “Dair” and “Marsa” one place?'

describe('what is asked', () => {
  test.each<[string, ReviewInput, readonly string[]]>([
    ['a merge near its threshold', inputOf([merge]), [`merge, open: ${question} same`]],
    ['a sure merge is not', inputOf([scored('dair', 'marsa', 0.95)]), []],
    [
      'a near miss',
      inputOf([], [], [scored('dair', 'marsa', 0.7, 'unsure')]),
      [`near miss, open: ${question} different`],
    ],
    [
      'a refusal that nearly was none',
      inputOf([scored('dair', 'marsa', 0.3, 'different')]),
      [`near miss, open: ${question} different`],
    ],
    ['a sure refusal is not', inputOf([scored('dair', 'marsa', 0.9, 'different')]), []],
    ['what bears on no claim is not', inputOf([scored('place:x', 'place:y', 0.76)]), []],
    ['a name that no claim uses is not', inputOf([], [], [scored('dair', 'place:y', 0.7, 'unsure')]), []],
    [
      'of several links between two groups the strongest',
      inputOf([merge, scored('marsa', 'place:third', 0.95), scored('dair', 'place:third', 0.77)]),
      [`merge, open: ${question} same`],
    ],
    [
      'a near miss between what other reasons join is not',
      inputOf(
        [scored('dair', 'place:third', 0.95), scored('marsa', 'place:third', 0.95)],
        [],
        [scored('dair', 'marsa', 0.7, 'unsure')],
      ),
      [],
    ],
  ])('%s', (_, input, expected) => {
    expect(shown(pairItems(input))).toEqual(expected)
  })

  test('disagreements, with the sentences of both sides', () => {
    const [item] = reviewItems(inputOf([]))
    expect(item).toMatchObject({ question: 'Tell: who holds it?', verdict: 'real', state: 'open' })
    expect(item?.sides.map(({ evidence }) => evidence.map(({ sentence }) => sentence.text))).toEqual([
      ['army holds tell.'],
      ['rebels holds tell.'],
    ])
  })

  test('the weightiest first', () => {
    const weights = reviewItems(inputOf([merge])).map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort((left, right) => right - left))
    expect(weights).toHaveLength(2)
  })
})

const [pair] = pairItems(inputOf([merge]))
if (pair === undefined || pair.kind === 'disagreement') throw new Error('no pair')
const split = judgePair({ ...pair, about: question }, 'different', [], mara)

describe('what people answer', () => {
  test('closes the question, and stands in the list of all', () => {
    const items = pairItems(inputOf([merge], [split]))
    expect(shown(items)).toEqual([`near miss, judged: ${question} different`])
    expect(items.filter(isOpen)).toEqual([])
    expect(items[0]?.history).toMatchObject([{ state: 'in force', line: { by: 'Mara' } }])
  })

  test('opens it again once it is withdrawn, byte for byte', () => {
    const back = inputOf([merge], [split, withdraw(split, jonas)])
    expect(JSON.stringify(back.account)).toBe(JSON.stringify(inputOf([merge]).account))
    expect(shown(pairItems(back))).toEqual([`merge, open: ${question} same`])
    expect(pairItems(back)[0]?.history).toHaveLength(2)
  })

  test('of two who did not see each other’s is asked again', () => {
    const confirmed = judgePair({ ...pair, about: question }, 'same', [], jonas)
    expect(shown(pairItems(inputOf([merge], [split, confirmed])))).toEqual([
      `merge, contradicted: ${question} same`,
    ])
  })

  test('supersedes what the person saw', () => {
    const [item] = pairItems(inputOf([merge], [split]))
    const confirmed = judgePair({ ...pair, about: question }, 'same', item?.history ?? [], jonas)
    expect(confirmed.supersedes).toEqual([split.id])
    expect(shown(pairItems(inputOf([merge], [split, confirmed])))).toEqual([
      `merge, judged: ${question} same`,
    ])
  })

  test('on a disagreement closes it until claims come', () => {
    const { account } = inputOf([])
    const [disagreement] = account.disagreements
    if (disagreement === undefined) throw new Error('no disagreement')
    const line = judgeDisagreement({ ...disagreement, about: 'Tell' }, 0, [], mara)
    expect(reviewItems(inputOf([], [line]))[0]).toMatchObject({ state: 'judged', verdict: 'prefers' })
    const seen = { ...disagreement, sides: disagreement.sides.slice(0, 2) }
    const [one, two] = seen.sides.map(({ claims }) => claims)
    const more = makeWorld([
      ...pages,
      page('E', '2017-11-04', { place: 'tell', effect: 'holds', actor: 'rebels', when: '2017-11-04' }),
    ])
    const later: ReviewInput = {
      account: buildAccount({ ...more, settlements: [line] }),
      rules: [],
      near: [],
      lines: [line],
    }
    expect(one?.length).toBe(1)
    expect(two?.length).toBe(1)
    expect(reviewItems(later)[0]).toMatchObject({ state: 'new evidence', verdict: 'prefers' })
  })

  test('found by any id of its history', () => {
    const input = inputOf([merge], [split])
    for (const id of [merge.id, split.id]) expect(findItem(input, reviewItems(input), id)?.id).toBe(merge.id)
    expect(findItem(input, reviewItems(input), 'judgement:0')).toBeNull()
  })
})

describe('what a user means', () => {
  const { account } = inputOf([merge])
  test.each<[string, readonly string[]]>([
    ['dair', ['place dair']],
    ['Dair', ['place dair']],
    ['TELL', ['place tell']],
    ['marsa', ['place marsa']],
    ['Northern Front', ['actor rebels']],
    ['nowhere', []],
  ])('%s', (wanted, expected) => {
    expect(findThings(account, wanted).map(({ subject, id }) => `${subject} ${id}`)).toEqual(expected)
  })
})

describe('what would change', () => {
  test('two rows become one', () => {
    const apart = inputOf([]).account
    expect(accountChanges(apart, inputOf([merge]).account)).toEqual([
      '“Marsa” is no place of its own any more.',
      'Dair: one independent origin → 2.',
      'Marsa has no row of its own any more: held by Government of the Republic since Friday 3 November 2017.',
    ])
    expect(accountChanges(apart, apart)).toEqual([])
  })

  test('one event becomes two', () => {
    const told = makeWorld([
      page('A', '2017-11-04', { kind: 'event', type: 'air strike', place: 'marsa' }),
      page('B', '2017-11-04', { kind: 'casualties', counts: { killed: exactly(3) }, place: 'marsa' }),
    ])
    const [left = '', right = ''] = told.claims.map(({ id }) => id)
    const one = buildAccount({ ...told, judgements: [judge('event', left, right)] })
    expect(accountChanges(one, buildAccount(told))[0]).toMatch(/^One event → 2: air strike at Marsa/)
  })
})

test('judgements on what these pages do not speak of are counted', () => {
  const readings = world.documents.map(doc => ({
    document: doc,
    claims: world.claims.filter(({ evidence }) => evidence.document === doc.id),
    sentences: [],
    places: [],
    actors: [],
    dates: [],
    references: [],
    quotes: [],
    notes: [],
  }))
  const far = judgePair({ subject: 'place', left: 'place:x', right: 'dair', about: '' }, 'same', [], mara)
  const listed = judgePair({ subject: 'place', left: 'qala', right: 'dair', about: '' }, 'same', [], mara)
  const event = judgePair(
    { subject: 'event', left: 'claim:x', right: 'claim:y', about: '' },
    'same',
    [],
    mara,
  )
  const lines = [far, listed, event, split, withdraw(split, jonas)]
  expect(absentJudgements(lines, readings, id => id === 'qala')).toEqual(expect.arrayContaining([far, event]))
  expect(absentJudgements(lines, readings, id => id === 'qala')).toHaveLength(2)
  expect(absentJudgements([far, withdraw(far, jonas)], readings, () => false)).toEqual([])
})
