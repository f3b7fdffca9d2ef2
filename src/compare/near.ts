/** A pair whose score lies this little under a rule's threshold is a near miss: refused, but worth a person's look. */
export const nearMargin = 0.1

/** True from `threshold - nearMargin` on. Rounded, since 0.75 − 0.1 and 0.65 must be one number. */
export const isNear = (score: number, threshold: number): boolean =>
  Math.round((score - threshold + nearMargin) * 1000) >= 0
