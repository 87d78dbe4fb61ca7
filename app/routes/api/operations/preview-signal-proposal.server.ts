import { staffFor } from '#app/domain/permissions.ts'
import { PreviewProposal } from '#app/features/health/inputs.ts'
import { previewProposal } from '#app/features/health/queries/preview-proposal.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ProposalPreview } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'preview-signal-proposal',
  method: 'get',
  path: '/code-signals/{signalId}/proposals/{proposal}',
  tag: 'codes',
  summary: 'What a proposal against a leak would do',
  access: staffFor('health.read'),
  input: PreviewProposal,
  output: ProposalPreview,
  run: (tx, input, ctx) => previewProposal(tx, input, ctx),
})
