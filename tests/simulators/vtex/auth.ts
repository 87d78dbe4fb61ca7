import type { IncomingHttpHeaders } from 'node:http'
import { emptyReply, omsError, type Reply } from './http.ts'
import type { Resource } from './settings.ts'
import type { Account, AppKey } from './state.ts'

const anybody: AppKey = { appKey: '', appToken: '', resources: [] }

/**
 * The key pair of a call: 401 in the shape of OMS for a bad pair, 403 with an empty body where the key lacks the resource. Calls without a
 * resource are public.
 */
export function checkKey(account: Account, headers: IncomingHttpHeaders, resource: Resource | null): AppKey | Reply {
  if (resource === null) return anybody
  const key = account.keys.get(String(headers['x-vtex-api-appkey'] ?? ''))
  if (!key || key.appToken !== headers['x-vtex-api-apptoken']) return omsError(401, '1', 'Unauthorized access')
  return key.resources.includes(resource) ? key : emptyReply(403)
}
