// The state of each day as a reader could know it on that day: node what-was-known.mjs [PATH…]
import { fileURLToPath } from 'node:url'
import { buildAccount, readPages } from 'sitrep'

const example = fileURLToPath(new URL('../palmyra-2016', import.meta.url))
const paths = process.argv.slice(2)

// Reading is slow and done once; an account is quick and can be asked for as often as needed.
const corpus = await readPages(paths.length > 0 ? paths : [example])
const { documentDays } = await buildAccount(corpus)

for (const day of [...new Set([...documentDays.values()].map(({ day }) => day))].sort()) {
  const { control, documents } = await buildAccount(corpus, { asOf: day, knownBy: day })
  const contested = control.filter(({ status }) => status !== 'held').map(({ place }) => place.name)
  console.log(`${day}: ${documents.length} pages, ${control.length} places; not simply held: ${contested.join(', ') || '–'}`)
}
