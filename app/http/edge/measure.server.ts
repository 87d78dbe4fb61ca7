import type { MiddlewareHandler } from 'hono'
import { requestSeconds, webhookSeconds } from '#app/platform/metrics.server.ts'
import type { EdgeEnv } from './edge-env.ts'

type Webhook = (request: Request, brandSlug: string) => Promise<Response>

const areas = new Set(['api', 'assets', 'brands', 'influencer', 'login', 'logout', 'resources'])
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Measures requests by method, area and class of status (2xx …): few values, whatever is asked for. */
export function measureRequests(): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    await next()
    const first = c.req.path.split('/', 2)[1] ?? ''
    const labels = {
      method: methods.has(c.req.method) ? c.req.method : 'other',
      area: first === '' ? 'root' : areas.has(first) ? first : 'other',
      status: `${Math.floor(c.res.status / 100)}xx`,
    }
    requestSeconds.observe(labels, (performance.now() - startedAt) / 1000)
  }
}

/** Measures how fast notifications are acknowledged. */
export function measureWebhook(webhook: Webhook): Webhook {
  return async (request, brandSlug) => {
    const startedAt = performance.now()
    const response = await webhook(request, brandSlug)
    const outcome = response.status === 200 ? 'stored' : response.status < 500 ? 'refused' : 'failed'
    webhookSeconds.observe({ outcome }, (performance.now() - startedAt) / 1000)
    return response
  }
}
