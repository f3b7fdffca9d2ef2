/** Body of `POST /api/pages`: one or more parts named `files`. */
export interface PagesInput {
  readonly files: readonly string[]
}

/** What became of pages that were added. */
export interface AddedView {
  readonly schema: 'sitrep/added@1'
  readonly revision: string
  /** New pages of the account; a page that it had already is none. */
  readonly added: number
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
}
