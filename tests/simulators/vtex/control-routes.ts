import { benefitRoutes } from './control-benefits.ts'
import { orderRoutes } from './control-orders.ts'
import type { ControlRoute } from './control-route.ts'
import { systemRoutes } from './control-system.ts'
import { trafficRoutes } from './control-traffic.ts'

/** Every route of the control API; the first that fits answers, so fixed words stand before accounts. */
export const controlRoutes: readonly ControlRoute[] = [...systemRoutes, ...trafficRoutes, ...orderRoutes, ...benefitRoutes]
