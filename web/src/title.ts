import { useEffect } from 'preact/hooks'

/** Names the view in the browser's tab and history. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === '' ? 'Sitrep' : `${title} – Sitrep`
  }, [title])
}
