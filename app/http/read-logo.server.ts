import type { LogoSurface } from '#app/domain/logo-surface.ts'
import { scanner } from '#app/platform/runtime.server.ts'
import { inspectUpload, type SafeUpload } from '#app/platform/uploads/inspect-upload.server.ts'
import { largestLogo, reencodeLogo, surfaceOfLogo } from '#app/platform/uploads/logo.server.ts'
import { readUpload } from './read-upload.server.ts'

/** A logo that may be stored and shown, and the surface on which it reads. */
export type ReadLogo = { readonly upload: SafeUpload; readonly logoSurface: LogoSurface }

/**
 * Reads a form of one logo (`file`), of at most 2 MiB: looked through, and made anew. Null where the form holds no file.
 * @throws DomainError uploads.…
 */
export async function readLogo(request: Request): Promise<ReadLogo | null> {
  const form = await readUpload(request, { maxFileBytes: largestLogo, maxFiles: 1 })
  const file = form.get('file')
  if (file === null || typeof file === 'string') return null
  const upload = await inspectUpload(new Uint8Array(await file.arrayBuffer()), {
    declaredName: file.name,
    accept: ['image'],
    maxBytes: largestLogo,
    scanner: scanner(),
    encode: reencodeLogo,
  })
  return { upload, logoSurface: await surfaceOfLogo(upload.content) }
}
