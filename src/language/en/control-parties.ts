/** Words for those who take part in, or only pass through, what frames of control tell. Data only. */

/** Nouns for those who go in and out of places without any power over them. */
export const civilNouns = new Set(
  'convoy truck bus aid vehicle ambulance evacuee civilian resident refugee inspector observer delegation family child woman people villager journalist supply shipment goods migrant visitor tourist doctor'.split(
    ' ',
  ),
)

/** Sites that are raided rather than entered: nobody tries to hold them. */
export const raidedSites = new Set(
  'building station ministry hospital school hotel mosque church prison jail checkpoint house home office compound university market embassy consulate parliament restaurant'.split(
    ' ',
  ),
)

/** Those whose clashes are no fight for ground. */
export const protestNouns = new Set(
  'protester protestor demonstrator protest demonstration police policeman officer student supporter fan worker riot rioter tribe clan tribal inmate prisoner smuggler migrant gang'.split(
    ' ',
  ),
)

/** Those of them who do fight for ground where their foes are fighters. */
export const policeNouns = new Set('police policeman officer'.split(' '))

/** Nouns for a number or body of those named after them: "a coalition of X", "hundreds of X". */
export const groupNouns = new Set(
  'coalition alliance group detachment column contingent team convoy number dozen hundred thousand score handful band combination mix force faction detachment company remnant supporter'.split(
    ' ',
  ),
)

/** Adjectives that give a force to the one named after them: "forces loyal to X". */
export const loyalWords = new Set('loyal allied faithful linked affiliated belong aligned'.split(' '))
