import { rolesFor } from '#app/domain/permissions.ts'
import { setEmailSender } from '#app/features/brands/commands/set-email-sender.server.ts'
import { SetEmailSender } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'set-brand-sender',
  method: 'put',
  path: '/brands/{brandId}/sender',
  tag: 'brands',
  summary: 'Says who a brand’s mails are from and where answers go',
  access: rolesFor('brands.set-email-sender'),
  input: SetEmailSender,
  output: Brand,
  run: async (tx, input, ctx) => toBrand(await setEmailSender(tx, input, ctx)),
})
