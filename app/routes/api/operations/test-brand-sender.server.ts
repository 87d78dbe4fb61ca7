import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { sendTestEmail } from '#app/features/brands/commands/send-test-email.server.ts'
import { BrandRef } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'test-brand-sender',
  method: 'post',
  path: '/brands/{brandId}/sender/test',
  tag: 'brands',
  summary: 'Sends whoever calls a mail in the brand’s name',
  description: 'At most five an hour for a brand.',
  access: rolesFor('brands.send-test-email'),
  status: 202,
  input: BrandRef,
  output: z.object({ sentTo: z.string() }).meta({ id: 'SentTestEmail', description: 'To whom the mail goes.' }),
  run: sendTestEmail,
})
