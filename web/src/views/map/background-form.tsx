import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { OwnTiles } from './own-tiles.ts'

/** Lets the reader lay tiles of their own under the places: a PMTiles file, read where it lies. */
export const BackgroundForm = ({
  tiles,
  onTiles,
}: {
  readonly tiles: OwnTiles | null
  readonly onTiles: (tiles: OwnTiles | null) => void
}): VNode => {
  const failure = useSignal('')
  const open = async (file: File): Promise<void> => {
    failure.value = ''
    try {
      const { openTiles } = await import('./own-tiles.ts')
      onTiles(await openTiles(file))
    } catch (error) {
      failure.value = error instanceof Error ? error.message : String(error)
    }
  }
  return (
    <div class="background-form">
      {tiles === null ? (
        <label class="field">
          Own background
          <input
            type="file"
            accept=".pmtiles"
            onChange={change => {
              const [file] = change.currentTarget.files ?? []
              if (file !== undefined) open(file)
            }}
          />
          <span>A PMTiles file of your own. It stays on this machine.</span>
        </label>
      ) : (
        <p class="small">
          Background: <b>{tiles.name}</b>{' '}
          <button type="button" class="button" onClick={() => onTiles(null)}>
            Take away
          </button>
        </p>
      )}
      {failure.value === '' ? null : (
        <p class="small background-failure" role="alert">
          {failure.value}
        </p>
      )}
    </div>
  )
}
