import type { Actor } from '#app/domain/actor.ts'
import { getVtexCredentials } from '#app/features/brands/queries/get-vtex-credentials.server.ts'
import { createPostgresBudget } from '#app/integrations/vtex/budget.server.ts'
import { createVtexClient, type VtexClient } from '#app/integrations/vtex/client.server.ts'
import { env } from '#app/platform/env.server.ts'
import { database, logger, vault } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'

/** A person waits for the answer: fewer tries than a job makes. */
const retry = { attempts: 2, patienceMs: 5_000 }

/** Credentials to call with in place of the stored ones. */
export type OtherKeys = {
  readonly account?: string | undefined
  readonly appKey?: string | undefined
  readonly appToken?: string | undefined
}

/** A client for a brand's VTEX account, with the credentials as they are now, or with others in their place. @throws DomainError brands.not-connected */
export async function vtexClientOf(brandId: string, actor: Actor, others: OtherKeys = {}): Promise<VtexClient> {
  const stored = await inScope(database().db, actor, (tx) => getVtexCredentials(tx, { brandId }, { vault: vault() }), 'read')
  const { account = stored.account, appKey = stored.appKey, appToken = stored.appToken } = others
  const { requestsPerMinute } = stored
  const { VTEX_BASE_URL: baseUrl, VTEX_TIMEOUT_MS: timeoutMs, APP_MODE } = env()
  const isPublicOnly = APP_MODE === 'live'
  const budget = createPostgresBudget({ sql: database().sql, account, requestsPerMinute })
  return createVtexClient({ baseUrl, isPublicOnly, timeoutMs, account, appKey, appToken, budget, retry, logger: logger() })
}
