/**
 * Remembers the results of the last `limit` questions, the least recently asked forgotten first. A result that fails
 * is forgotten at once.
 */
export const recentlyUsed = <T>(limit: number): ((key: string, make: () => Promise<T>) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (key, make) => {
    const found = known.get(key)
    known.delete(key)
    const result = found ?? make()
    known.set(key, result)
    if (found === undefined)
      result.catch(() => {
        if (known.get(key) === result) known.delete(key)
      })
    for (const oldest of known.keys()) {
      if (known.size <= limit) break
      known.delete(oldest)
    }
    return result
  }
}
