import { signalNotFound } from '#app/features/health/errors.ts'
import { getSignal } from '#app/features/health/queries/get-signal.server.ts'
import type { Signal } from '#app/features/health/queries/list-signals.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The sign in the address, of the brand in the address. @throws Response 404 */
export function signalOfBrand(signalId: string | undefined, { brand, ctx, read }: BrandVisitor): Promise<Signal> {
  const id = idParam(signalId)
  return read(async (tx) => {
    const signal = await getSignal(tx, { signalId: id }, ctx.actor)
    if (signal.brandId !== brand.id) throw signalNotFound()
    return signal
  })
}
