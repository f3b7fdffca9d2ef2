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
  row('captured', 'verb', 'capture detain arrest apprehend abduct kidnap seize imprison', 'object'),
  row('captured', 'noun', 'arrest capture detention abduction kidnapping', 'of'),
  row('displaced', 'verb', 'displace evacuate', 'object'),
  row('displaced', 'verb', 'flee', 'subject'),
]

/** Nouns for a number of dead that grows: "bringing the toll to 70". */
export const tollNouns = new Set(['toll', 'tally', 'count'])

/** Of these the one that counts anything ("five counts of fraud"), and the words before it that say what. */
export const openTollNouns: ReadonlyMap<string, RegExp> = new Map([
  ['count', /^(?:death|deaths|body|casualty|casualties|dead|official)$/i],
])

/** Words behind "died" that speak of its worth, not of whether it was: "had not died in vain". */
export const idlePhrases = /^ in vain\b/i

/** Disasters and accidents: who dies in them is no casualty of a war, unless violence is told of in the same sentence. */
export const accidentCues =
  /\b(?:earthquake|aftershock|hurricane|typhoon|cyclone|tornado(?:es)?|storms?|thunderstorms?|lightning|floods?|flooding|landslides?|mudslides?|avalanche|volcano|eruption|wildfires?|forest fire|heatwave|tsunami|drought|famine|derail\w*|capsiz\w*|shipwreck|stampede|ebola|cholera|virus|epidemic|pandemic|disease|overloaded|(?:plane|train|bus|car|helicopter|aircraft|rail) (?:crash|accident)|crashe[sd]|collid\w+|collision|mine collapse|factory fire|drown\w*)\b/i

export const violenceCues =
  /\b(?:attack\w*|bomb\w*|shell\w*|strikes?|airstrikes?|raids?|rebels?|militants?|insurgents?|gunm[ae]n|soldiers?|troops|army|fighters?|clash\w*|war|shot|shoot\w*|gunfire|terroris\w+|militia\w*|fighting|offensive|missiles?|rockets?|mortars?|hostages?|kidnap\w*|massacre\w*|execut\w+|regime|jihadists?|siege|protest\w*)\b/i

const span = '(?:days?|weeks?|months?|years?)'
const some =
  '(?:(?:a|few|several|two|three|four|five|six|seven|eight|nine|ten|\\d+|recent|past|last|previous|first|single|one) )'

/** Words that make the numbers of their sentence a running total: "so far", "since 2011", "in the last three days". */
export const cumulativeCues = new RegExp(
  [
    '\\b(?:so far|to date|in total|in all|altogether|overall)\\b',
    '\\b(?:death |casualty |overall )?toll (?:from|in|of|for) [^.;]{0,120}?\\b(?:ris|rose|reach|climb|increas|hit|mount|stand|stood|pass)',
    '\\b(?:bring|brought|rais|tak)\\w* (?:the|its|their) [^.;]{0,40}?(?:toll|total|number)',
    '\\b(?:death|casualty|overall) toll (?:has |have |had )?(?:ris|rose|reach|climb|increas|hit|mount|stands|stood|pass)',
    '\\bsince (?:then|the|its|his|last|early|late|mid|midnight|\\d|\\p{Lu}|conflict|war|fighting|peace|violence)',
    `\\b(?:in|over|during|within|for|throughout) (?:the |just |only |over |about |less than )*${some}+(?:of )?(?:${span})\\b`,
    `\\b(?:past|last) (?:${some})?${span}\\b[^.]{0,20}\\b(?:killed|died)`,
    `\\b(?:two|three|four|five|six|seven|\\d+|several) ${span} of\\b`,
    '\\b(?:this (?:year|month|week)|per (?:year|month|week)|in recent (?:days|weeks|months|years))\\b',
    '\\b(?:war|conflict|uprising|revolution|insurgency|crisis)s? (?:that |which )?(?:has |have |had )?(?:(?:since|also|already|now) )?(?:killed|claimed|left|cost|caused|displaced|taken)',
  ].join('|'),
  'iu',
)

/** A war told of as a whole: its dead are counted over all its years. */
export const wholeWarCues =
  /\b(?:civil war|conflict|war|uprising|revolution|insurgency|crisis)\b[^.]{0,80}\b(?:began|begun|broke out|erupt\w*|start\w*|since|year|years|month)\b|\bsince\b[^.]{0,60}\b(?:began|begun|broke out|erupt\w*|start\w*|war|conflict|uprising|19\d\d|20\d\d)\b|\b(?:\w+-(?:year|month)(?:-long)?|years of|months of)\b[^.]{0,20}\b(?:war|conflict|fighting)\b|\b(?:war|conflict|uprising) (?:that |which )?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|caused|displaced)\b/i

/** Nouns for people: only they can be casualties. Forces are known by their actor mentions. */
export const peopleNouns = new Set(
  'people person civilian child woman man girl boy soldier fighter militant rebel insurgent jihadist troop policeman police officer guard member villager resident worker journalist prisoner hostage student family baby infant terrorist gunman combatant victim pilgrim worshipper protester protestor demonstrator refugee peacekeeper servicemen serviceman marine recruit doctor nurse patient medic other commander leader bomber attacker militiaman body conscript volunteer official personnel passenger pilot shepherd farmer teacher teenager elder relative daughter son brother mother father wife husband sister cadet trooper detainee migrant citizen national inhabitant rescuer firefighter paramedic staff evacuee mercenary crew crewman male female man minor adult youth schoolchild schoolgirl schoolboy infiltrator deserter tribesman settler sailor laborer labourer monk servicemember gendarme ranger commando paratrooper guerrilla extremist islamist operative suspect kid fisherman engineer saboteur occupant bystander survivor colleague supporter follower captive casualty life reservist defender agent guest customer driver sheikh pirate smuggler peshmerga loyalist separatist mourner demonstrator aide helper partisan seafarer aircrew employee workman american'.split(
    ' ',
  ),
)

/** Words before a part of a total: "20 people, including 13 children". */
export const partCues = new Set(['including', 'among', 'of', 'include'])

/** Words right before the number of a toll. */
export const tollLeads = new Set(
  'to at of reach hit exceed pass top surpass be stand include count toll tally over than past as'.split(' '),
)

/** Nouns for what kills and wounds. */
export const causeNouns =
  /^(?:strike|airstrike|raid|attack|bombing|bomb|blast|explosion|shelling|bombardment|clash|fighting|ambush|shooting|assault|fire|missile|rocket|mortar|mine|battle|offensive|drone)$/
