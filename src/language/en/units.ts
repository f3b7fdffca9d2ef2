import { wordList } from '../word-list.ts'

/** Units and clock words that are words of their own when written onto a number: "30km", "$25bn", "8am". */
export const attachedUnits: readonly string[] = wordList(`
  km kms km2 m cm mm ft mi ha sq mph kph kg kgs g lb lbs am pm AM PM GMT UTC h hr hrs min mins k K M B bn
  mn tn l x kW MW GW GB MB
`)
