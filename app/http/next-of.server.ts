import { readForm } from './read-form.server.ts'
import { safeRedirect } from './safe-redirect.ts'

/** Where a step in between leads on to: `?next=`, if it is a page of this site. */
export function nextOf(request: Request): string {
  return safeRedirect(new URL(request.url).searchParams.get('next'))
}

/** What a form was posted for, where a page has several: its `intent`. Leaves the body to be read. */
export async function intentOf(request: Request): Promise<string | null> {
  const intent = (await readForm(request.clone())).get('intent')
  return typeof intent === 'string' ? intent : null
}
