import { type PermissionCheck, type VtexResource, vtexResources } from '#app/domain/vtex-setup.ts'
import type { Caller } from './caller.server.ts'
import { VtexError } from './vtex-error.ts'

/**
 * Resources of VTEX's License Manager that the platform needs, in the order in which it needs them, by the names that a custom role shows
 * (VTEX Orders, Promotions & Taxes and Catalog API, section Permissions of each call). Each has a read that changes nothing; where it asks
 * for a thing that does not exist, 404 says that the key may look.
 */
const probes = {
  'view-order': { product: 'OMS', name: 'View order', probe: '/api/oms/pvt/orders/permission-check-00' },
  'list-orders': { product: 'OMS', name: 'List Orders', probe: '/api/oms/pvt/orders?page=1&per_page=1' },
  hook: { product: 'OMS', name: 'Feed v3 and Hook Admin', probe: '/api/orders/hook/config' },
  coupons: { product: 'Rates and Benefits', name: 'Manage benefits and rates', probe: '/api/rnb/pvt/coupon/permission-check-00' },
  products: { product: 'Catalog', name: 'Product Form', probe: '/api/catalog_system/pvt/products/productget/1' },
  skus: { product: 'Catalog', name: 'SKUs', probe: '/api/catalog_system/pvt/sku/stockkeepingunitbyid/1' },
  collections: { product: 'Catalog', name: 'Read Collections', probe: '/api/catalog/pvt/collection/1' },
} as const satisfies Readonly<Record<VtexResource, { product: string; name: string; probe: string }>>

/** Tries every resource once and says what each answered, in their order; never throws for a VtexError. */
export async function testPermissions(call: Caller): Promise<PermissionCheck[]> {
  return Promise.all(
    vtexResources.map(async (resource) => {
      const { product, name, probe } = probes[resource]
      return { resource, product, name, ...(await tryResource(call, resource, probe)) }
    }),
  )
}

async function tryResource(
  call: Caller,
  resource: VtexResource,
  path: string,
): Promise<Pick<PermissionCheck, 'result' | 'failure'>> {
  try {
    await call({ operation: `check-${resource}`, method: 'GET', path })
    return { result: 'granted', failure: null }
  } catch (error) {
    if (!(error instanceof VtexError)) throw error
    if (error.kind === 'not-found') return { result: 'granted', failure: null }
    if (error.kind === 'forbidden') return { result: 'missing', failure: null }
    return error.kind === 'unauthorized' ? { result: 'bad-keys', failure: null } : { result: 'unanswered', failure: error.kind }
  }
}
