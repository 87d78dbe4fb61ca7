import { setBrandLogo } from '#app/features/brands/commands/set-brand-logo.server.ts'
import { logoMissing, notAllowed } from '#app/features/brands/errors.ts'
import { mayUpdateLogo } from '#app/features/brands/policy.ts'
import { type Brand, getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { readLogo } from '#app/http/read-logo.server.ts'
import { storage } from '#app/platform/runtime.server.ts'

/**
 * Takes in the logo of a posted form (`file`): looked through, made anew, stored, and given to the brand.
 * @throws DomainError uploads.… | brands.not-found | brands.not-allowed | brands.logo-missing
 */
export async function keepLogo(
  request: Request,
  { brandId }: { brandId: string },
  { ctx, read, write }: Pick<Visitor, 'ctx' | 'read' | 'write'>,
): Promise<Brand> {
  await read((tx) => getBrand(tx, { brandId }, ctx.actor))
  if (!mayUpdateLogo(ctx.actor, brandId)) throw notAllowed()
  const logo = await readLogo(request)
  if (logo === null) throw logoMissing()
  const { upload, logoSurface } = logo
  const logoKey = await keepUpload({ transaction: write, storage: storage() }, { purpose: 'brand_logos', upload }, ctx)
  return write((tx) => setBrandLogo(tx, { brandId, logoKey, logoSurface }, ctx))
}
