import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { change } from '../../changes.ts'
import { hrefTo } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { uploadSummary } from './drop-target.tsx'
import { addFiles, clearUploads, isUploading, type Upload, uploads } from './uploads.ts'
import './upload.css'

const stateWords: Readonly<Record<Upload['state'], string>> = {
  waiting: 'waiting',
  reading: 'being read',
  read: 'read',
  failed: 'not read',
}

const sizeText = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`

/** Adds pages: by the file dialog here, or dropped anywhere in the window. */
export const View = (): VNode => {
  useTitle('Add pages')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement): void => {
    addFiles([...(input.files ?? [])])
    input.value = ''
  }
  const progress = change.value?.progress ?? null
  const all = uploads.value
  return (
    <div class="page upload">
      <header class="upload-head">
        <h1 class="headline">Add pages</h1>
        <p class="soft">
          They are read on this machine and join the account at once. Nothing is sent elsewhere, and the files
          themselves stay as they are.
        </p>
      </header>
      <div class="upload-area">
        <p class="upload-call">Drop files or folders anywhere in this window</p>
        <p class="upload-buttons">
          <button type="button" class="button primary" onClick={() => files.current?.click()}>
            Choose files
          </button>
          <button type="button" class="button" onClick={() => folder.current?.click()}>
            Choose a folder
          </button>
        </p>
        <p class="small soft">HTML pages, text, RSS and Atom feeds, JSON lines, WARC, or these gzipped</p>
        <input
          ref={files}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Files to read"
          onChange={event => take(event.currentTarget)}
        />
        <input
          ref={folder}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Folder to read"
          {...{ webkitdirectory: true }}
          onChange={event => take(event.currentTarget)}
        />
      </div>
      {all.length === 0 ? null : (
        <section class="upload-list" aria-label="Files">
          <p class="upload-status" role="status">
            {uploadSummary()}
          </p>
          {isUploading.value && progress !== null ? (
            <progress value={progress.done} max={Math.max(1, progress.total)} aria-label="Pages read" />
          ) : null}
          <ul>
            {all.map(({ id, name, size, state, reason }) => (
              <li key={id} class={`file file-${state}`}>
                <span class="file-name">{name}</span>
                <span class="file-size">{sizeText(size)}</span>
                <span class="file-state">{stateWords[state]}</span>
                {reason === '' ? null : <span class="file-reason">{reason}</span>}
              </li>
            ))}
          </ul>
          {isUploading.value ? null : (
            <p class="upload-after">
              <a class="button primary" href={hrefTo({ view: 'play' })}>
                See the state of play
              </a>
              <a class="button" href={hrefTo({ view: 'evidence' })}>
                See all pages
              </a>
              <button type="button" class="button quiet" onClick={clearUploads}>
                Clear this list
              </button>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
