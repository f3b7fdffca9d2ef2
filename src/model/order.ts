/** Byte order of code units: the one order that every list of ids and names uses (never the locale's). */
export const byString = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
