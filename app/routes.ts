import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the application. Paths on the left, files on the right; nothing else makes a URL. */
export default [
  index('routes/index.tsx'),
  route('login', 'routes/auth/login.tsx'),
  route('logout', 'routes/auth/logout.ts'),
  route('api/v1/*', 'routes/api/v1.ts'),
  route('resources/preferences', 'routes/resources/preferences.ts'),
  layout('routes/app-layout.tsx', [
    route('brands/:brandSlug/orders', 'routes/brand/orders.tsx'),
    route('brands/:brandSlug/orders/:orderId', 'routes/brand/order.tsx'),
    route('brands/:brandSlug/notifications', 'routes/brand/notifications.tsx'),
    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
