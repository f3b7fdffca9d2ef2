import type { VNode } from 'preact'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { outletHref } from '../../links.ts'

/** Outlets by owner or family of publishers, with how much each gave. */
export const Camps = ({ camps }: { readonly camps: OverviewView['camps'] }): VNode => {
  const outlets = camps.flatMap(camp => camp.outlets)
  const most = Math.max(1, ...outlets.map(outlet => outlet.documents))
  return (
    <section class="camps" aria-labelledby="camps-title">
      <h2 id="camps-title" class="section-title">
        Who reports <span class="count">{outlets.length}</span>
      </h2>
      <p class="camps-key" aria-hidden="true">
        <span>by owner</span>
        <span>pages</span>
        <span>claims</span>
      </p>
      <ul>
        {camps.map(camp => (
          <li key={camp.name}>
            {camp.outlets.length > 1 || camp.outlets[0]?.outlet !== camp.name ? <h3>{camp.name}</h3> : null}
            <ul>
              {camp.outlets.map(({ outlet, documents: pages, claims }) => (
                <li key={outlet}>
                  <a href={outletHref(outlet)}>{outlet}</a>
                  <span class="camp-bar" aria-hidden="true">
                    <i style={{ width: `${(100 * pages) / most}%` }} />
                  </span>
                  <span class="number">
                    {pages}
                    <span class="visually-hidden"> pages,</span>
                  </span>
                  <span class="number soft">
                    {claims}
                    <span class="visually-hidden"> claims</span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
