const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs for getting a place. */
export const takingVerbs = words(
  'capture recapture seize retake reseize liberate overrun occupy reoccupy conquer free secure regain recover reclaim restore wrest clear',
)

/** Verbs that need "control" or "hold" behind them: "took control of". */
export const gettingVerbs = words(
  'take retake gain regain establish seize wrest recover assume win restore tighten extend reassert',
)
export const controlNouns = words('control hold')

/** "drove them out of the town". */
export const expellingVerbs = words('drive push expel oust clear flush force dislodge')

/** With a particle: "took over", "pushed back". */
export const takingParticles: ReadonlySet<string> = new Set([
  'take over',
  'drive out',
  'drive back',
  'push back',
  'push out',
])

/** Verbs by which a force gives a place up. */
export const leavingVerbs = words('withdraw vacate evacuate abandon desert relinquish')
/** Said of people who flee, too: they count only of forces. */
export const civilVerbs = words('evacuate vacate abandon desert')
export const leavingParticles: ReadonlySet<string> = new Set([
  'pull out',
  'pull back',
  'hand over',
  'move out',
  'give up',
  'turn over',
])
export const leavingNouns = words('withdrawal pullout handover transfer pullback')

/** Nouns for what can be taken or left. */
export const placeNouns = words(
  'village town city area district province region territory neighborhood neighbourhood hill post position base camp port airport airfield airbase field crossing bridge capital locality stronghold part outskirts dam road highway mountain island settlement border point countryside valley headquarters checkpoint suburb land ground desert strip zone pocket',
)

/** Heads and modifiers that make a phrase a state's force, or a group that is none. */
export const stateWords = words(
  'army government troop military regime police paramilitary state soldier navy marine commando air national federal republican coalition allied official authority ministry trooper',
)
export const groupWords = words(
  'militant rebel insurgent jihadist terrorist fighter guerrilla gunman extremist islamist separatist militia opposition faction mujahideen group hezbollah houthi taliban kurdish tribesman rebels al-shabaab al-shabab shabaab isil isis is jihadi warlord cartel tribal',
)
