/** An event as a lane needs it; `to` is exclusive. */
export interface LaneEvent {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly independent: number
  /** What is written beside it where there is room. */
  readonly label: string
}

/** One event, drawn as a symbol; `end` is where its time ends where that is told by a line, else `x`. */
export interface LaneSymbol {
  readonly kind: 'symbol'
  readonly event: LaneEvent
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly start: number
  readonly end: number
  /** '' where there is no room. */
  readonly label: string
}

/** Several events of one unit of time where there is no room for each. */
export interface LaneColumn {
  readonly kind: 'column'
  readonly from: number
  readonly to: number
  readonly x: number
  readonly width: number
  readonly height: number
  /** Part of the height that stands for events with two independent origins or more. */
  readonly strongHeight: number
  readonly count: number
  /** Those with two independent origins or more. */
  readonly strong: number
}

/** Events for which the rows did not suffice. */
export interface LaneMore {
  readonly kind: 'more'
  readonly from: number
  readonly to: number
  readonly x: number
  readonly y: number
  readonly count: number
}

export type LaneItem = LaneSymbol | LaneColumn | LaneMore

/** Height of a row of symbols, pixels. */
export const rowHeight = 15

/** Radius of a symbol: it grows with the number of independent origins. */
export const radiusOf = (independent: number): number => (independent >= 3 ? 6 : independent === 2 ? 5 : 4)
