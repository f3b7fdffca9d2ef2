/** An Error for wrong use: `code` is `usage`, and the message is one line that names the value and the cure. */
export const usageError = (message: string): Error & { readonly code: 'usage' } =>
  Object.assign(new Error(message), { code: 'usage' as const })
