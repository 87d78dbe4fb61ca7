import type { Context } from '#app/domain/context.ts'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import { attachObject } from '#app/features/storage/commands/attach-object.server.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import type { Tx } from '#db/types.ts'
import type { BrandRef } from '../inputs.ts'
import type { Brand } from '../queries/get-brand.server.ts'
import { changeBrand } from './change-brand.server.ts'

/** A picture that lies in storage (`keepUpload`) and the surface on which it reads. */
export type SetBrandLogo = BrandRef & { readonly logoKey: string; readonly logoSurface: LogoSurface }

/**
 * Gives the brand a logo, in the place of the one before, which is given up. Locks the brand.
 * @throws DomainError brands.not-found | brands.not-allowed | storage.not-found | storage.in-use
 */
export async function setBrandLogo(tx: Tx, { brandId, logoKey, logoSurface }: SetBrandLogo, ctx: Context): Promise<Brand> {
  const change = { brandId, action: 'brands.set-logo', wanted: { logoKey, logoSurface } } as const
  const { brand, before } = await changeBrand(tx, change, ctx)
  await attachObject(tx, { key: logoKey }, ctx)
  if (before.logoKey !== null) await giveUpObject(tx, { key: before.logoKey }, ctx)
  return brand
}

/**
 * The brand shows its name again. Without a logo nothing happens. Locks the brand.
 * @throws DomainError brands.not-found | brands.not-allowed
 */
export async function removeBrandLogo(tx: Tx, { brandId }: BrandRef, ctx: Context): Promise<Brand> {
  const change = { brandId, action: 'brands.set-logo', wanted: { logoKey: null, logoSurface: 'light' } } as const
  const { brand, before } = await changeBrand(tx, change, ctx)
  if (before.logoKey !== null) await giveUpObject(tx, { key: before.logoKey }, ctx)
  return brand
}
