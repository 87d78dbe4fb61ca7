import { applicationNotFound } from '#app/features/influencers/errors.ts'
import { type ApplicationDetail, getApplication } from '#app/features/influencers/queries/get-application.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The application in the address, to the brand in the address. @throws Response 404 */
export function applicationOfBrand(
  applicationId: string | undefined,
  { brand, ctx, read }: BrandVisitor,
): Promise<ApplicationDetail> {
  const id = idParam(applicationId)
  return read(async (tx) => {
    const application = await getApplication(tx, { applicationId: id }, ctx.actor, ctx.now)
    if (application.brand.id !== brand.id) throw applicationNotFound()
    return application
  })
}
