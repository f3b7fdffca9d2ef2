import type { ActorKind } from '../../model/actor.ts'

/** Words by which English points back to places and actors. Compiled from news English by hand. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Verbs whose doer is people or a body of people. */
export const actorSubjectVerbs = words(`
  say announce claim deny vow pledge warn admit confirm declare report state add tell insist accuse urge call
  describe believe want plan hope expect agree refuse reject
  control hold lose seize capture take retake recapture regain conquer overrun occupy enter storm besiege
  launch attack shell bomb fire target execute abduct kidnap behead deploy send withdraw
  retreat flee advance push fight defend surrender carry conduct set
  impose declare rule run govern cede abandon evacuate try attempt manage fail seek 
  back support recruit operate lead join form found win`)

/** Verbs whose object, or whose passive subject, is a place when it can be one. */
export const placeObjectVerbs = words(`
  capture recapture retake take seize liberate overrun besiege encircle surround enter storm shell bombard
  control hold occupy lose regain secure free clear reach conquer evacuate blockade rebuild defend`)

/** Nouns for what such verbs do: "the recapture of Marsa". */
export const takingNouns = words(
  'capture recapture seizure liberation fall loss control occupation siege encirclement evacuation shelling bombardment',
)

/** Verbs whose object, or whose passive subject, is people or a body of people. */
export const actorObjectVerbs = words(`
  drive expel oust push dislodge remove defeat accuse back support kill attack fight target blame arm fund train
  lead form found ask tell urge force rout eject flush trap accuse condemn designate squeeze corner degrade`)

/** Prepositions in front of "it" that ask for a place. */
export const placePrepositions = words('in into inside near around outside towards toward at through')

/** Nouns that belong to a place: "its outskirts", "its residents". */
export const placePossessions = words(`
  outskirt outskirts surrounding surroundings environ environs suburb resident inhabitant population people mayor governor centre center
  neighbourhood neighborhood district street airport hospital market mosque countryside edge vicinity capture fall
  liberation recapture river bridge location`)

/** Nouns that belong to an actor: "its fighters", "its last stronghold". */
export const actorPossessions = words(`
  fighter force troop soldier member leader commander chief spokesman spokeswoman headquarters stronghold bastion
  foothold territory control grip caliphate rule position weapon ally supporter advance offensive assault campaign
  attack defeat loss gain statement website twitter capital base prisoner hostage strategy finance revenue network
  militant jihadist warplane jet air aircraft army military government war jurisdiction ranks rank presence
  affiliate branch wing claim source network enemy rival opponent backer sponsor`)

/** Verbs of speech, by which "it added" finds who spoke before. */
export const speechVerbs = words(
  'say add tell list document record estimate count announce state report warn claim note explain declare insist confirm deny vow argue stress acknowledge admit write tweet',
)

/** Nouns that name no kind of place but point back to any. */
export const anyPlaceNouns = words('area region territory place zone')

/** Nouns for a settlement that headlines and leads use before its name is given: "a rebel-held town". */
export const leadNouns = words('town village city stronghold bastion neighbourhood neighborhood suburb')

/** Adjectives that make a noun a new thing: "another town", "nearby villages", "the last town". */
export const newThingWords = words(`
  another other others next nearby neighbour neighbor neighbouring neighboring new more several many some few first second third last
  main largest biggest smaller different various remaining surrounding adjacent following same certain only
  key ancient every each any own fellow further`)

/** Nouns that point back to an actor → the kinds it may have; plural nouns ask for many. */
export const actorNouns: ReadonlyMap<string, readonly ActorKind[]> = new Map<string, readonly ActorKind[]>([
  ['group', ['armed group', 'alliance', 'party', 'organisation', 'monitor', 'aid organisation']],
  ['movement', ['armed group', 'alliance', 'party', 'organisation']],
  ['faction', ['armed group', 'alliance', 'party', 'organisation']],
  ...(['organisation', 'organization'] as const).map(
    noun =>
      [
        noun,
        [
          'armed group',
          'international organisation',
          'aid organisation',
          'monitor',
          'organisation',
          'alliance',
        ],
      ] as const,
  ),
  ...(['militant', 'insurgent', 'rebel', 'guerrilla', 'gunman'] as const).map(
    noun => [noun, ['armed group', 'alliance', 'generic']] as const,
  ),
  // An alliance of many groups is not called so.
  ...(['jihadist', 'jihadi', 'extremist', 'terrorist', 'islamist'] as const).map(
    noun => [noun, ['armed group', 'generic']] as const,
  ),
  ...(['fighter', 'militiaman'] as const).map(
    noun => [noun, ['armed group', 'alliance', 'generic']] as const,
  ),
  ['militia', ['armed group', 'alliance']],
  ...(['army', 'military', 'troop', 'soldier'] as const).map(
    noun => [noun, ['armed forces', 'government']] as const,
  ),
  ['force', ['armed forces', 'armed group', 'alliance', 'government', 'police']],
  ['alliance', ['alliance', 'armed group']],
  ['coalition', ['alliance']],
  ['monitor', ['monitor']],
  ['observatory', ['monitor']],
  ['watchdog', ['monitor', 'organisation', 'aid organisation']],
  ['agency', ['news agency', 'international organisation', 'aid organisation', 'organisation']],
  ['charity', ['aid organisation', 'organisation']],
  ['government', ['government', 'state']],
  ['regime', ['government', 'state']],
  ['ministry', ['government', 'organisation']],
  ['police', ['police']],
  ['party', ['party']],
])

/** Nouns that point back to a person who was named. */
export const personNouns = words(`
  commander spokesman spokeswoman general president minister premier leader official governor mayor chief colonel
  major captain activist journalist analyst diplomat envoy`)

/** Nouns whose plural names several unnamed bodies: "the opposition groups". */
export const bodyNouns = words(
  'group movement faction organisation organization militia party agency charity coalition alliance',
)

/** Verbs of the body that issued "the statement". */
export const statementNouns = words('statement communique')
