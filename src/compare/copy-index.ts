/** Sentences by their keys, in typed arrays: what one asks for text that may be copied. Grows with what is added. */
export interface CopyIndex {
  /** Number of sentences added. */
  size(): number
  /** Bytes that the tables take. */
  bytes(): number
  /**
   * The sentences of other documents that may share text with one of these keys, the likeliest first. With `add`
   * the sentence is put in afterwards: its number is the `size()` from before.
   */
  meet(keys: readonly number[], document: number, add: boolean): number[]
}

/**
 * A key that this many sentences have is a formula ("in a statement on"): from then on only its last holders are
 * kept, which bounds work and memory. A story that a hundred pages print is still found: each page meets the last few.
 */
const holdersKept = 8
const lastHolders = 4
/** Candidates of one sentence that are compared word by word. */
const candidatesKept = 16
/** Least number of keys in common, and least share of those of the sentence that has fewer. */
const leastShared = 2
const leastShare = 0.15

/** Slots filled before the table doubles. */
const mostFilled = 0.65

/** Marks a slot whose number is that of a ring and not of a chain. */
const ringMark = 0x40000000

const grown = (from: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(length)
  to.set(from)
  return to
}

/**
 * An empty index. The table is open-addressed. A slot holds its only sentence itself (as a negative number) until a
 * second one comes: most keys have one holder only. Further holders are chained, the newest first; a key with too many
 * gets a ring that keeps the last ones. What is read together lies together: nearly all time goes into waiting for
 * memory.
 */
export const makeCopyIndex = (): CopyIndex => {
  let capacity = 1 << 12
  /** Two numbers a slot: key and head. */
  let slots = new Int32Array(2 * capacity)
  let filled = 0
  /** Two numbers a posting: sentence and the number of the next posting, 0 for none. */
  let postings = new Int32Array(2 << 10)
  let chained = 0
  /** A ring begins with the place that is written next. */
  let rings = new Int32Array(1 << 8)
  let ringCount = 0
  /** Four numbers a sentence: document, number of keys, keys in common with the one asked for, nothing. */
  let sentences = new Int32Array(4 << 10)
  let added = 0
  /** The slots of the keys asked for last, so that adding them needs no second search. */
  let asked: Int32Array = new Int32Array(1 << 8)

  const slotOf = (key: number): number => {
    let slot = ((Math.imul(key, 0x9e3779b1) >>> 5) & (capacity - 1)) << 1
    const last = 2 * capacity - 1
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & last
    return slot
  }
  const double = (): void => {
    const old = slots
    capacity *= 2
    slots = new Int32Array(2 * capacity)
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue
      const slot = slotOf(old[at]!)
      slots[slot] = old[at]!
      slots[slot + 1] = old[at + 1]!
    }
  }
  const chain = (sentence: number, next: number): number => {
    const at = 2 * chained
    if (at === postings.length) postings = grown(postings, 2 * at)
    postings[at] = sentence
    postings[at + 1] = next
    return ++chained
  }
  /** A ring with the newest holders of a chain. */
  const ringOf = (head: number): number => {
    const start = ringCount * (lastHolders + 1)
    if (start + lastHolders + 1 > rings.length) rings = grown(rings, rings.length * 2)
    let posting = head
    for (let at = lastHolders; at > 0; at--) {
      rings[start + at] = postings[2 * posting - 2]!
      posting = postings[2 * posting - 1]!
    }
    rings[start] = 0
    return ringCount++
  }
  const isLong = (head: number): boolean => {
    let posting = head
    for (let seen = 1; seen < holdersKept; seen++) {
      posting = postings[2 * posting - 1]!
      if (posting === 0) return false
    }
    return true
  }
  const put = (key: number, sentence: number, known: number): void => {
    const slot = slots[known + 1] !== 0 && slots[known] !== key ? slotOf(key) : known
    const head = slots[slot + 1]!
    if (head === 0) {
      slots[slot] = key
      slots[slot + 1] = -1 - sentence
      filled++
    } else if (head < 0) {
      if (head !== -1 - sentence) slots[slot + 1] = chain(sentence, chain(-1 - head, 0))
    } else if (head & ringMark) {
      const start = (head ^ ringMark) * (lastHolders + 1)
      const place = rings[start]!
      if (rings[start + 1 + ((place + lastHolders - 1) % lastHolders)] === sentence) return
      rings[start + 1 + place] = sentence
      rings[start] = (place + 1) % lastHolders
    } else if (postings[2 * head - 2] !== sentence) {
      const longer = chain(sentence, head)
      slots[slot + 1] = isLong(longer) ? ringOf(longer) | ringMark : longer
    }
  }

  /** Scratch: postings still to follow, and the holders found so far. */
  let frontier: Int32Array = new Int32Array(1 << 8)
  let found: Int32Array = new Int32Array(1 << 8)
  /**
   * Fills `found` with the holders of all keys, one for each key in common. Step by step for all keys together, so
   * that the processor waits for many places in memory at once.
   */
  const findHolders = (keys: readonly number[]): number => {
    if (keys.length * holdersKept > found.length) {
      asked = new Int32Array(keys.length * 2)
      frontier = new Int32Array(keys.length * 2)
      found = new Int32Array(keys.length * 2 * holdersKept)
    }
    for (let at = 0; at < keys.length; at++) asked[at] = slotOf(keys[at]!)
    let count = 0
    let waiting = 0
    for (let at = 0; at < keys.length; at++) {
      const head = slots[asked[at]! + 1]!
      if (head === 0) continue
      if (head < 0) found[count++] = -1 - head
      else if (head & ringMark) {
        const start = (head ^ ringMark) * (lastHolders + 1)
        for (let of = 1; of <= lastHolders; of++) found[count++] = rings[start + of]!
      } else frontier[waiting++] = head
    }
    while (waiting > 0) {
      const before = waiting
      waiting = 0
      for (let at = 0; at < before; at++) {
        const posting = 2 * frontier[at]!
        found[count++] = postings[posting - 2]!
        const next = postings[posting - 1]!
        if (next !== 0) frontier[waiting++] = next
      }
    }
    return count
  }

  const inCommon = (other: number): number => sentences[4 * other + 2]!
  return {
    size: () => added,
    bytes: () => [slots, postings, rings, sentences].reduce((sum, table) => sum + table.byteLength, 0),
    meet: (keys, document, add) => {
      while (add && filled + keys.length > mostFilled * capacity) double()
      const count = findHolders(keys)
      const met: number[] = []
      for (let at = 0; at < count; at++) {
        const other = found[at]!
        if (sentences[4 * other] === document) continue
        if (sentences[4 * other + 2]!++ === 0) met.push(other)
      }
      const likely = met.filter(other => {
        const common = inCommon(other)
        return (
          common >= leastShared && common >= leastShare * Math.min(keys.length, sentences[4 * other + 1]!)
        )
      })
      if (likely.length > 1) likely.sort((left, right) => inCommon(right) - inCommon(left) || left - right)
      for (const other of met) sentences[4 * other + 2] = 0
      if (add) {
        if (4 * added === sentences.length) sentences = grown(sentences, 8 * added)
        sentences[4 * added] = document
        sentences[4 * added + 1] = keys.length
        for (let at = 0; at < keys.length; at++) put(keys[at]!, added, asked[at]!)
        added++
      }
      return likely.length > candidatesKept ? likely.slice(0, candidatesKept) : likely
    },
  }
}
