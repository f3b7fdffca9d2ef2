export interface Rate {
  /** Requests a second that one address may make for as long as it likes. */
  readonly perSecond: number
  /** Requests that it may make at once. */
  readonly burst: number
}

/** Addresses that are remembered: a full bucket is forgotten first, so that nobody fills the memory. */
const mostAddresses = 10_000

/**
 * A bucket of requests for each address, filled evenly. Gives the seconds to wait, 0 when the request may go on.
 * `now` is in milliseconds and never goes back.
 */
export const rateLimit = ({ perSecond, burst }: Rate): ((address: string, now: number) => number) => {
  const buckets = new Map<string, { left: number; at: number }>()
  const leftAt = ({ left, at }: { left: number; at: number }, now: number): number =>
    Math.min(burst, left + ((now - at) / 1000) * perSecond)
  const makeRoom = (now: number): void => {
    for (const [address, bucket] of buckets) if (leftAt(bucket, now) >= burst) buckets.delete(address)
    for (const address of buckets.keys()) {
      if (buckets.size < mostAddresses) break
      buckets.delete(address)
    }
  }
  return (address, now) => {
    const known = buckets.get(address)
    if (known === undefined && buckets.size >= mostAddresses) makeRoom(now)
    const left = known === undefined ? burst : leftAt(known, now)
    buckets.set(address, { left: left >= 1 ? left - 1 : left, at: now })
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond)
  }
}
