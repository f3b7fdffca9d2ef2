/**
 * Titles and ranks before a person's name, lower case, without dots. Compiled from news English by hand, 2026.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Words that may stand in a title: "Prime Minister", "Brig. Gen.", "Foreign Ministry spokesman". */
export const titleWords = words(`
  mr mrs ms miss dr sir lord lady dame madam professor prof
  gen general lt lieutenant col colonel maj major brig brigadier capt captain sgt sergeant cpl corporal adm admiral
  commander cmdr commandant marshal staff vice rear warrant officer chief private master
  president prime minister premier chancellor king queen prince princess emir sultan crown emperor pope
  foreign defence defense interior information finance health oil culture justice energy transport deputy
  first second acting interim former ex secretary state attorney ambassador envoy special governor mayor
  senator sen congressman congresswoman representative rep lawmaker mp speaker chairman chairwoman leader head
  director spokesman spokeswoman spokesperson adviser advisor aide analyst expert activist journalist
  correspondent reporter rebel militia opposition military army police security media local political
  ayatollah sheikh shaykh sheik imam mullah mufti grand maulana sayyed sayed sayyid haji hajji caliph cleric
  archbishop bishop father rabbi dictator warlord strongman resident witness official commissioner
  high representative chief-of-staff ministry department office council union undersecretary under-secretary general`)

/** Particles inside names that are written small: "Haider al-Abadi", "Staffan de Mistura". */
export const nameParticles = words(
  'al el ul ad ar as ash an at az abu abd bin ibn ben de van von der den la le du da dos bint umm',
)
