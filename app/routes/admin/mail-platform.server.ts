import { env } from '#app/platform/env.server.ts'
import { mailSender } from '#app/platform/mailer/create-mailer.server.ts'

/** Under which name the platform itself writes, and where its links lead. */
export function mailPlatform(): { readonly name: string; readonly publicUrl: string } {
  const { name, address } = mailSender(env())
  return { name: name ?? address, publicUrl: env().PUBLIC_URL }
}
