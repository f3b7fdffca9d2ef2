import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { hrefTo, route } from '../../route.ts'
import { countOf } from '../../words.ts'
import { droppedFiles } from './dropped.ts'
import { addFiles, clearUploads, isUploading, pagesGained, uploads } from './uploads.ts'
import './drop-target.css'

const hasFiles = (drag: DragEvent): boolean => drag.dataTransfer?.types.includes('Files') === true

/** What became of the files, in one line. */
export const uploadSummary = (): string => {
  const all = uploads.value
  const of = (state: string): number => all.filter(upload => upload.state === state).length
  const left = of('waiting') + of('reading')
  const failed = of('failed')
  return [
    left > 0 ? `Reading ${countOf(left, 'file')}` : `${countOf(of('read'), 'file')} read`,
    pagesGained.value > 0 ? countOf(pagesGained.value, 'new page') : left > 0 ? '' : 'no new page',
    failed > 0 ? `${failed} could not be read` : '',
  ]
    .filter(text => text !== '')
    .join(', ')
}

/** Takes files that are dropped anywhere in the window, and tells what becomes of them. The shell draws it once. */
export const DropTarget = (): VNode => {
  const over = useSignal(false)
  useEffect(() => {
    const onOver = (drag: DragEvent): void => {
      if (!hasFiles(drag)) return
      drag.preventDefault()
      if (drag.dataTransfer !== null) drag.dataTransfer.dropEffect = 'copy'
      over.value = true
    }
    const onLeave = (drag: DragEvent): void => {
      if (drag.relatedTarget === null) over.value = false
    }
    const onDrop = (drag: DragEvent): void => {
      over.value = false
      if (!hasFiles(drag) || drag.dataTransfer === null) return
      drag.preventDefault()
      void droppedFiles(drag.dataTransfer).then(addFiles)
    }
    addEventListener('dragenter', onOver)
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragenter', onOver)
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  const told = uploads.value.length > 0 && route.value.view !== 'upload'
  return (
    <>
      {over.value ? (
        <div class="drop-veil" aria-hidden="true">
          <p>Drop pages to read them</p>
          <p class="soft">HTML, text, feeds, JSON lines, WARC, or these gzipped; folders too</p>
        </div>
      ) : null}
      {told ? (
        <aside class="upload-tray" aria-label="Added files">
          <p role="status">{uploadSummary()}</p>
          <p class="upload-tray-tools">
            <a href={hrefTo({ view: 'upload' })}>Details</a>
            {isUploading.value ? null : (
              <button type="button" class="button quiet" onClick={clearUploads}>
                Close
              </button>
            )}
          </p>
        </aside>
      ) : null}
    </>
  )
}
