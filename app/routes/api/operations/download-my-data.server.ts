import { z } from 'zod'
import { DataRequestRef } from '#app/features/privacy/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { answerOwnExport } from '../../account/own-export.server.ts'

export default defineOperation({
  id: 'download-my-data',
  method: 'get',
  path: '/me/data-requests/{requestId}/file',
  tag: 'privacy',
  summary: 'The exported file, after a fresh proof of who it is',
  access: 'signed-in',
  input: DataRequestRef,
  output: z.instanceof(Response),
  mediaType: 'application/octet-stream',
  async runOutside({ requestId }, ctx) {
    return answerOwnExport(requestId, ctx)
  },
})
