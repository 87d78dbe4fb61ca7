import { isReadable } from '#app/platform/readable-text.ts'

const mostFields = 2_000
const longestName = 200

/** An index no list of ours reaches, or the way to an object's prototype: names become paths into values. */
const hostile = /\[\d{4,}\]|\b(?:__proto__|constructor|prototype)\b/

/**
 * A posted form. Reads the request's body: once.
 * @throws Response 400 for a body that is no form, and as `checkForm`
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw unreadable()
  })
  return checkForm(form)
}

/**
 * The form, if it is one that a page of ours could have sent.
 * @throws Response 400 for texts that are none (NUL and other control characters, bytes that are no UTF-8), hostile names, and thousands of fields
 */
export function checkForm(form: FormData): FormData {
  let fields = 0
  for (const [name, value] of form) {
    fields += 1
    const isIntent = name === '__intent__'
    const text = typeof value === 'string' ? value : ''
    const isFine = name.length <= longestName && !hostile.test(name) && isReadable(name) && isReadable(text)
    if (!isFine || fields > mostFields || (isIntent && hostile.test(text))) throw unreadable()
  }
  return form
}

function unreadable(): Response {
  return new Response('api.malformed-request', { status: 400, statusText: 'Bad Request' })
}
