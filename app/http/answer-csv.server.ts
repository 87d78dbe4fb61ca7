import { DomainError } from '#app/domain/errors.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { database } from '#app/platform/runtime.server.ts'
import { statusOf } from './problem.server.ts'

/**
 * A download of rows as they come from the database, named `<name>.csv`. A reader who leaves ends the query. A broken rule (too many
 * downloads at once) is said in words.
 * @param open starts the stream; it ends when its signal does
 */
export async function answerCsv(
  request: Request,
  { name, language }: { readonly name: string; readonly language: Language },
  open: (
    client: ReturnType<typeof database>,
    options: { language: Language; signal: AbortSignal },
  ) => Promise<ReadableStream<Uint8Array>>,
): Promise<Response> {
  try {
    const rows = await open(database(), { language, signal: request.signal })
    return new Response(rows, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.csv"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '30', 'Cache-Control': 'no-store' }
    return new Response(errorText(language, error), { status: statusOf(error), headers })
  }
}
