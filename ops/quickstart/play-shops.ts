import type { Stack } from '../stack/stack.ts'

/** About one order every four seconds and brand; each walks a step every six. */
const rhythm = { ordersPerSecond: 0.25, progressEveryMs: 6000, couponShare: 0.75 }

/**
 * Lets every brand's simulated shop sell with the brand's active codes.
 * @returns the accounts that play
 */
export async function playShops({ database, control }: Pick<Stack, 'database' | 'control'>): Promise<string[]> {
  const shops = await database.sql<{ account: string; coupons: string[] }[]>`
    select v.account, coalesce(array_agg(c.code order by c.code) filter (where c.code is not null), '{}') as coupons
    from vtex_connections v left join codes c on c.brand_id = v.brand_id and c.status = 'active'
    group by 1 order by 1`
  for (const { account, coupons } of shops) await control.startShop(account, { ...rhythm, coupons })
  return shops.map(({ account }) => account)
}

/** No new orders; those under way go on when the shop plays again. */
export async function stopShops({ control }: Pick<Stack, 'control'>, accounts: readonly string[]): Promise<void> {
  for (const account of accounts) await control.stopShop(account)
}
