import type { Place } from '../model/place.ts'
import { type Cell, type Field, field } from './format.ts'

/** What every export says of a place. */
export const placeFields = <Row>(placeOf: (row: Row) => Place | null): readonly Field<Row, Cell>[] => [
  field(
    'place_id',
    'string',
    'Id of the place; `geonames:…` is the number in GeoNames.',
    row => placeOf(row)?.id ?? null,
  ),
  field('place', 'string', 'Its name as these pages spell it most.', row => placeOf(row)?.name ?? null),
  field(
    'place_kind',
    'string',
    'city, town, village, province, airport, base …',
    row => placeOf(row)?.kind ?? null,
  ),
  field('country', 'string', 'English name of the country.', row => placeOf(row)?.country ?? null),
  field('admin1', 'string', 'First-level region.', row => placeOf(row)?.admin1 ?? null),
  field('latitude', 'number', 'Degrees north, WGS 84.', row => placeOf(row)?.lat ?? null),
  field('longitude', 'number', 'Degrees east, WGS 84.', row => placeOf(row)?.lon ?? null),
  field(
    'coordinate_precision',
    'string',
    'exact = a point in the place; near = of the place that it is described by; province, country = a point of that area only; none.',
    row => placeOf(row)?.precision ?? null,
  ),
]
