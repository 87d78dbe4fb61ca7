import type { SafeUpload } from '#app/platform/uploads/inspect-upload.server.ts'
import { thumbnailOf } from '#app/platform/uploads/thumbnail.server.ts'
import { type DocumentRules, type ReadDocument, readDocument } from './read-document.server.ts'

/** One document of a posted form, with a small picture of it where it is a picture. */
export type IllustratedDocument = ReadDocument & { readonly thumbnail: SafeUpload | null }

/** Reads a form of one document (`file`). Null where the form holds no file. @throws DomainError uploads.… */
export async function readIllustrated(request: Request, rules: DocumentRules): Promise<IllustratedDocument | null> {
  const document = await readDocument(request, rules)
  if (document === null) return null
  return { ...document, thumbnail: document.upload.kind === 'image' ? await thumbnailOf(document.upload) : null }
}
