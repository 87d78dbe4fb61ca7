import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the application. Paths on the left, files on the right; nothing else makes a URL. */
export default [
  index('routes/index.tsx'),
  route('login', 'routes/auth/login.tsx'),
  route('logout', 'routes/auth/logout.ts'),
  route('webhooks/vtex/:brandSlug', 'routes/webhooks/vtex.ts'),
  route('api/v1/*', 'routes/api/v1.ts'),
  route('resources/preferences', 'routes/resources/preferences.ts'),
  route('resources/brand', 'routes/resources/brand.ts'),
  route('influencer/sales.csv', 'routes/influencer/sales-csv.ts'),
  layout('routes/app-layout.tsx', [
    route('brands/:brandSlug/orders', 'routes/brand/orders.tsx'),
    route('brands/:brandSlug/orders/:orderId', 'routes/brand/order.tsx'),
    route('brands/:brandSlug/notifications', 'routes/brand/notifications.tsx'),
    ...prefix('brands/:brandSlug', [
      route('campaigns', 'routes/brand/campaigns.tsx'),
      route('campaigns/new', 'routes/brand/campaign-new.tsx'),
      route('campaigns/:campaignId', 'routes/brand/campaign.tsx'),
      route('campaigns/:campaignId/edit', 'routes/brand/campaign-edit.tsx'),
      route('campaigns/:campaignId/terms/new', 'routes/brand/campaign-terms-new.tsx'),
      route('influencers', 'routes/brand/influencers.tsx'),
      route('influencers/new', 'routes/brand/influencer-new.tsx'),
      route('influencers/:influencerId', 'routes/brand/influencer.tsx'),
      route('influencers/:influencerId/edit', 'routes/brand/influencer-edit.tsx'),
      route('codes', 'routes/brand/codes.tsx'),
      route('codes/new', 'routes/brand/code-new.tsx'),
      route('codes/:codeId', 'routes/brand/code.tsx'),
    ]),
    route('influencer', 'routes/influencer/home.tsx'),
    route('influencer/sales', 'routes/influencer/sales.tsx'),
    route('influencer/sales/:commissionId', 'routes/influencer/sale.tsx'),
    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
