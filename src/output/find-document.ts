import type { Account } from '../account/account.ts'
import type { Document } from '../model/document.ts'

const indexes = new WeakMap<Account['documents'], ReadonlyMap<string, Document>>()

/** A document of the account by its id, without a walk through all of them. */
export const findDocument = ({ documents }: Account, id: string): Document | undefined => {
  let index = indexes.get(documents)
  if (index === undefined) {
    index = new Map(documents.map(doc => [doc.id, doc]))
    indexes.set(documents, index)
  }
  return index.get(id)
}
