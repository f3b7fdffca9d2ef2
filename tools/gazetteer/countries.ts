/** Countries whose villages are kept, where coordinates hold up: wars and the land just over their borders. */
export const pointCountries: ReadonlySet<string> = new Set(
  'SY IQ LY YE UA AF SD SO ML NE BF NG CM TD ET ER CF CD MM PS IL LB EG TR PK AM AZ MZ RU GE JO SA BJ TG KE UG RW BI DJ MR MD BY'.split(
    ' ',
  ),
)

/** Of large countries, only the part near a war: [south, north, west, east]. */
export const regionBoxes: { readonly [country: string]: readonly [number, number, number, number] } = {
  // Western Russia from the Black Sea to Bryansk, and the Caucasus.
  RU: [42, 53, 31, 47.5],
  // Turkey's south and east.
  TR: [35.5, 40.5, 35, 45],
  // Pakistan's north-west.
  PK: [29, 37.5, 66, 73],
}
