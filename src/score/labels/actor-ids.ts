/**
 * How fine the labels name actors. The guideline lists these ids and has finer ones only for groups that it does not
 * name; what belongs to one of these (a state's army, a brigade of the rebels) is the same actor for the score. Any
 * other id must be equal.
 */
const labelledActors: ReadonlySet<string> = new Set(
  (
    'syria-government rebels is nusra sdf ypg turkey turkey-backed-rebels army-of-conquest ahrar-al-sham ' +
    'jaish-al-islam islamic-front faylaq-al-sham hezbollah iran iran-militias russia us us-coalition ' +
    'iraq-government pmf peshmerga pkk israel hamas palestinian-authority libya-government ntc ' +
    'gaddafi-government lna gna houthis yemen-government saudi-coalition aqap southern-transitional-council ' +
    'taliban afghan-government isaf al-shabaab somalia-government amisom kenya ethiopia boko-haram ' +
    'nigeria-government mnla ansar-dine mali-government france chad-army sudan-government rsf spla spla-io ' +
    'south-sudan-government m23 drc-government myanmar-government arakan-army kia ukraine dpr lpr russia tplf'
  ).split(' '),
)

/** Ids of the guideline, and forms that annotators wrote, beside the actor list's for the same actor. */
const otherIds: { readonly [id: string]: string } = {
  'popular-mobilization': 'pmf',
  'popular-mobilisation': 'pmf',
  hts: 'nusra',
  ypj: 'ypg',
  pyd: 'ypg',
  asayish: 'ypg',
  'rojava-administration': 'ypg',
  'drc-army': 'drc-government',
  fardc: 'drc-government',
  'ethiopia-government': 'ethiopia',
  chad: 'chad-army',
  'islamic-state': 'is',
  'saudi-led-coalition': 'saudi-coalition',
  'us-led-coalition': 'us-coalition',
  'yemeni-forces': 'yemen-government',
  'myanmar-army': 'myanmar-government',
  'south-sudan': 'south-sudan-government',
  'ansar-al-dine': 'ansar-dine',
}

/** The labels' id for an actor, by the list's parents (`parentOf`): the nearest that the guideline names, else its own. */
export const labelIdOf = (id: string, parentOf: (id: string) => string | undefined): string => {
  const own = otherIds[id] ?? id
  const seen = new Set<string>()
  for (let at: string | undefined = own; at !== undefined && !seen.has(at); at = parentOf(at)) {
    seen.add(at)
    const named = otherIds[at] ?? at
    if (labelledActors.has(named)) return named
  }
  return own
}
