/**
 * English words that carry grammar rather than content. Text comparison gives them less weight, and a
 * sentence's first word that stands here is no name although it has a capital.
 */
export const functionWords: readonly string[] =
  `a an the this that these those such some any each every all both either neither no none
  i you he she it we they me him her us them his its our their your my who whom whose which what
  one ones other another others same own
  and or but nor so yet if then than as while when where because since until though although whether
  of in on at by for with from to into onto over under after before between among against about around
  across along through during within without near off out up down upon towards toward per via amid
  is are was were be been being am has have had having do does did doing will would shall should can
  could may might must
  not only also just even still already again too very more most less least much many few
  there here now how why`
    .split(/\s+/)
    .filter(word => word !== '')

/** Words that name a time of the calendar without a number: a weekday may stand where a copy has a date. */
export const calendarWords: readonly string[] =
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight overnight`
    .split(/\s+/)
    .filter(word => word !== '')

/** Numbers in words, and the figures that a copy may write instead. */
export const numberWords: readonly (readonly [string, string])[] = [
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['eleven', '11'],
  ['twelve', '12'],
  ['thirteen', '13'],
  ['fourteen', '14'],
  ['fifteen', '15'],
  ['sixteen', '16'],
  ['seventeen', '17'],
  ['eighteen', '18'],
  ['nineteen', '19'],
  ['twenty', '20'],
  ['thirty', '30'],
  ['forty', '40'],
  ['fifty', '50'],
  ['sixty', '60'],
  ['seventy', '70'],
  ['eighty', '80'],
  ['ninety', '90'],
  ['hundred', '100'],
  ['thousand', '1000'],
]

/** Articles that romanised Arabic, French or Spanish names carry: "al-Qaim" is "Qaim". */
export const nameParticles: readonly string[] =
  'al el as es ez az ash esh ad ed an en ar er at et ul ur us ut de la le los las'.split(' ')
