/** The share of items for which `right` holds; 0 of none. */
export const share = <Item>(items: readonly Item[], right: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(right).length / items.length
