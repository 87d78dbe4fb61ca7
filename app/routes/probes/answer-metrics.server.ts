import { createHash, timingSafeEqual } from 'node:crypto'
import { Gauge as PromGauge, Registry } from 'prom-client'
import { readGauges } from '#app/features/operations/queries/read-gauges.server.ts'
import { env } from '#app/platform/env.server.ts'
import { registry } from '#app/platform/metrics.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

/**
 * `GET /metrics` in Prometheus' text format, for who presents `Authorization: Bearer <METRICS_TOKEN>`. 404 where no token is configured:
 * then there is no such page. 401 for another token. What this process measured, and the state of the system read now.
 */
export async function answerMetrics(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env()
  if (METRICS_TOKEN === undefined) return new Response(null, { status: 404 })
  if (!isEqual(request.headers.get('Authorization') ?? '', `Bearer ${METRICS_TOKEN}`))
    return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  const state = new Registry()
  for (const { name, help, labels, rows } of await asSystem(database().db, 'metrics', readGauges, 'read')) {
    const gauge = new PromGauge({ name, help, labelNames: [...labels], registers: [state] })
    for (const row of rows) gauge.set(row.labels, row.value)
  }
  const text = await Registry.merge([registry, state]).metrics()
  return new Response(text, { headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' } })
}

/** Compares digests, so that time tells nothing. */
function isEqual(presented: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(presented), digest(wanted))
}
