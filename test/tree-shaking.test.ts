import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'

const library = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sitrep-bundle-'))

/** What a bundler makes of a program that imports these names. */
const bundled = async (names: string): Promise<string> => {
  const entry = join(folder, `${names}.js`)
  writeFileSync(entry, `export { ${names} } from ${JSON.stringify(library)}\n`)
  const made = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    build: {
      ssr: entry,
      write: false,
      minify: false,
      rolldownOptions: { external: [/^node:/, 'onnxruntime-node'] },
    },
    ssr: { noExternal: true, external: ['onnxruntime-node'] },
  })
  const outputs = Array.isArray(made) ? made : [made]
  return outputs
    .flatMap(each => ('output' in each ? each.output : []))
    .map(each => ('code' in each ? each.code : ''))
    .join('\n')
}

test.each(['readJudgementLog', 'reportToMarkdown', 'diffOf'])(
  'a bundle with %s alone leaves out the tagger, the readers and the rest',
  async name => {
    const code = await bundled(name)
    expect(code).toContain(name)
    expect(code).not.toMatch(/onnxruntime|feedsmith|htmlparser2/)
    expect(code.length).toBeLessThan(60_000)
  },
)

test('a bundle that reads pages holds the tagger', async () => {
  expect(await bundled('readPages')).toContain('onnxruntime-node')
})
