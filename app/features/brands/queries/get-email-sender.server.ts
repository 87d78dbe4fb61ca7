import { eq } from 'drizzle-orm'
import type { EmailSender } from '#app/features/notifications/templates/email-look.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** In whose name and colours a mail is: the brand's, else the `platform`'s, by the name that its sender address carries. */
export async function getEmailSender(tx: Tx, brandId: string | null, platformName: string): Promise<EmailSender> {
  const platform = { name: platformName, color: '#1f6f5c', timeZone: 'UTC' }
  if (brandId === null) return platform
  const [brand] = await tx
    .select({ name: brands.name, color: brands.primaryColor, timeZone: brands.timeZone })
    .from(brands)
    .where(eq(brands.id, brandId))
  return brand ?? platform
}
