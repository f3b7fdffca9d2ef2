import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { buildAccount } from '../account/build-account.ts'
import { atLeast, exactly, makeWorld, type Page, page, type Said } from '../account/test-world.ts'
import type { Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import { buildReport } from './build.ts'
import { escapeHtml, escapeMarkdown, safeLink } from './escape.ts'
import { numberRanges } from './footnotes.ts'
import { reportToHtml } from './html.ts'
import { reportToMarkdown } from './markdown.ts'

const reportOf = (pages: readonly Page[]): Report => buildReport(buildAccount(makeWorld(pages)))

const linesOf = (report: Report, section: string): readonly string[] =>
  report.sentences.filter(sentence => sentence.section === section).map(({ text }) => text)

const took = (more: Partial<Said> = {}): Said =>
  ({
    place: 'marsa',
    effect: 'captures',
    actor: 'army',
    opponent: 'rebels',
    when: '2017-11-03',
    ...more,
  }) as Said

describe('sentences', () => {
  it.each<[string, readonly Page[], string, readonly string[]]>([
    [
      'a capture told by several',
      [
        page('A', '2017-11-04', took({ speaker: 'minister' })),
        page('B', '2017-11-04', took()),
        page('C', '2017-11-04', took()),
      ],
      'control',
      [
        'Marsa: held by Government of the Republic since Friday 3 November 2017; taken from Northern Front. Three reports, three independent origins, one voice behind the announcement (Anna Berg).',
      ],
    ],
    [
      'a share, one source',
      [
        page('A', '2017-11-04', {
          place: 'marsa-province',
          effect: 'holds',
          actor: 'rebels',
          extent: 'part',
          share: atLeast(35),
          speaker: 'monitor',
        }),
      ],
      'control',
      [
        'Marsa province: at least 35 per cent held by Northern Front, according to Conflict Monitor; no other origin.',
      ],
    ],
    [
      'what is open stands with its place',
      [page('A', '2017-11-04', took()), page('B', '2017-11-04', took({ when: '2017-11-02' }))],
      'control',
      [
        'Marsa: held by Government of the Republic since Thursday 2 November 2017; taken from Northern Front. Two reports, two independent origins. Not settled: when it changed hands: Friday 3 November 2017, or Thursday 2 November 2017.',
      ],
    ],
    [
      'old evidence',
      [
        page('A', '2017-11-04', took()),
        page('B', '2018-03-01', { place: 'dair', effect: 'holds', actor: 'rebels' }),
      ],
      'unknown',
      ['Marsa – last evidence 4 November 2017, then held by Government of the Republic.'],
    ],
    [
      'a plan, and a denial',
      [
        page(
          'A',
          '2017-11-04',
          { place: 'dair', effect: 'captures', actor: 'army', force: 'plans' },
          { place: 'dair', effect: 'loses', actor: 'rebels', force: 'denies', speaker: 'rebels' },
        ),
      ],
      'apart',
      ['Northern Front rejects that Northern Front lost Dair.', 'Republican Army to capture Dair.'],
    ],
    [
      'a plan that came true is no plan any more',
      [page('A', '2017-11-02', took({ force: 'plans' })), page('A', '2017-11-04', took())],
      'apart',
      [],
    ],
    [
      'nor a plan that came true long before the newest page',
      [
        page('A', '2017-11-03', took({ force: 'plans' })),
        page('A', '2017-11-04', took()),
        page('B', '2018-03-01'),
      ],
      'apart',
      [],
    ],
    [
      'a plan to take back what was taken before',
      [
        page('A', '2017-10-04', took({ when: '2017-10-03' })),
        page('A', '2017-11-04', took({ force: 'plans', when: '2017-11-04' })),
      ],
      'apart',
      ['Republican Army to capture Marsa (told of Saturday 4 November 2017).'],
    ],
    [
      'numbers by claimant',
      [
        page('A', '2017-11-04', {
          kind: 'casualties',
          counts: { killed: exactly(4), wounded: atLeast(9) },
          place: 'dair',
          cause: 'air strike',
          of: 'civilians',
          speaker: 'monitor',
          when: '2017-11-03',
        }),
      ],
      'casualties',
      [
        'Dair, Friday 3 November 2017 (air strike): 4 killed, at least 9 wounded (civilians) – Conflict Monitor.',
      ],
    ],
    [
      'a quotation',
      [
        page('A', '2017-11-04', {
          kind: 'statement',
          quote: 'We have restored security to all of the city',
          speaker: 'minister',
        }),
      ],
      'quotes',
      ['“We have restored security to all of the city” – Anna Berg, in A, Saturday 4 November 2017.'],
    ],
  ])('%s', (_name, pages, section, expected) => {
    expect(linesOf(reportOf(pages), section)).toEqual(expected)
  })

  it('states what was found nowhere', () => {
    const report = reportOf([page('A', '2017-11-04')])
    expect(report.sentences).toEqual([])
    expect(reportToMarkdown(report)).toContain('_No claim about control was found in one page._')
    expect(reportToHtml(report)).toContain('No claims about control were found in one page')
  })

  it('refuses a sentence whose quotation is not in its page', () => {
    const world = makeWorld([page('A', '2017-11-04', took())])
    const forged = world.claims.map(
      (claim): Claim => ({ ...claim, evidence: { ...claim.evidence, quote: 'the rebels hold Marsa' } }),
    )
    const report = buildReport(buildAccount({ ...world, claims: forged }))
    expect(report.sentences).toEqual([])
    expect(report.refused).toBeGreaterThan(0)
    expect(report.notes[0]).toContain('does not stand in its page')
  })

  it('gives every sentence its evidence, letter by letter', () => {
    const world = makeWorld([
      page('A', '2017-11-04', took(), { place: 'tell', effect: 'holds', actor: 'islanders' }),
      page('B', '2017-11-04', took({ when: '2017-11-02' })),
    ])
    const texts = new Map(world.documents.map(doc => [doc.id, doc.text]))
    for (const { evidence } of buildReport(buildAccount(world)).sentences) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const item of evidence)
        expect(texts.get(item.document)?.slice(item.start, item.end)).toBe(item.quote)
    }
  })

  it('keeps what a page does not show', () => {
    const says = Array.from(
      { length: 80 },
      (_unused, index): Said => ({ place: `place:${index}`, effect: 'holds', actor: 'rebels' }),
    )
    const report = reportOf([page('A', '2017-11-04', ...says)])
    expect(linesOf(report, 'control')).toHaveLength(80)
    expect(report.sentences.filter(({ folded }) => folded)).toHaveLength(20)
    expect(reportToMarkdown(report)).toContain('_And 20 more, in the JSON._')
    expect(reportToHtml(report)).toContain('And 20 more, in the JSON.')
  })
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[click](javascript:alert(1)) **bold** `code` [^1]: note',
  '# heading\n- item\n\n> quote\n| a | b |',
  'https://evil.example/?a=1&b=2 www.evil.example x@evil.example',
  '&lt;b&gt; &#x3c;i&#x3e;',
  '\u202egnp.exe\u0000\ud800',
  '</style></svg><!-- --> ]]>',
]

describe('escaping', () => {
  it.each(hostile)('%j stays text in HTML', text => {
    const html = reportToHtml(
      reportOf([
        {
          outlet: text,
          published: '2017-11-04',
          says: [took({ text }), { place: `place:${text}`, effect: 'holds', actor: `actor:${text}` }],
        },
      ]),
    )
    const { document: dom } = parseHTML(html)
    const names = [...dom.querySelectorAll('*')].map(element => element.localName)
    for (const bad of ['script', 'img', 'iframe', 'b', 'i', 'object', 'link', 'form'])
      expect(names).not.toContain(bad)
    for (const element of dom.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src$/)
    expect(dom.querySelectorAll('a')).toHaveLength(0)
  })

  it.each(hostile)('%j stays text in Markdown', text => {
    const markdown = reportToMarkdown(
      reportOf([{ outlet: text, published: '2017-11-04', says: [took({ text })] }]),
    )
    const footnotes = markdown.split('\n').filter(line => /^\[\^\d+\]:/.test(line))
    expect(footnotes).toHaveLength(1)
    expect(markdown.split('\n').filter(line => line.startsWith('# '))).toHaveLength(1)
    expect(markdown).not.toMatch(/(?<!\\)<(?!!-- -->)/)
    expect(markdown).not.toMatch(/https?:\/\/evil/)
    expect(markdown).not.toContain('\u202e')
  })

  it('lets only http and https become links', () => {
    expect(safeLink('https://example.org/a?b=c')).toBe('https://example.org/a?b=c')
    for (const url of [
      null,
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://a b',
      'https://a"onclick=x',
      'file:///etc/passwd',
    ])
      expect(safeLink(url)).toBeNull()
  })

  it('leaves no character that HTML or XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(Buffer.from(escaped, 'utf8').toString('utf8')).toBe(escaped)
        expect(escapeMarkdown(text)).not.toMatch(/\n|(?<!\\)(?:\\\\)*[<>[\]`](?!!-- -->)(?<!<!-- -->)/)
      }),
    )
  })
})

describe('the page', () => {
  const report = reportOf([
    page(
      'A',
      '2017-11-04',
      took(),
      { place: 'qala', effect: 'besieges', actor: 'army', opponent: 'rebels', when: '2017-11-02' },
      { place: 'dair', effect: 'contests', actor: 'army', opponent: 'rebels' },
    ),
  ])
  const html = reportToHtml(report)
  const { document: dom } = parseHTML(html)

  it('is self-contained and needs no script', () => {
    expect(html).not.toMatch(/<script|<link|@import|url\((?!#)|\son\w+=/)
    expect(
      dom.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toContain("default-src 'none'")
  })

  it('opens for every citation a card that exists', () => {
    const buttons = [...dom.querySelectorAll('button[popovertarget]')]
    expect(buttons.length).toBeGreaterThan(0)
    const ids = buttons.map(button => button.getAttribute('popovertarget'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(dom.getElementById(id ?? '')).not.toBeNull()
  })

  it('draws each located place once, with marks for fights and sieges', () => {
    const titles = [...dom.querySelectorAll('.map g > title')].map(title => title.textContent)
    expect(titles).toHaveLength(3)
    expect(dom.querySelectorAll('.map svg .ring').length).toBeGreaterThan(0)
    expect(dom.querySelectorAll('.map svg .hatch').length).toBeGreaterThan(0)
    expect(dom.querySelectorAll('.strip svg')).toHaveLength(1)
  })

  it('is the same for the same account', () => {
    expect(reportToHtml(report)).toBe(html)
  })
})

it('writes runs of numbers as ranges', () => {
  expect(numberRanges([1, 2, 3, 5, 7, 8])).toEqual([
    [1, 3],
    [5, 5],
    [7, 8],
  ])
})
