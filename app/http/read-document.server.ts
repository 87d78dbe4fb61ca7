import { scanner } from '#app/platform/runtime.server.ts'
import { inspectUpload, largestDocument, type SafeUpload, type UploadRules } from '#app/platform/uploads/inspect-upload.server.ts'
import { readUpload } from './read-upload.server.ts'

/** One document of a posted form: its fields, what it was said to be, and what may be stored of it. */
export type ReadDocument = { readonly form: FormData; readonly kind: string; readonly upload: SafeUpload }

/** What is taken, and how much of it. */
export type DocumentRules = Pick<UploadRules, 'accept' | 'maxBytes'>

const papers: DocumentRules = { accept: ['image', 'pdf'], maxBytes: largestDocument }

/**
 * Reads a form of one document (`kind`, `file`): looked through, and made anew where it is a picture. Null where the form holds no file.
 * @throws DomainError uploads.…
 */
export async function readDocument(request: Request, rules = papers): Promise<ReadDocument | null> {
  const form = await readUpload(request, { maxFileBytes: rules.maxBytes, maxFiles: 1 })
  const file = form.get('file')
  if (file === null || typeof file === 'string') return null
  const upload = await inspectUpload(new Uint8Array(await file.arrayBuffer()), {
    ...rules,
    declaredName: file.name,
    scanner: scanner(),
  })
  return { form, kind: String(form.get('kind')), upload }
}
