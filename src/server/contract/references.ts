export interface ActorRef {
  readonly id: string
  readonly name: string
  readonly side: string | null
}

export interface PlaceRef {
  readonly id: string
  readonly name: string
}

export interface DayRange {
  readonly from: string
  readonly to: string
}
