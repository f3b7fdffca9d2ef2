import type { Scope } from './scope.ts'

/** What is found out once for a sentence, however many triggers of it ask. Undefined is no answer to keep. */
export const perScope = <Value extends object | boolean>(
  find: (scope: Scope) => Value,
): ((scope: Scope) => Value) => {
  const found = new WeakMap<Scope, Value>()
  return scope => {
    const known = found.get(scope)
    if (known !== undefined) return known
    const value = find(scope)
    found.set(scope, value)
    return value
  }
}
