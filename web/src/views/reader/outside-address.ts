/**
 * The address of a page as a link may carry it: http and https only. Null for anything else (`javascript:`, `data:`,
 * a path), which is then shown as plain text.
 */
export const outsideAddress = (address: string | null): string | null => {
  if (address === null) return null
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
