import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { SetEmailSender } from '../inputs.ts'
import type { Brand } from '../queries/get-brand.server.ts'
import { changeBrand } from './change-brand.server.ts'

/**
 * Says who the brand's mails are from and where answers go; mails that wait go out with it already. Locks the brand.
 * @throws DomainError brands.not-found | brands.not-allowed
 */
export async function setEmailSender(tx: Tx, { brandId, ...wanted }: SetEmailSender, ctx: Context): Promise<Brand> {
  return (await changeBrand(tx, { brandId, action: 'brands.set-email-sender', wanted }, ctx)).brand
}
