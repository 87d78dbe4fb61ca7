import { DomainError } from '#app/domain/errors.ts'
import { tooLarge } from '#app/platform/uploads/upload-errors.ts'
import { checkForm } from './read-form.server.ts'

export type UploadLimits = {
  /** Of one file. */
  readonly maxFileBytes: number
  readonly maxFiles: number
}

/** What the fields and the borders between the parts may weigh. */
const fieldBytes = 256 * 1024

/**
 * A posted form with files, in memory only. The body is counted while it arrives and given up at the first byte too many: more
 * than all files together may weigh. A file field left empty is absent. Address: one that the front door lets files through to
 * (edge/body-limits).
 * @throws DomainError uploads.too-large | uploads.too-many-files | uploads.unreadable-form
 */
export async function readUpload(request: Request, { maxFileBytes, maxFiles }: UploadLimits): Promise<FormData> {
  const most = maxFileBytes * maxFiles + fieldBytes
  if (Number(request.headers.get('Content-Length') ?? 0) > most) throw tooLarge(maxFileBytes)
  const form = checkForm(await parse(request, most, () => tooLarge(maxFileBytes)))
  const files = [...form].filter((entry): entry is [string, File] => typeof entry[1] !== 'string')
  const sent = files.filter(([, file]) => file.size > 0 || file.name !== '')
  for (const name of new Set(files.map(([field]) => field))) form.delete(name)
  for (const [name, file] of sent) form.append(name, file)
  if (sent.length > maxFiles) throw new DomainError('invalid', 'uploads.too-many-files', { files: maxFiles })
  if (sent.some(([, file]) => file.size > maxFileBytes)) throw tooLarge(maxFileBytes)
  return form
}

async function parse(request: Request, most: number, refuse: () => DomainError): Promise<FormData> {
  const contentType = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType) || request.body === null) throw unreadable()
  let refusal: DomainError | undefined
  let size = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length
      if (size <= most) return controller.enqueue(chunk)
      refusal = refuse()
      controller.error(refusal)
    },
  })
  try {
    return await new Response(request.body.pipeThrough(counter), { headers: { 'Content-Type': contentType } }).formData()
  } catch (error) {
    throw refusal ?? unreadable(error)
  }
}

function unreadable(cause?: unknown): DomainError {
  return new DomainError('invalid', 'uploads.unreadable-form', {}, cause)
}
