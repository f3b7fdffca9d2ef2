import type { VNode } from 'preact'
import { placeHref } from '../links.ts'

/** A place's name; opens its panel over the view. */
export const PlaceLink = ({
  place,
}: {
  readonly place: { readonly id: string; readonly name: string }
}): VNode => (
  <a class="place-link" href={placeHref(place.id)}>
    {place.name}
  </a>
)
