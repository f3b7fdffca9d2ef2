/**
 * Countries (ISO 3166-1 alpha-2) whose place names reach English by transliteration or by ear, so that one name has
 * many spellings: the Arabic, Cyrillic, Persian, Hebrew, Georgian, Armenian, Ethiopic and Indic scripts, and the wars
 * of Africa. Only their names have a sound index; a Latin-script name is not guessed ("Beeville" is no "Maryville").
 */
export const variantCountries: ReadonlySet<string> = new Set(
  (
    'SY IQ LY YE UA AF SD SS SO ML NE BF NG CM TD ET ER MM CD CF PS IL LB EG TR PK AM AZ MZ RU GE JO SA IR MD BY ' +
    'KE UG RW BI DJ DZ TN MR MA KW QA AE OM BH LK IN BD NP KG TJ UZ TM KZ'
  ).split(' '),
)
