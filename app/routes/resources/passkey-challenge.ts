import type { ActionFunctionArgs } from '@remix-run/node'
import { offerPasskey } from '#app/http/passkey.server.ts'

export function action({ request }: ActionFunctionArgs) {
  return offerPasskey(request)
}
