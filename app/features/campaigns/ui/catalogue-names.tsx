import { createContext, type ReactNode, useContext } from 'react'
import type { CatalogueHit } from '#app/features/brands/queries/search-catalogue.server.ts'

const Names = createContext<ReadonlyMap<string, CatalogueHit>>(new Map())

/** What the ids in the terms below it are called; those it does not know stay ids. */
export function CatalogueNames({ known, children }: { known: readonly CatalogueHit[]; children: ReactNode }) {
  return <Names.Provider value={new Map(known.map((hit) => [`${hit.kind}:${hit.id}`, hit]))}>{children}</Names.Provider>
}

export function useCatalogueName(): (kind: CatalogueHit['kind'], id: string) => CatalogueHit | undefined {
  const names = useContext(Names)
  return (kind, id) => names.get(`${kind}:${id}`)
}
