import { eq } from 'drizzle-orm'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import type { EmailSender } from '#app/features/notifications/templates/email-look.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** In whose name a mail is, who it is from, and who is answered. */
export type BrandSender = EmailSender & {
  /** Beside the platform's own address. */
  readonly fromName: string
  /** Null: where the platform's answers go. */
  readonly replyTo: string | null
  /** In storage; null shows the initial. */
  readonly logoKey: string | null
  readonly logoSurface: LogoSurface
}

/** In whose name and colours a mail is: the brand's, else the `platform`'s, by the name that its sender address carries. */
export async function getEmailSender(tx: Tx, brandId: string | null, platformName: string): Promise<BrandSender> {
  const none = { replyTo: null, logoKey: null, logoSurface: 'light' } as const
  const platform = { name: platformName, fromName: platformName, color: '#1f6f5c', timeZone: 'UTC', ...none }
  if (brandId === null) return platform
  const { name, primaryColor: color, timeZone, senderName, replyTo, logoKey, logoSurface } = brands
  const [brand] = await tx
    .select({ name, color, timeZone, senderName, replyTo, logoKey, logoSurface })
    .from(brands)
    .where(eq(brands.id, brandId))
  return brand === undefined ? platform : { ...brand, fromName: brand.senderName ?? brand.name }
}
