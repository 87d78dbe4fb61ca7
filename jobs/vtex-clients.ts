import { getVtexCredentials } from '#app/features/brands/queries/get-vtex-credentials.server.ts'
import { createPostgresBudget } from '#app/integrations/vtex/budget.server.ts'
import { createVtexClient, type VtexClient } from '#app/integrations/vtex/client.server.ts'
import { ExpiringCache } from '#app/platform/expiring-cache.ts'
import type { Logger } from '#app/platform/logger.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'

/** A brand with a client for its VTEX account. */
export type ConnectedBrand = {
  readonly id: string
  readonly account: string
  readonly currency: string
  readonly timeZone: string
  readonly client: VtexClient
}

export type VtexClientSettings = {
  /** With `{account}` in it. */
  readonly baseUrl: string
  readonly isPublicOnly: boolean
  readonly timeoutMs: number
}

/** Clients of a process, one per brand, made again when the brand's connection changes. */
export class VtexClients {
  /** For five minutes at most: a message that a connection changed may be lost while the database is away. */
  private readonly connected = new ExpiringCache<ConnectedBrand>({ ttlMs: 300_000, maxEntries: 1000 })

  constructor(
    private readonly database: DatabaseClient,
    private readonly vault: Vault,
    private readonly logger: Logger,
    private readonly settings: VtexClientSettings,
  ) {}

  /** @throws DomainError brands.not-connected */
  connect(brandId: string): Promise<ConnectedBrand> {
    return this.connected.get(brandId, () => this.open(brandId))
  }

  /** The next call reads the credentials again. */
  forget(brandId: string): void {
    this.connected.delete(brandId)
  }

  private async open(brandId: string): Promise<ConnectedBrand> {
    const brand = await getVtexCredentials(this.database.db, { brandId }, { vault: this.vault })
    const budget = createPostgresBudget({
      sql: this.database.sql,
      account: brand.account,
      requestsPerMinute: brand.requestsPerMinute,
    })
    const client = createVtexClient({
      ...this.settings,
      account: brand.account,
      appKey: brand.appKey,
      appToken: brand.appToken,
      budget,
      logger: this.logger,
    })
    return { id: brand.brandId, account: brand.account, currency: brand.currency, timeZone: brand.timeZone, client }
  }
}
