import type { z } from 'zod'
import { DomainError } from '#app/domain/errors.ts'
import { changeBankAccount } from '#app/features/influencers/commands/change-bank-account.server.ts'
import { saveOwnProfile } from '#app/features/influencers/commands/save-own-profile.server.ts'
import { setOwnTaxProfile } from '#app/features/influencers/commands/set-own-tax-profile.server.ts'
import type { OwnPart } from '#app/features/influencers/own-facts.ts'
import { OwnContact, OwnIdentity } from '#app/features/influencers/own-profile-inputs.ts'
import { BankForm, NetworksForm, TaxForm } from '#app/features/influencers/step-forms.ts'
import { invalid, parseForm, parseReadForm } from '#app/http/parse-form.server.ts'
import { refusedForm, runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { keys, vault } from '#app/platform/runtime.server.ts'
import { keepOwnPaper } from './keep-own-paper.server.ts'
import type { InfluencerVisitor } from './read-own-facts.server.ts'

const home = '/influencer/profile'
const hidden = ['documentNumber', 'number']

type Command<Input, Output> = Parameters<typeof runCommand<Input, Output, InfluencerVisitor['ctx']>>[2]

/** What a part's form posts. Answers with its mistakes, or goes back to the profile. @throws Response to /step-up for the bank account */
export function saveOwnPart(request: Request, visitor: InfluencerVisitor, part: OwnPart) {
  const secrets = () => ({ vault: vault(), customerHashKey: keys().customerHash })
  switch (part) {
    case 'identity':
      return save(request, visitor, OwnIdentity, (tx, values, ctx) => saveOwnProfile(tx, { part, values }, ctx, secrets()))
    case 'contact':
      return save(request, visitor, OwnContact, (tx, values, ctx) => saveOwnProfile(tx, { part, values }, ctx, secrets()))
    case 'networks':
      return save(request, visitor, NetworksForm, (tx, { networks, audience }, ctx) =>
        saveOwnProfile(tx, { part, values: { networks, audience } }, ctx, secrets()),
      )
    case 'tax':
      return save(request, visitor, TaxForm, (tx, tax, ctx) =>
        setOwnTaxProfile(tx, { ...tax, activityCode: tax.activityCode ?? null }, ctx),
      )
    case 'bank':
      return save(
        request,
        visitor,
        BankForm,
        (tx, { bankCode = null, bankName = null, accountType = null, ...account }, ctx) =>
          changeBankAccount(
            tx,
            { ...account, bankCode, bankName, accountType, isOwn: true, influencerId: visitor.influencerId },
            ctx,
            { vault: vault() },
          ),
        'review.toast.bank-changed',
      )
    case 'documents':
      return saveDocument(request, visitor)
  }
}

async function save<Schema extends z.ZodType, Output>(
  request: Request,
  visitor: InfluencerVisitor,
  schema: Schema,
  command: Command<z.output<Schema>, Output>,
  toast = 'review.toast.saved',
) {
  const submission = await parseForm(request, schema)
  if (submission.status !== 'success') return invalid(submission, hidden)
  const result = await runCommand(submission, visitor, command, hidden)
  return result.ok ? redirectWithToast(home, toast) : result.response
}

async function saveDocument(request: Request, visitor: InfluencerVisitor) {
  try {
    await keepOwnPaper(request, visitor)
    return redirectWithToast(`${home}/documents`, 'review.toast.saved')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const empty = parseReadForm(request, new FormData(), OwnContact.partial())
    return refusedForm(empty as never, error, visitor.language)
  }
}
