import type { CasualtyCount } from '../../model/claim.ts'

/** Where the people that a word speaks of stand: see `Slot` in `control.ts`. */
export interface CasualtyFrame {
  readonly count: CasualtyCount
  readonly pos: 'verb' | 'noun' | 'adjective'
  readonly lemmas: readonly string[]
  /** `subject`, `object`, `of`, `self` (the word's own number: "20 deaths", "20 dead"). */
  readonly people: readonly string[]
}

const row = (
  count: CasualtyCount,
  pos: CasualtyFrame['pos'],
  lemmas: string,
  people: string,
): CasualtyFrame => ({
  count,
  pos,
  lemmas: lemmas.split(' '),
  people: people.split(' '),
})

export const casualtyFrames: readonly CasualtyFrame[] = [
  row('killed', 'verb', 'kill slay massacre behead execute murder assassinate slaughter', 'object'),
  row('killed', 'verb', 'die perish', 'subject'),
  row('killed', 'verb', 'claim cost', 'life'),
  row('killed', 'adjective', 'dead', 'self'),
  row('killed', 'noun', 'death fatality', 'self of'),
  row('wounded', 'verb', 'wound injure hurt maim', 'object'),
  row('wounded', 'adjective', 'wounded injured', 'self'),
  row('wounded', 'noun', 'injury', 'self of'),
  row('killedOrWounded', 'noun', 'casualty', 'self of'),
  row('captured', 'verb', 'capture detain arrest abduct kidnap seize imprison', 'object'),
  row('displaced', 'verb', 'displace evacuate', 'object'),
  row('displaced', 'verb', 'flee', 'subject'),
]

/** Nouns for a number of dead that grows: "bringing the toll to 70". */
export const tollNouns = new Set(['toll', 'tally', 'count'])

/** Words that make a number a running total. */
export const cumulativeCues =
  /\b(?:toll|total|so far|since (?:the|\d|last|\w+ \d{4})|overall|altogether|to date|in all)\b/i

/** Nouns for people: only they can be casualties. Forces are known by their actor mentions. */
export const peopleNouns = new Set(
  'people person civilian child woman man girl boy soldier fighter militant rebel insurgent jihadist troop policeman police officer guard member villager resident worker journalist prisoner hostage student family baby infant terrorist gunman combatant victim pilgrim worshipper protester protestor demonstrator refugee peacekeeper servicemen serviceman marine recruit doctor nurse patient medic other commander leader bomber attacker militiaman body conscript volunteer official personnel passenger pilot shepherd farmer teacher teenager elder relative daughter son brother mother father wife husband sister cadet trooper detainee migrant citizen national inhabitant rescuer firefighter paramedic'.split(
    ' ',
  ),
)

/** Words before a part of a total: "20 people, including 13 children". */
export const partCues = new Set(['including', 'among', 'of', 'include'])
