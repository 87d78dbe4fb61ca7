import { isEmailTemplate } from '#app/features/notifications/email-data.ts'
import type { EmailDetail } from '#app/features/notifications/queries/get-email.server.ts'
import { type RenderedEmail, renderEmail } from '#app/features/notifications/render-email.server.ts'
import type { Tx } from '#db/types.ts'
import { getEmailSender } from './get-email-sender.server.ts'

/** A mail as its reader gets it, but for its links: their tokens would let whoever looks in. Null where it cannot be written any more. */
export async function previewEmail(
  tx: Tx,
  { template, language, data, brandId }: Pick<EmailDetail, 'template' | 'language' | 'data' | 'brandId'>,
  platform: { readonly name: string; readonly publicUrl: string },
): Promise<RenderedEmail | null> {
  if (!isEmailTemplate(template)) return null
  const sender = await getEmailSender(tx, brandId, platform.name)
  return renderEmail({ template, language, data }, sender, { publicUrl: platform.publicUrl, token: () => 'token' }).catch(
    () => null,
  )
}
