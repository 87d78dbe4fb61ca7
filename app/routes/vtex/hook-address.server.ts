import { env } from '#app/platform/env.server.ts'

/** Where VTEX sends a brand's notifications. */
export function hookAddress(slug: string): string {
  return `${env().PUBLIC_URL}/webhooks/vtex/${slug}`
}
