// Who held a place when, and the words that say so: node history-of-a-place.mjs [PLACE] [PATH…]
import { fileURLToPath } from 'node:url'
import { buildAccount, readPages } from 'sitrep'

const example = fileURLToPath(new URL('../palmyra-2016', import.meta.url))
const [place = 'Palmyra', ...paths] = process.argv.slice(2)

const corpus = await readPages(paths.length > 0 ? paths : [example])
const account = await buildAccount(corpus, { place })
const claims = new Map(account.claims.map(claim => [claim.id, claim]))

for (const row of account.control.filter(row => row.place.name === place)) {
  console.log(`${row.place.name}, ${row.place.country}`)
  for (const { status, holder, from, claims: ids } of row.history) {
    const since = from.from ?? (from.to === null ? 'at some time before' : `by ${from.to}`)
    console.log(`  ${since}: ${status}${holder ? ` by ${holder.name}` : ''}`)
    for (const id of ids.slice(0, 2)) {
      const { outlet, evidence } = claims.get(id)
      console.log(`    ${outlet}: “${evidence.quote}”`)
    }
  }
}
