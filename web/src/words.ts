import type { ControlStatus, OriginCounts } from '../../src/model/account.ts'

/** "1 page", "1,200 pages" */
export const countOf = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** "3 independent origins in 5 outlets" */
export const originsInWords = ({ independent, outlets }: OriginCounts): string =>
  independent === outlets
    ? countOf(independent, 'independent origin')
    : `${countOf(independent, 'independent origin')} in ${countOf(outlets, 'outlet')}`

/** What a status means, for legends and for readers of the screen. */
export const statusMeaning: Readonly<Record<ControlStatus, string>> = {
  held: 'held',
  contested: 'contested: fought over, no side holds it',
  besieged: 'besieged',
  encircled: 'encircled',
  'stable-mixed': 'shared: more than one side holds part of it',
  unknown: 'holder not named',
  'no recent report': 'no recent report: the last evidence is too old to speak for the day',
}

/** "held by Islamic State", "besieged, held by …", "contested" */
export const statusInWords = (status: ControlStatus, holder: string | null): string => {
  switch (status) {
    case 'held':
      return holder === null ? 'holder not named' : `held by ${holder}`
    case 'besieged':
    case 'encircled':
      return holder === null ? status : `${status}, held by ${holder}`
    case 'contested':
      return holder === null ? 'contested' : `contested, held by ${holder}`
    case 'stable-mixed':
      return holder === null ? 'shared' : `shared, mostly ${holder}`
    case 'unknown':
      return 'holder unknown'
    case 'no recent report':
      return holder === null ? 'no recent report' : `no recent report; last held by ${holder}`
  }
}

/** How old evidence is, in words: "today", "3 days old". */
export const ageInWords = (days: number): string =>
  days <= 0 ? 'of the day itself' : days === 1 ? 'one day old' : `${days} days old`
