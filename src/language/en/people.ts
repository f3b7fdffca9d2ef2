/** Nouns for one person: their singular counts as one ("killed the commander"), unlike "the family" or "the army". */
export const personNouns: ReadonlySet<string> = new Set(
  'person civilian child woman man girl boy baby infant teenager elder soldier fighter militant rebel insurgent jihadist policeman policewoman officer guard commander subcommander sub-commander leader sub-leader subleader deputy governor general colonel major captain lieutenant sergeant chief head warlord emir militiaman gunman sniper combatant terrorist extremist attacker assailant bomber suspect detainee prisoner inmate captive hostage convict facilitator associate operative individual bodyguard courier smuggler trafficker dealer kidnapper financier recruiter trainer planner specialist expert spy agent villager resident worker journalist reporter photographer cameraman lawyer activist politician lawmaker minister mayor candidate official spokesman diplomat envoy ambassador cleric imam priest pastor bishop judge prosecutor teacher doctor nurse medic paramedic student pupil engineer driver pilot farmer shepherd trader businessman volunteer victim protester protestor demonstrator refugee migrant citizen national peacekeeper serviceman servicewoman marine recruit conscript cadet trooper firefighter pilgrim worshipper passenger brother sister son daughter father mother husband wife uncle nephew cousin grandson relative'.split(
    ' ',
  ),
)

/** First names by which a listed person is known to be a woman: "she" is no other, and "he" is none of them. */
export const womensNames: ReadonlySet<string> = new Set(
  'angela hillary hanna jihan shushan aung catherine federica maria mariya nikki susan samantha theresa liz ursula valerie christine michelle nancy madeleine condoleezza ertharin navi carla'.split(
    ' ',
  ),
)
