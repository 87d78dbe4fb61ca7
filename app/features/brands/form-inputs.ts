import { z } from 'zod'
import { ConnectVtex, CreateBrand, SetEmailSender, UpdateBrand } from './inputs.ts'

/** A brand's identity as the settings page sends it. */
export const BrandForm = UpdateBrand.omit({ brandId: true })
  .required()
  .extend({ storeUrl: UpdateBrand.shape.storeUrl.transform((address) => address ?? null) })
export type BrandForm = z.input<typeof BrandForm>

/** Who the mails are from, as the settings page sends it: empty fields are the platform's to fill. */
export const SenderForm = z.object({
  senderName: SetEmailSender.shape.senderName.optional().transform((name) => name ?? null),
  replyTo: SetEmailSender.shape.replyTo.optional().transform((address) => address ?? null),
})
export type SenderForm = z.input<typeof SenderForm>

/** A new brand as the administrators' form sends it. */
export const NewBrandForm = CreateBrand.required({ primaryColor: true })

/** The VTEX account as the settings page sends it: empty keys keep the stored ones. */
export const ConnectionForm = ConnectVtex.pick({
  account: true,
  appKey: true,
  appToken: true,
  webhookHeader: true,
  requestsPerMinute: true,
}).extend({ intent: z.literal('connect') })
export type ConnectionForm = z.input<typeof ConnectionForm>

/** The other buttons of the connection's page. */
export const ConnectionAction = z.object({
  intent: z.enum(['test-permissions', 'check-promotions', 'configure-hook', 'rotate-secret']),
})
