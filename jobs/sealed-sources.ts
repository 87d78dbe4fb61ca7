import { columnSource } from '#app/features/operations/key-rotation/column-source.server.ts'
import { fileSource } from '#app/features/operations/key-rotation/file-source.server.ts'
import type { SealedSource } from '#app/features/operations/key-rotation/sealed-source.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { sealedColumns } from '#app/platform/vault/sealed-columns.server.ts'

/** Everything that is sealed: what a rotation of keys goes through. */
export function sealedSources(storage: DocumentStorage): readonly SealedSource[] {
  return [...sealedColumns.map((column) => columnSource(column)), fileSource(storage)]
}
