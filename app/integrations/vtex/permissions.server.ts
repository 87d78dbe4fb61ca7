import type { Caller } from './caller.server.ts'
import { VtexError, type VtexErrorKind } from './vtex-error.ts'

/** Resources of the License Manager that the platform needs, each granted apart from the others. */
export const vtexResources = ['view-order', 'list-orders', 'hook', 'coupons'] as const
export type VtexResource = (typeof vtexResources)[number]

/** `granted`, or why not: `forbidden` is a missing resource, `unauthorized` a bad key pair, anything else left the question open. */
export type PermissionReport = Readonly<Record<VtexResource, 'granted' | VtexErrorKind>>

/** Reads that change nothing. What is asked for does not exist: 404 says that the key may look. */
const probes: Readonly<Record<VtexResource, string>> = {
  'view-order': '/api/oms/pvt/orders/permission-check-00',
  'list-orders': '/api/oms/pvt/orders?page=1&per_page=1',
  hook: '/api/orders/hook/config',
  coupons: '/api/rnb/pvt/coupon/permission-check-00',
}

/** Tries every resource once and says what each answered; never throws for a VtexError. */
export async function testPermissions(call: Caller): Promise<PermissionReport> {
  const entries = await Promise.all(vtexResources.map(async (resource) => [resource, await probe(call, resource)] as const))
  return Object.fromEntries(entries) as Record<VtexResource, 'granted' | VtexErrorKind>
}

async function probe(call: Caller, resource: VtexResource): Promise<'granted' | VtexErrorKind> {
  try {
    await call({ operation: `check-${resource}`, method: 'GET', path: probes[resource] })
    return 'granted'
  } catch (error) {
    if (!(error instanceof VtexError)) throw error
    return error.kind === 'not-found' ? 'granted' : error.kind
  }
}
