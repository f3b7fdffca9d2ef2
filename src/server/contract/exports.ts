/** The formats of `GET /api/exports/{format}`. */
export interface ExportsView {
  readonly schema: 'sitrep/exports@1'
  readonly formats: readonly {
    readonly name: string
    readonly mediaType: string
    readonly fileName: string
    readonly description: string
    /** Whether sources, rights and fields stand in a second file, `GET /api/exports/{format}/sidecar`. */
    readonly hasSidecar: boolean
    /** What one row, feature, line or entity is. */
    readonly unit: string
    readonly fields: readonly { readonly name: string; readonly type: string; readonly about: string }[]
    readonly notes: readonly string[]
  }[]
}
