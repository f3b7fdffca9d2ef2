import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listInputs, readInput, readPaths } from './index.ts'
import { readBytes } from './read-input.ts'

const page = '<html><head><title>T</title></head><body><p>Troops entered Marsa.</p></body></html>'
const text = 'Troops enter Marsa\n\nTroops entered the town of Marsa on Friday.\n'
const feed =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Tirna</title><item><title>A</title><description>B c d</description></item></channel></rss>'

describe('what the content is, is told by the content', () => {
  test.each([
    ['a text dump', text, ['text']],
    ['a page', page, ['html']],
    ['a fragment', '<p>One.</p><p>Two.</p><p>Three.</p>', ['html']],
    ['a text that mentions a tag', 'He wrote <b>no</b> in the margin of the order.', ['text']],
    ['a feed', feed, ['html']],
    ['Markdown with front matter', '---\ntitle: Troops enter Marsa\n---\nTroops entered Marsa.\n', ['html']],
    ['Markdown with headings', '# Marsa\n\nTroops entered.\n\n## Dair\n\nNothing new.\n', ['html']],
    ['a text with a hashtag', '#Marsa fell, they say\n\n--- more to come ---\n', ['text']],
    ['JSON lines', '{"text":"One two."}\n{"html":"<p>One</p>"}\n', ['text', 'html']],
    ['a JSON array', '[{"title":"A","text":"One."}]', ['text']],
    ['one JSON object over many lines', '{\n "title": "A",\n "text": "One."\n}', ['text']],
    ['JSON lines, the last one cut off', '{"text":"One two."}\n{"text":"One t', ['text']],
  ])('%s', (_, content, formats) => {
    expect(readBytes('x', Buffer.from(content)).pages.map(each => each.format)).toEqual(formats)
    const packed = readBytes('x', gzipSync(content))
    expect(packed.pages.map(each => each.format)).toEqual(formats)
    expect(packed.notes.every(note => !note.fatal)).toBe(true)
  })
})

describe('a page in Markdown', () => {
  const read = (content: string) => readBytes('x', Buffer.from(content)).pages[0]

  test('says title, outlet, address and day in its front matter', () => {
    const given = read(
      '---\ntitle: "Troops: in Marsa"\nsitename: The Marsa Post\nurl: https://marsa.example/1\ndate: 2017-11-03\n---\n\nTroops **entered** [Marsa](m.html).\n',
    )
    expect(given).toMatchObject({
      title: 'Troops: in Marsa',
      outlet: 'The Marsa Post',
      url: 'https://marsa.example/1',
      published: '2017-11-03',
    })
    expect(given?.content).toContain('<strong>entered</strong>')
    expect(given?.content).not.toContain('sitename')
  })

  test('may give its address as its source', () => {
    const given = read('---\nsource: https://marsa.example/1\nsite: The Marsa Post\n---\nText.\n')
    expect(given).toMatchObject({ outlet: 'The Marsa Post', url: 'https://marsa.example/1' })
    expect(read('---\nsource: The Marsa Post\n---\nText.\n')).toMatchObject({
      outlet: 'The Marsa Post',
      url: null,
    })
  })

  test('is used without front matter that is no YAML, with a note', () => {
    const given = read('---\ntitle: [\n---\nTroops entered Marsa.\n')
    expect(given?.content).toContain('Troops entered Marsa.')
    expect(given?.notes[0]?.reason).toContain('no YAML')
  })

  test('shows a title of front matter that holds a tag as text', () => {
    expect(read('---\ntitle: "<script>x</script>"\n---\nText.\n')?.content).toContain('&lt;script>')
  })
})

describe('what cannot be read is a fatal note', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' \n\n '), 'empty'],
    ['zeros', Buffer.alloc(500), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.4 rest'), 'PDF'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'image'],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 1]), 'ZIP'],
    ['other XML', Buffer.from('<?xml version="1.0"?><urlset><url/></urlset>'), 'XML'],
    ['JSON without pages', Buffer.from('{"a": 1}'), 'no page'],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'gzip'],
  ])('%s', (_, bytes, word) => {
    const read = readBytes('x', bytes)
    expect(read.pages).toEqual([])
    expect(read.notes.some(note => note.fatal && note.reason.includes(word))).toBe(true)
  })

  test('a gzip that unpacks beyond the limit', () => {
    const read = readBytes('x', gzipSync('a'.repeat(5_000)), 1_000)
    expect(read.pages).toEqual([])
    expect(read.notes[0]?.reason).toContain('1000 bytes')
  })
})

describe('what is damaged is used as far as it goes', () => {
  test('a truncated gzip', () => {
    const whole = gzipSync(
      Array.from({ length: 2_000 }, (_, i) => `Line ${i * 7919} of the text.`).join('\n'),
    )
    const read = readBytes('x', whole.subarray(0, whole.length / 2))
    expect(read.pages).toHaveLength(1)
    expect(read.notes.map(note => note.reason)).toEqual(['truncated gzip: its end is missing'])
  })
  test('a truncated page', () => {
    expect(readBytes('x', Buffer.from(page.slice(0, 70))).pages[0]?.notes[0]?.reason).toContain('truncated')
  })
  test('a line that is no JSON', () => {
    const read = readBytes('x', Buffer.from('{"text":"One."}\nnonsense\n'))
    expect(read.pages).toHaveLength(1)
    expect(read.notes[0]?.reason).toContain('line 2')
  })
})

test('a JSON line brings its metadata along', () => {
  const line = {
    url: 'https://a.example/1',
    outlet: 'A',
    date: '2016-05-06',
    title: 'T',
    text: 'One.',
    id: 3,
  }
  const [raw] = readBytes('f', Buffer.from(JSON.stringify(line))).pages
  expect(raw).toMatchObject({ file: 'f#1', url: line.url, outlet: 'A', published: '2016-05-06', title: 'T' })
})

describe('files and folders', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sitrep-read-'))
    await mkdir(join(folder, 'b'))
    await mkdir(join(folder, '.hidden'))
    await writeFile(join(folder, 'z.txt'), text)
    await writeFile(join(folder, 'b', 'a.html'), page)
    await writeFile(join(folder, '.secret.txt'), text)
    await writeFile(join(folder, '.hidden', 'c.txt'), text)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('are walked in order, hidden ones skipped, each file once', async () => {
    const inputs = await listInputs([join(folder, 'z.txt'), folder])
    expect(inputs.map(input => input.file.slice(folder.length))).toEqual(['/b/a.html', '/z.txt'])
  })
  test('a path that does not exist is misuse', async () => {
    const missing = join(folder, 'nowhere')
    await expect(listInputs([missing])).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(missing),
    })
  })
  test('a file over the limit is not opened', async () => {
    const [, input] = await listInputs([folder])
    const read = await readInput(input ?? { file: '', bytes: 0 }, { maxBytes: 10 })
    expect(read.notes[0]).toMatchObject({ fatal: true, reason: expect.stringContaining('limit of 10') })
  })
  test('are read one after the other', async () => {
    const seen: string[] = []
    for await (const { pages } of readPaths([folder])) seen.push(...pages.map(each => each.format))
    expect(seen).toEqual(['html', 'text'])
  })
})
