import type { VNode } from 'preact'
import { Show, Skeleton } from '../../parts/show.tsx'
import { route } from '../../route.ts'
import { useApi } from '../../use-api.ts'
import { PageReader } from './page.tsx'
import { PageList } from './page-list.tsx'
import './reader.css'

const LoadedPage = ({ id }: { readonly id: string }): VNode => {
  const loaded = useApi('/api/views/reader/{document}', { document: id })
  if (loaded.state === 'ready') return <PageReader key={loaded.value.document.id} view={loaded.value} />
  return (
    <div class="page">
      <Show of={loaded} skeleton={<Skeleton lines={14} />}>
        {() => null}
      </Show>
    </div>
  )
}

/** The evidence: one page with its marks, or the list of all pages. */
export const View = (): VNode => {
  const id = route.value.path[0]
  return id === undefined ? <PageList /> : <LoadedPage id={id} />
}
