const readFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const readFolder = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

const mostFiles = 20_000

const filesBelow = async (entry: FileSystemEntry, found: File[]): Promise<void> => {
  if (found.length >= mostFiles || entry.name.startsWith('.')) return
  if (entry.isFile) {
    found.push(await readFile(entry as FileSystemFileEntry))
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A folder is handed out in portions, the last of them empty.
  for (let entries = await readFolder(reader); entries.length > 0; entries = await readFolder(reader))
    for (const each of entries) await filesBelow(each, found)
}

/** The files of a drop, those in folders too; hidden files are left out. */
export const droppedFiles = async (transfer: DataTransfer): Promise<readonly File[]> => {
  // The items are gone after the event: entries must be taken before anything is awaited.
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  const found: File[] = []
  for (const entry of entries) await filesBelow(entry, found)
  return found
}
