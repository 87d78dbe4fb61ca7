import type { SubmissionResult } from '@conform-to/react'
import { DomainError } from '#app/domain/errors.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { readForm } from './read-form.server.ts'
import { readUpload } from './read-upload.server.ts'

/** What a form may carry to an address that takes no documents. */
const largestCsv = 800 * 1024

/**
 * A posted form whose `file`, where one was chosen, becomes the text of its field `csv`: UTF-8, else as Windows spreadsheets write. A form without files
 * may come as any other. A file that cannot be read is refused in words.
 */
export async function answerCsvUpload(
  request: Request,
  language: Language,
): Promise<{ form: FormData } | { refused: SubmissionResult<string[]> }> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) return { form: await readForm(request) }
  try {
    const form = await readUpload(request, { maxFileBytes: largestCsv, maxFiles: 1 })
    const file = form.get('file')
    form.delete('file')
    if (file !== null && typeof file !== 'string') form.set('csv', textOf(await file.arrayBuffer()))
    return { form }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { refused: { status: 'error', error: { '': [errorText(language, error)] } } }
  }
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
