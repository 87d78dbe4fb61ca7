import { z } from 'zod'
import { FileRef } from '#app/features/influencers/application-inputs.ts'
import { openKycFile } from '#app/features/influencers/commands/open-kyc-file.server.ts'
import { fileNotFound } from '#app/features/influencers/errors.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { storage } from '#app/platform/runtime.server.ts'
import { ownProfile } from '../own-profile.server.ts'

export default defineOperation({
  id: 'get-my-document',
  method: 'get',
  path: '/me/documents/{fileId}',
  tag: 'influencers',
  summary: 'A paper of the caller’s own',
  description: 'JPEG, WebP or PDF, as an attachment. Its reading is recorded.',
  access: ['influencer'],
  input: FileRef,
  output: z.instanceof(Response),
  mediaType: 'application/octet-stream',
  async runOutside({ fileId }, ctx) {
    const { files } = await ctx.read((tx) => ownProfile(tx, ctx.actor))
    if (!files.some(({ id }) => id === fileId)) throw fileNotFound()
    const { storageKey, contentType, fileName } = await ctx.write((tx) => openKycFile(tx, { fileId }, ctx))
    return answerFile({ content: await storage().get(storageKey), contentType, fileName })
  },
})
