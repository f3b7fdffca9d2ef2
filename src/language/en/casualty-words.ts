import type { CasualtyCount } from '../../model/claim.ts'
import { weekdayNames } from './months.ts'

/** What words say of counted people when trees do not help: read by `annotate/claims/casualty-runs.ts` only. */

const table = (rows: readonly (readonly [CasualtyCount, string])[]): ReadonlyMap<string, CasualtyCount> =>
  new Map(rows.flatMap(([count, words]) => words.split(' ').map(word => [word, count] as const)))

/** Verbs whose object, or passive subject, is hit: "killed 20", "20 were killed". */
export const strikingVerbs = table([
  ['killed', 'kill slay massacre behead execute murder assassinate slaughter martyr lynch'],
  ['wounded', 'wound injure hurt maim'],
  ['captured', 'abduct kidnap capture'],
  ['displaced', 'displace'],
])

/** Verbs that kill only where fighters are their object: "destroyed 20 militants", "lost 20 men". */
export const undoingVerbs = new Set(
  'eliminate neutralize neutralise liquidate destroy annihilate lose'.split(' '),
)

/** Nouns for fighters: a unit that is "destroyed" or "lost" counts only with these. */
export const fighterNouns = new Set(
  'terrorist militant fighter insurgent rebel gunman jihadist soldier militiaman mercenary extremist member commander troop bomber leader man life serviceman servicemen guerrilla'.split(
    ' ',
  ),
)

/** Nouns for those who strike: what follows their verb is hit ("a bomber killed 30 people"). */
export const strikerNouns = new Set(
  'bomber attacker gunman assailant sniper militant terrorist soldier policeman rebel insurgent fighter militiaman settler extremist jihadist'.split(
    ' ',
  ),
)

/** Verbs that take lives: "claimed 20 lives". */
export const lifeVerbs = new Set(['claim', 'cost', 'take'])

/** What suffering is, after "suffered" and "sustained". */
export const hurtWords = /^(?:injur|wound|burn|suffocat|asphyxi|breath|fracture|shrapnel)/

/** Verbs and adjectives that say it of their subject: "20 died", "20 are missing". */
export const sufferingWords = table([
  ['killed', 'die dies dying died perish perished dead martyred succumbed'],
  ['wounded', 'wounded injured hurt hospitalised hospitalized stabbed'],
  ['missing', 'missing unaccounted'],
  ['captured', 'hostage captive'],
])

/** Nouns with "of" or "to" before the people: "the killing of 20", "injuries to 13". */
export const sufferingNouns = table([
  [
    'killed',
    'killing death murder execution beheading massacre assassination slaughter slaying life body corpse remains martyrdom loss',
  ],
  ['wounded', 'wounding injury'],
  ['captured', 'abduction kidnapping capture'],
  ['killedOrWounded', 'casualty'],
])

/** Nouns that are counted themselves: "20 deaths", "20 wounded". */
export const countedNouns = table([
  ['killed', 'death fatality body corpse martyr'],
  ['wounded', 'injury wounded injured'],
  ['killedOrWounded', 'casualty'],
])

/** What stands between people and the word that says what befell them: "were reportedly", "have been confirmed". */
export const betweenWords = new Set(
  'be is are was were been being have has had get got also reportedly later feared confirmed reported believed thought presumed allegedly shot found left held taken now both all still either already then immediately instantly tragically critically seriously severely badly slightly lightly gravely mortally fatally'.split(
    ' ',
  ),
)

/** Before a list of a part of the people: "20 people, among them five children". */
export const partOpeners = new Set(['including', 'include', 'includes', 'included'])

/** Pairs of one number for dead and wounded: "20 killed or wounded". */
export const pairJoints = new Set(['and', 'or', '&', '/', ','])

/** Nouns by which people are known to be held, where nothing else is said of them: "rescued 21 hostages". */
export const heldNouns = new Set(['hostage', 'captive'])

/** Words for all who were hit, from which a part is taken: "five of the dead", "among the victims". */
export const fallenWords: ReadonlyMap<string, CasualtyCount> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['slain', 'killed'],
  ['deaths', 'killed'],
  ['victims', 'killed'],
  ['fatalities', 'killed'],
  ['casualties', 'killed'],
  ['bodies', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
])

/** Prepositions whose nouns are no subject of what follows. */
export const notSubjects = new Set(['from', 'between', 'by', 'against', 'to', 'on', 'at', 'near', 'in'])

/** Words that open a phrase between people and what befell them: "of the Marsa brigade", "mostly women", "on Friday". */
export const phraseOpeners: ReadonlySet<string> = new Set([
  ...'of from in at on near mostly mainly who that which all most many aged belonging to'.split(' '),
  ...[',', '(', ')', '-', '–', '—', '"', '”', '“', "'"],
  ...weekdayNames,
  ...'overnight yesterday today'.split(' '),
])

/** Words between two groups of people that share what befell them: "along with", "as well as". */
export const jointWords = new Set(['among', 'them', 'along', 'with', 'plus', 'as', 'well', '-', '–', '—'])

/** Forms of "be" and "get" that make a passive, and of "have" that make a perfect. */
export const passiveForms = new Set('be is are was were been being get got'.split(' '))
export const perfectForms = new Set(['have', 'has', 'had', 'having', "'ve"])

/** Nouns for what is left of the dead, or was theirs: only with people behind them do they count ("the bodies of 20"). */
export const remainNouns = new Set(['life', 'body', 'corpse', 'remains'])

/** Verbs with "dead" behind them: "shot dead 20", "left dead". */
export const deadlyVerbs = new Set(['shoot', 'gun', 'leave'])

/** Verbs that take a hurt as object: "suffered burns". */
export const bearingVerbs = new Set(['suffer', 'sustain'])

/** Words for all who were hit that name no number: "were among the victims". */
export const nameless = new Set(['victims', 'fatalities'])

/** Prepositions that say where, and how well; of the others none says it. */
export const casualtyLocatives: { readonly [word: string]: number } = {
  in: 2,
  at: 2,
  near: 1.8,
  on: 1.6,
  around: 1.6,
  outside: 1.6,
  inside: 1.8,
  within: 1.6,
  across: 1.8,
  throughout: 1.8,
  over: 1.4,
  of: 0.6,
  hit: 1.2,
  struck: 1.2,
  targeted: 1.2,
  targeting: 1.2,
  entered: 0.4,
  from: -0.8,
  to: -0.8,
  into: 0.2,
  towards: -0.8,
  with: -1,
  by: -1,
  against: -0.6,
  between: -0.4,
}
