import { Histogram, Registry } from 'prom-client'

/** What this process measures itself; read by `/metrics`. One registry, so that nothing is counted twice. */
export const registry = new Registry()

/** From the first byte of a notification to its answer: committed, or refused. `outcome` is stored, refused or failed. */
export const webhookSeconds = new Histogram({
  name: 'affiliate_webhook_ack_seconds',
  help: 'Time from a webhook request to its answer.',
  labelNames: ['outcome'],
  buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
})

/** All other requests. `area` is the first part of the path where it is one of ours: a label's values have to be few. */
export const requestSeconds = new Histogram({
  name: 'affiliate_http_request_seconds',
  help: 'Time from a request to the first byte of its answer.',
  labelNames: ['method', 'area', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})
