import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute } from './route-format.ts'

describe('addresses', () => {
  it.each([
    ['/', { view: 'play', path: [], params: {} }],
    [
      '/map?day=2016-12-11&place=geonames:163808',
      { view: 'map', path: [], params: { day: '2016-12-11', place: 'geonames:163808' } },
    ],
    ['/evidence/doc:ab12?at=10-20', { view: 'evidence', path: ['doc:ab12'], params: { at: '10-20' } }],
    ['/compare/doc:a/doc:b', { view: 'compare', path: ['doc:a', 'doc:b'], params: {} }],
    [
      '/map?outlet=L%27%C3%89cho+du+Rh%C3%B4ne',
      { view: 'map', path: [], params: { outlet: "L'Écho du Rhône" } },
    ],
  ] as const)('reads %s', (address, route) => {
    const { pathname, search } = new URL(address, 'http://localhost')
    expect(parseRoute(pathname, search)).toEqual(route)
  })

  it.each([
    ['an id with a slash', { view: 'evidence', path: ['a/b c'], params: { claim: 'x&y=z#?' } }],
    ['words of other scripts', { view: 'map', path: [], params: { outlet: 'Новости + الأخبار' } }],
    ['a per cent sign', { view: 'evidence', path: ['100%'], params: { q: '50 % +1' } }],
  ] as const)('writes %s so that it is read again', (_, route) => {
    const { pathname, search } = new URL(formatRoute(route), 'http://localhost')
    expect(parseRoute(pathname, search)).toEqual(route)
  })

  it('has one address for one state', () => {
    const left = formatRoute({ view: 'map', path: [], params: { place: 'a', day: '2016-12-11' } })
    const right = formatRoute({ view: 'map', path: [], params: { day: '2016-12-11', place: 'a', actor: '' } })
    expect(left).toBe(right)
  })

  it('knows what it does not know', () => {
    expect(parseRoute('/nowhere', '').view).toBe('missing')
    expect(parseRoute('/evidence/%E0%A4%A', '').path).toEqual(['%E0%A4%A'])
  })
})
