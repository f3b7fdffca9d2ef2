// Every export into a folder, each with its data dictionary beside it: node export-everything.mjs FOLDER [PATH…]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAccount, exportFormats, rawFiles, readPages } from 'sitrep'

const example = fileURLToPath(new URL('../palmyra-2016', import.meta.url))
const [folder = 'sitrep-exports', ...paths] = process.argv.slice(2)

const account = await buildAccount(await readPages(paths.length > 0 ? paths : [example]))
await mkdir(folder, { recursive: true })

for (const format of exportFormats) {
  // `rawFiles` finds the original bytes of the pages for the web archive.
  const content = await format.write(account, { readRaw: rawFiles(account) })
  await writeFile(join(folder, format.fileName), content)
  const sidecar = format.sidecar?.(account, format.fileName)
  if (sidecar) await writeFile(join(folder, sidecar.fileName), sidecar.text)
  console.log(`${format.fileName}: ${format.description}`)
}
