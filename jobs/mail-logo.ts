import type { BrandSender } from '#app/features/brands/queries/get-email-sender.server.ts'
import type { EmailLogo } from '#app/features/notifications/templates/email-look.ts'
import { describeError } from '#app/platform/logger.server.ts'
import type { InlinePicture } from '#app/platform/mailer/mailer.ts'
import { pngSize } from '#app/platform/uploads/png-size.ts'
import type { JobScope } from './services.ts'

export type MailLogo = { readonly logo: EmailLogo | null; readonly inline?: readonly InlinePicture[] }

const none: MailLogo = { logo: null }

/** The brand's logo, to travel with a mail. Where storage cannot give it the mail goes without: what it says matters more. */
export async function mailLogo(
  { storage, logger }: Pick<JobScope, 'storage' | 'logger'>,
  { logoKey, logoSurface }: Pick<BrandSender, 'logoKey' | 'logoSurface'>,
): Promise<MailLogo> {
  if (logoKey === null) return none
  try {
    const content = await storage.get(logoKey)
    const logo = { src: 'cid:logo', surface: logoSurface, ...pngSize(content) } as const
    return { logo, inline: [{ cid: 'logo', fileName: 'logo.png', contentType: 'image/png', content }] }
  } catch (error) {
    logger.warn({ logoKey, err: describeError(error) }, 'email.logo-missing')
    return none
  }
}
