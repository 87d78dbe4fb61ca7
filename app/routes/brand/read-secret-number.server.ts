import { data } from '@remix-run/node'
import { BankAccountRef, ProfileRef } from '#app/features/influencers/application-inputs.ts'
import { readBankAccountNumber } from '#app/features/influencers/commands/read-bank-account-number.server.ts'
import { readDocumentNumber } from '#app/features/influencers/commands/read-document-number.server.ts'
import { openSecret, type SealedSecret } from '#app/features/influencers/sealed-secret.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { type CommandResult, runCommand } from '#app/http/run-command.server.ts'
import { vault } from '#app/platform/runtime.server.ts'

/** Answers with a document's whole number, once: the reading is on record before it is opened. @throws Response to /step-up */
export async function readDocument(request: Request, visitor: BrandVisitor, profileId: string) {
  const submission = await parseForm(request, ProfileRef, { profileId })
  if (submission.status !== 'success') return invalid(submission)
  return reveal(profileId, await runCommand(submission, visitor, readDocumentNumber))
}

/** The same for the account that the form names. @throws Response to /step-up; 404 for another brand's */
export async function readAccount(request: Request, visitor: BrandVisitor) {
  const submission = await parseForm(request, BankAccountRef)
  if (submission.status !== 'success') return invalid(submission)
  return reveal(submission.value.bankAccountId, await runCommand(submission, visitor, readBankAccountNumber))
}

async function reveal(id: string, result: CommandResult<SealedSecret>) {
  if (!result.ok) return result.response
  const number = await openSecret(vault(), result.value)
  return data({ revealed: { id, number } }, { headers: { 'Cache-Control': 'no-store' } })
}
