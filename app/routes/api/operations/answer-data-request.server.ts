import { rolesFor } from '#app/domain/permissions.ts'
import { answerDataRequest } from '#app/features/privacy/commands/answer-data-request.server.ts'
import { AnswerDataRequest } from '#app/features/privacy/inputs.ts'
import { getDataRequest } from '#app/features/privacy/queries/get-data-request.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DataRequestDetail } from '../schemas/data-request.server.ts'

export default defineOperation({
  id: 'answer-data-request',
  method: 'post',
  path: '/data-requests/{requestId}/answer',
  tag: 'privacy',
  summary: 'Answers a request',
  description: 'A deletion is done with its answer; it asks for a fresh proof of who it is.',
  access: rolesFor('privacy.answer-request'),
  input: AnswerDataRequest,
  output: DataRequestDetail,
  async run(tx, input, ctx) {
    await answerDataRequest(tx, input, ctx)
    return getDataRequest(tx, input.requestId, ctx.actor)
  },
})
