/** A file as far as its size matters. */
interface Sized {
  readonly size: number
}

/** The server takes 100 MB at once; some room is left for what surrounds the files. */
export const mostBytesAtOnce = 90_000_000
const mostFilesAtOnce = 50

/** Files in the order given, as many at once as the server takes. A file that is too large stands in no batch. */
export const batchesOf = <File extends Sized>(files: readonly File[]): readonly (readonly File[])[] => {
  const batches: File[][] = []
  let bytes = 0
  for (const file of files) {
    if (file.size > mostBytesAtOnce) continue
    const last = batches.at(-1)
    if (last === undefined || last.length >= mostFilesAtOnce || bytes + file.size > mostBytesAtOnce) {
      batches.push([file])
      bytes = file.size
    } else {
      last.push(file)
      bytes += file.size
    }
  }
  return batches
}

/** Why a file failed, by its name: the server names a page of a file as "feed.xml#3". */
export const failureOf = (
  name: string,
  unreadable: readonly { readonly file: string; readonly reason: string }[],
): string | null => {
  const found = unreadable.filter(({ file }) => file === name || file.startsWith(`${name}#`))
  const [first] = found
  if (first === undefined) return null
  return found.length === 1 ? first.reason : `${first.reason} (and ${found.length - 1} more)`
}
