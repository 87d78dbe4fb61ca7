import { VerifyBankAccount } from '#app/features/influencers/application-inputs.ts'
import { verifyBankAccount } from '#app/features/influencers/commands/verify-bank-account.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** Says whether the account that the form names is as its certificate shows it, and goes back to the page. @throws Response to /step-up */
export async function verifyAccount(request: Request, visitor: BrandVisitor, address: string) {
  const submission = await parseForm(request, VerifyBankAccount)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, verifyBankAccount)
  return result.ok ? redirectWithToast(address, `review.toast.${submission.value.decision}`) : result.response
}
