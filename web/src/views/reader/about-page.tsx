import type { VNode } from 'preact'
import type { Document as Page } from '../../../../src/model/document.ts'
import { byString } from '../../../../src/model/order.ts'
import type { ReaderView } from '../../../../src/server/contract.ts'
import { timeInWords } from '../../days.ts'
import { compareHref, outletHref } from '../../links.ts'
import { hrefTo } from '../../route.ts'
import { countOf } from '../../words.ts'
import { outsideAddress } from './outside-address.ts'

const basisWords = {
  metadata: 'as the page’s own metadata give it',
  dateline: 'from the date line',
  text: 'from the text',
} as const

const publishedInWords = ({ published, publishedBasis }: Page): string =>
  published === null
    ? 'The page gives no date'
    : `${timeInWords(published)}${publishedBasis === null ? '' : `, ${basisWords[publishedBasis]}`}`

/** Outlet → agency → speaker, with the number of claims that each way gave. */
const Chains = ({ view }: { readonly view: ReaderView }): VNode | null => {
  if (view.chains.length === 0) return null
  return (
    <section>
      <h2 class="section-title">Whose word it is</h2>
      <ul class="chains">
        {view.chains.map(({ links, claims }) => (
          <li key={links.join('\n')}>
            <a href={hrefTo({ params: { claim: claims[0] ?? null, at: null } })}>
              {links.map((link, index) => (
                <span key={index} class="link" dir="auto">
                  {link}
                </span>
              ))}
            </a>
            <span class="count">{countOf(claims.length, 'claim')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Sharing {
  readonly document: string
  readonly outlet: string
  readonly passages: number
  readonly characters: number
}

/** Pages with which this one shares text, most characters first. */
export const pagesSharing = ({ passages, document: page }: ReaderView): readonly Sharing[] => {
  const found = new Map<string, Sharing>()
  for (const { others, start, end } of passages)
    for (const [other, outlet] of new Map(others.map(each => [each.document, each.outlet]))) {
      if (other === page.id) continue
      const before = found.get(other)
      found.set(other, {
        document: other,
        outlet,
        passages: (before?.passages ?? 0) + 1,
        characters: (before?.characters ?? 0) + end - start,
      })
    }
  return [...found.values()].sort(
    (left, right) => right.characters - left.characters || byString(left.document, right.document),
  )
}

const Shared = ({ view }: { readonly view: ReaderView }): VNode | null => {
  const pages = pagesSharing(view)
  if (pages.length === 0) return null
  const length = Math.max(1, view.document.text.length)
  return (
    <section>
      <h2 class="section-title">Shares text with</h2>
      <ul class="sharing">
        {pages.map(({ document: other, outlet, passages, characters }) => (
          <li key={other}>
            <a href={compareHref(view.document.id, other)}>Compare with {outlet}</a>
            <span class="sharing-bar" aria-hidden="true">
              <span style={{ width: `${Math.min(100, (characters / length) * 100)}%` }} />
            </span>
            <span class="small soft">
              {countOf(passages, 'passage')}, {Math.min(100, Math.round((characters / length) * 100))} % of
              this page
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Address = ({ address }: { readonly address: string | null }): VNode => {
  const href = outsideAddress(address)
  if (address === null) return <>not known</>
  if (href === null) return <span class="not-a-link">{address}</span>
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  )
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

const languageOf = (code: string): string => {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code
  }
}

const Metadata = ({ page }: { readonly page: Page }): VNode => (
  <section>
    <h2 class="section-title">The page</h2>
    <dl class="metadata">
      <div>
        <dt>Outlet</dt>
        <dd>
          <a href={outletHref(page.outlet)}>{page.outlet}</a>
        </dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd>{publishedInWords(page)}</dd>
      </div>
      {page.updated === null ? null : (
        <div>
          <dt>Updated</dt>
          <dd>{timeInWords(page.updated)}</dd>
        </div>
      )}
      {page.agency === null ? null : (
        <div>
          <dt>Agency</dt>
          <dd>{page.agency}</dd>
        </div>
      )}
      {page.byline === null ? null : (
        <div>
          <dt>Byline</dt>
          <dd>{page.byline}</dd>
        </div>
      )}
      <div>
        <dt>Address</dt>
        <dd>
          <Address address={page.url} />
        </dd>
      </div>
      <div>
        <dt>Read from</dt>
        <dd class="code">{page.file}</dd>
      </div>
      <div>
        <dt>Language</dt>
        <dd>{languageOf(page.language)}</dd>
      </div>
      <div>
        <dt>SHA-256 of the original</dt>
        <dd class="code hash">{page.rawSha256}</dd>
      </div>
    </dl>
    {page.notes.length === 0 ? null : (
      <>
        <h3 class="notes-title">What was noted while reading</h3>
        <ul class="notes">
          {page.notes.map(({ stage, reason, start }) => (
            <li key={`${stage}:${reason}:${start ?? ''}`}>
              {reason} <span class="soft">({stage})</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

/** Beside the text: the sources behind its claims, the pages that share its words, and where it comes from. */
export const AboutPage = ({ view }: { readonly view: ReaderView }): VNode => (
  <>
    <Chains view={view} />
    <Shared view={view} />
    <Metadata page={view.document} />
  </>
)
