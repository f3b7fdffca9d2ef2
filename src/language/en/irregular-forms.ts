import { wordList, wordSet } from '../word-list.ts'

/**
 * Irregular English verbs: base, past tense, past participle; variants after a slash. From the usual school
 * lists (Quirk et al. 1985, A Comprehensive Grammar of the English Language, §3.17–20). Auxiliaries that
 * are full verbs too stand below.
 */
const verbs = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|begin began begun
bend bent bent|beset beset beset|bet bet bet|bid bid/bade bid/bidden|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
dig dug dug|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|dwell dwelt dwelt|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung
fly flew flown|forbid forbade/forbad forbidden|forego forewent foregone|foresee foresaw foreseen
foretell foretold foretold|forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken
freeze froze frozen|get got gotten/got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt
know knew known|lay laid laid|lead led led|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent
let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mow mowed mown
offset offset offset|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|rid rid rid
ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|smell smelt smelt|sow sowed sown
speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|spit spat spat
split split split|spoil spoilt spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|stink stank stunk|stride strode stridden|strike struck struck/stricken
string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|thrust thrust thrust|tread trod trodden|understand understood understood|wake woke woken
wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written`

/** Prefixes with which the verbs above inflect alike: "retook", "overran", "undergone", "misled". */
const prefixes = ['', 're', 'over', 'out', 'under', 'mis', 'un', 'up', 'fore']

/** Past tense or participle (and what is as irregular), in lower case, → base. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map([
  ...['die', 'lie', 'tie', 'vie', 'untie', 'underlie'].map((base): [string, string] => [
    `${base.slice(0, -2)}ying`,
    base,
  ]),
  ['has', 'have'],
  ['had', 'have'],
  ['does', 'do'],
  ['did', 'do'],
  ['done', 'do'],
  ['was', 'be'],
  ['were', 'be'],
  ['been', 'be'],
  ['being', 'be'],
  ['gon', 'go'],
  ...verbs
    .trim()
    .split(/[|\n]/u)
    .flatMap(line => {
      const [base = '', past = '', participle = ''] = line.split(' ')
      return prefixes.flatMap(prefix =>
        [...past.split('/'), ...participle.split('/')].map((form): [string, string] => [
          prefix + form,
          prefix + base,
        ]),
      )
    }),
])

/** Irregular forms that are base forms of other verbs too: only a past tag tells which. */
export const ambiguousPastForms: ReadonlySet<string> = wordSet(`
  found fell saw lay wound felt ground bound bore left shot rose rid spat bit lit hung strung slew sped
`)

/** Plurals that are their own lemma. */
const unchangedNouns = wordList(`
  species series means headquarters barracks politics economics clothes pants jeans goods whereabouts
  arrears outskirts staff police fish sheep aircraft data
`)

/** Plural → singular where no rule gives it. Lower case. */
export const irregularNouns: ReadonlyMap<string, string> = new Map([
  ...unchangedNouns.map((noun): [string, string] => [noun, noun]),
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['lives', 'life'],
  ['knives', 'knife'],
  ['wives', 'wife'],
  ['halves', 'half'],
  ['thieves', 'thief'],
  ['leaves', 'leaf'],
  ['shelves', 'shelf'],
  ['wolves', 'wolf'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['bases', 'base'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['quizzes', 'quiz'],
])
