/** A part of a whole; 0 of nothing. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** The share of items for which `right` holds; 0 of none. */
export const share = <Item>(items: readonly Item[], right: (item: Item) => boolean): number =>
  ratio(items.filter(right).length, items.length)

/** The mean of some numbers; 0 of none. */
export const mean = (values: readonly number[]): number =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )

/** F1 from precision and recall; 0 when both are. */
export const harmonicMean = (precision: number, recall: number): number =>
  ratio(2 * precision * recall, precision + recall)
