import { columnSource } from '#app/features/operations/key-rotation/column-source.server.ts'
import type { SealedSource } from '#app/features/operations/key-rotation/sealed-source.ts'
import { sealedColumns } from '#app/platform/vault/sealed-columns.server.ts'

/** Everything that is sealed: what a rotation of keys goes through. */
export function sealedSources(): readonly SealedSource[] {
  return sealedColumns.map((column) => columnSource(column))
}
