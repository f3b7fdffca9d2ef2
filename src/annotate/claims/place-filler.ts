import type { Extent, Quantity } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'

/** A place that fills a role, with how much of it is meant. */
export interface PlaceFiller {
  readonly place: PlaceMention
  readonly extent: Extent
  /** Per cent of the place, when the text gives a share. */
  readonly share?: Quantity
  /** True for a part cut out of the place ("half of Marsa"), not for an unnamed thing in it ("a hill in Marsa"). */
  readonly piece?: boolean
  /** How unnamed ground was located: by examples, by what hangs on it, by its verb, its sentence, or before. */
  readonly how?: string
}
