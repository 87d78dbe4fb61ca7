import { ApproveApplication, CloseApplication, RejectApplication } from '#app/features/influencers/application-inputs.ts'
import { approveApplication } from '#app/features/influencers/commands/approve-application.server.ts'
import { closeApplication } from '#app/features/influencers/commands/close-application.server.ts'
import { rejectApplication } from '#app/features/influencers/commands/reject-application.server.ts'
import { requestChanges } from '#app/features/influencers/commands/request-changes.server.ts'
import type { ApplicationDetail } from '#app/features/influencers/queries/get-application.server.ts'
import { RequestChangesForm } from '#app/features/influencers/review-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { readAccount, readDocument } from './read-secret-number.server.ts'
import { verifyAccount } from './verify-account.server.ts'

/** What the application's page posts: `intent` says which way. Answers with the form's mistakes, a number that was asked for, or goes back. */
export async function decideApplication(request: Request, visitor: BrandVisitor, application: ApplicationDetail) {
  const intent = (await readForm(request.clone())).get('intent')
  const { id: applicationId, profileId } = application
  const address = `/brands/${visitor.brand.slug}/applications/${applicationId}`
  if (intent === 'read-document') return readDocument(request, visitor, profileId)
  if (intent === 'read-account') return readAccount(request, visitor)
  if (intent === 'verify-account') return verifyAccount(request, visitor, address)
  if (intent === 'request-changes') return askForChanges(request, visitor, applicationId, address)
  if (intent === 'reject' || intent === 'close') return end(request, visitor, { intent, applicationId, address })
  return approve(request, visitor, application, address)
}

async function approve(request: Request, visitor: BrandVisitor, application: ApplicationDetail, address: string) {
  const submission = await parseForm(request, ApproveApplication, { applicationId: application.id })
  if (submission.status !== 'success') return invalid(submission)
  const secrets = { customerHashKey: keys().customerHash, machineNow: new Date() }
  const result = await runCommand(submission, visitor, (tx, input, ctx) => approveApplication(tx, input, ctx, secrets))
  const name = application.displayName ?? application.email
  return result.ok ? redirectWithToast(address, 'review.toast.approve', { name }) : result.response
}

async function askForChanges(request: Request, visitor: BrandVisitor, applicationId: string, address: string) {
  const submission = await parseForm(request, RequestChangesForm, { applicationId })
  if (submission.status !== 'success') return invalid(submission)
  const machineNow = new Date()
  const result = await runCommand(submission, visitor, (tx, input, ctx) => requestChanges(tx, input, ctx, { machineNow }))
  return result.ok ? redirectWithToast(address, 'review.toast.request-changes') : result.response
}

type Ending = { readonly intent: 'reject' | 'close'; readonly applicationId: string; readonly address: string }
const endings = {
  reject: { schema: RejectApplication, command: rejectApplication },
  close: { schema: CloseApplication, command: closeApplication },
}

async function end(request: Request, visitor: BrandVisitor, { intent, applicationId, address }: Ending) {
  const { schema, command } = endings[intent]
  const submission = await parseForm(request, schema, { applicationId })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, command)
  return result.ok ? redirectWithToast(address, `review.toast.${intent}`) : result.response
}
