import { scanner } from '#app/platform/runtime.server.ts'
import { inspectUpload, largestDocument, type SafeUpload } from '#app/platform/uploads/inspect-upload.server.ts'
import { readUpload } from './read-upload.server.ts'

/** One document of a posted form: what it was said to be, and what may be stored of it. */
export type ReadDocument = { readonly kind: string; readonly upload: SafeUpload }

/**
 * Reads a form of one document (`kind`, `file`): looked through, and made anew where it is a picture. Null where the form holds no file.
 * @throws DomainError uploads.…
 */
export async function readDocument(request: Request): Promise<ReadDocument | null> {
  const form = await readUpload(request, { maxFileBytes: largestDocument, maxFiles: 1 })
  const file = form.get('file')
  if (file === null || typeof file === 'string') return null
  const upload = await inspectUpload(new Uint8Array(await file.arrayBuffer()), {
    declaredName: file.name,
    accept: ['image', 'pdf'],
    maxBytes: largestDocument,
    scanner: scanner(),
  })
  return { kind: String(form.get('kind')), upload }
}
