import { wordSet } from '../word-list.ts'

/**
 * Abbreviations written with a full stop, by what may follow them: as written, without the last stop.
 * Collected from military rank lists (US, UK), the AP and Reuters style guides and UD EWT's training part.
 */

/**
 * Stand before names, inside clauses and at the end of sentences; only the next word tells: "Maj. Gen. Robert
 * White", "Acme Inc. said", "… Acme Inc. The …".
 */
export const wordAbbreviations: ReadonlySet<string> = wordSet(`
  Mr Mrs Ms Messrs Mx Mme Mlle Dr Prof Rev Fr Hon St Ste Gen Maj Col Lt Capt Cpt Sgt Cpl Pvt Pfc Spc Spec
  Adm Cmdr Cdr Comdr Ens Brig Msgt Ssgt Tsgt Amn Ltc Insp Supt Det Const Cmd Pres Gov Sen Sens Rep Reps
  Amb Sec Asst Dep Atty Cong Min Sh Mt Mts Ft Pt Univ Dept Bros vs v viz cf e.g i.e ca esp approx Inc Corp
  Co Cos Ltd Plc Jr Sr Esq etc al ed eds dept govt Ave Blvd Rd Hwy Sq Bldg Govt Intl Natl Assn Div
  Regt Bn Bde min mins hr hrs yr yrs sq lb lbs oz Ph.D B.Sc M.Sc Mon Tue Tues Wed Thu Thur Thurs Fri Ala
  Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Mass Mich Minn Mont Neb Nev Okla Ore Penn Tenn Tex Va Wash
  Wis Wyo
`)

/** Stand before a number: "No. 3", "pp. 4-7", "Sept. 20". Before anything else their stop ends the sentence. */
export const numberAbbreviations: ReadonlySet<string> = wordSet(`
  No no Nos nos Nr p pp Vol vol Art art Fig fig Ch para Res Tel tel Jan Feb Mar Apr Jun Jul Aug Sep Sept
  Oct Nov Dec
`)

/** Clock abbreviations, and the words that go on with one: "at 5 p.m. Friday", "5 a.m. GMT". */
export const clockAbbreviations: ReadonlySet<string> = new Set(['a.m', 'p.m', 'A.M', 'P.M'])

/** Capitalised words that may follow a clock time within the sentence. */
export const clockCompanions: ReadonlySet<string> = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed
  thu fri sat sun gmt utc bst cet est edt eet eest msk ast pst pdt et eastern moscow kyiv baghdad damascus
  ankara beirut kabul cairo tripoli london local
`)

/**
 * Words that, capitalised, open a sentence far more often than they continue a name: they decide whether the
 * stop of "U.S.", "Inc." or an initial ends the sentence ("… in the U.S. The coalition …").
 */
export const sentenceOpeners: ReadonlySet<string> = wordSet(`
  the a an this that these those some many most several both all no i he she it we they you his her its
  our their there here one in on at by for from with of to after before during since until under over
  about according despite following amid among as while when if because although though once but and or so
  yet however meanwhile moreover also earlier later now then today yesterday what who why how where which
  whether another other more only even not officials
`)
