import { describe, expect, test } from 'vitest'
import { buildAccount } from '../account/build-account.ts'
import { judge, makeWorld, page } from '../account/test-world.ts'
import { isOpen, type ReviewInput, reviewItems } from '../review/items.ts'
import type { ReviewOptions } from './review.ts'
import { askedFor, lineFor } from './review-action.ts'
import type { Session } from './review-session.ts'

const mara = { by: 'Mara', at: '2026-01-05T08:00:00Z', reason: 'her reason' }

const merge = judge('place', 'dair', 'marsa', 'same', { score: 0.78, threshold: 0.75 })
const nearMiss = judge('place', 'qala', 'place:fort', 'unsure', { score: 0.7, threshold: 0.75 })

const world = makeWorld(
  [
    page('A', '2017-11-04', { place: 'dair', effect: 'captures', actor: 'army', when: '2017-11-03' }),
    page('B', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-03' }),
    page('C', '2017-11-04', { place: 'tell', effect: 'holds', actor: 'rebels', when: '2017-11-04' }),
    page('D', '2017-11-04', { place: 'tell', effect: 'holds', actor: 'army', when: '2017-11-04' }),
    page('E', '2017-11-04', { place: 'qala', effect: 'holds', actor: 'army' }),
    page('F', '2017-11-04', { place: 'place:fort', effect: 'holds', actor: 'army' }),
  ],
  [merge],
)
const input: ReviewInput = { account: buildAccount(world), rules: [merge], near: [nearMiss], lines: [] }
const session: Session = {
  input: () => input,
  items: () => reviewItems(input),
  open: () => reviewItems(input).filter(isOpen),
  changes: async () => [],
  write: async () => [],
}
const disagreement = input.account.disagreements[0]?.id ?? ''

const lineOf = (options: Partial<ReviewOptions>) =>
  lineFor(session, askedFor(['pages/'], { limit: 20, cache: false, ...options }), mara)

describe('options become a judgement', () => {
  test.each<[Partial<ReviewOptions>, object]>([
    [{ confirm: merge.id }, { left: 'dair', right: 'marsa', verdict: 'same' }],
    [{ split: [merge.id] }, { left: 'dair', right: 'marsa', verdict: 'different' }],
    [{ withdraw: merge.id }, { left: 'dair', right: 'marsa', verdict: 'unsure' }],
    [{ confirm: nearMiss.id }, { left: 'place:fort', right: 'qala', verdict: 'different' }],
    [{ join: [nearMiss.id] }, { left: 'place:fort', right: 'qala', verdict: 'same' }],
    [{ join: ['Tell', 'qala'] }, { subject: 'place', left: 'qala', right: 'tell', verdict: 'same' }],
    [{ join: ['Northern Front', 'army'] }, { subject: 'actor', left: 'army', right: 'rebels' }],
    [{ split: ['dair', 'marsa'] }, { left: 'dair', right: 'marsa', verdict: 'different' }],
    [{ confirm: disagreement }, { field: 'holder', verdict: 'real' }],
    [{ explained: disagreement }, { field: 'holder', verdict: 'explained' }],
    [{ prefer: [disagreement, '2'] }, { field: 'holder', verdict: 'prefers', prefers: 1 }],
  ])('%j', (options, expected) => {
    expect(lineOf(options)).toMatchObject({ ...mara, ...expected })
  })
})

describe('what makes no sense is refused with a cure', () => {
  test.each<[Partial<ReviewOptions>, RegExp]>([
    [{ confirm: 'judgement:0' }, /nothing in these pages has the id 'judgement:0'/],
    [{ join: ['Atlantis', 'Tell'] }, /names 'Atlantis'/],
    [{ join: ['Tell', 'Northern Front'] }, /'Tell' is a place, 'Northern Front' an actor/],
    [{ join: ['Tell', 'tell'] }, /one place already \(tell\)/],
    [{ join: ['Tell'] }, /nothing in these pages has the id 'Tell'/],
    [{ split: [disagreement] }, /--prefer ID SIDE/],
    [{ prefer: [disagreement, '9'] }, /1 = .*; 2 = /],
    [{ prefer: [disagreement] }, /1 = .*; 2 = /],
    [{ explained: merge.id }, /answers disagreements/],
    [{ withdraw: disagreement }, /no judgement on .* to withdraw/],
  ])('%j', (options, says) => {
    expect(() => lineOf(options)).toThrow(says)
  })
})

describe('paths that an option swallowed are given back', () => {
  test.each<[readonly string[], Partial<ReviewOptions>, readonly string[], readonly string[]]>([
    [['a/'], {}, ['a/'], []],
    [[], { split: ['judgement:1', 'a/', 'b/'] }, ['a/', 'b/'], ['judgement:1']],
    [['a/'], { join: ['Marsa', 'Mersah', 'b/'] }, ['a/', 'b/'], ['Marsa', 'Mersah']],
    [[], { prefer: ['disagreement:1', '2', 'a/'] }, ['a/'], ['disagreement:1', '2']],
  ])('%j %j', (given, options, paths, values) => {
    const asked = askedFor(given, { limit: 20, cache: false, ...options })
    expect(asked.paths).toEqual(paths)
    expect(asked.action?.values ?? []).toEqual(values)
  })

  test('none at all is refused, and two judgements at once', () => {
    expect(() => askedFor([], { limit: 20, cache: false })).toThrow(/sitrep review pages\//)
    expect(() => askedFor(['a/'], { limit: 20, cache: false, confirm: 'x', withdraw: 'y' })).toThrow(
      /--confirm and --withdraw are two judgements/,
    )
  })
})
