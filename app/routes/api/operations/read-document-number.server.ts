import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { ProfileRef } from '#app/features/influencers/application-inputs.ts'
import { readDocumentNumber } from '#app/features/influencers/commands/read-document-number.server.ts'
import { openSecret } from '#app/features/influencers/sealed-secret.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'read-document-number',
  method: 'post',
  path: '/kyc-profiles/{profileId}/read-document',
  tag: 'influencers',
  summary: 'The whole number of an identity document',
  description: 'With a fresh second factor; every reading is written into the audit trail.',
  access: rolesFor('influencers.read-document'),
  input: ProfileRef,
  output: z.object({ number: z.string() }),
  async runOutside(input, ctx) {
    const secret = await ctx.write((tx) => readDocumentNumber(tx, input, ctx))
    return { number: await openSecret(vault(), secret) }
  },
})
