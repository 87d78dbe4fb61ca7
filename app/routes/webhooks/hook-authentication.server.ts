import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { WebhookReceiver } from '#app/features/brands/queries/find-webhook-receiver.server.ts'

const signatureWindowMs = 5 * 60_000

/** True when the header holds one of the brand's valid secrets. Compares digests, so that time tells nothing. */
export function isSecretValid(receiver: WebhookReceiver, presented: string | null, now: Date): boolean {
  const digest = createHash('sha256')
    .update(presented ?? '')
    .digest()
  let isKnown = false
  for (const { digest: wanted, validUntil } of receiver.secrets) {
    const matches = timingSafeEqual(digest, wanted)
    if (matches && (validUntil === null || now < validUntil)) isKnown = true
  }
  return isKnown
}

/**
 * For brands whose sender signs: `x-webhook-signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`, at most five minutes off.
 * Brands without a signing key (VTEX itself cannot sign) need none.
 */
export function isSignatureValid(receiver: WebhookReceiver, header: string | null, body: string, machineNowMs: number): boolean {
  if (receiver.signingKey === null) return true
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '')
  if (match === null) return false
  const [, seconds, signature] = match as unknown as [string, string, string]
  if (Math.abs(machineNowMs - Number(seconds) * 1000) > signatureWindowMs) return false
  const wanted = createHmac('sha256', receiver.signingKey).update(`${seconds}.${body}`).digest()
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex'))
}
