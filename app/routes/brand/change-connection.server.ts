import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { areProven, hasPromotionRoom, type PermissionCheck } from '#app/domain/vtex-setup.ts'
import { rotateWebhookSecret } from '#app/features/brands/commands/rotate-webhook-secret.server.ts'
import { ConnectionAction, ConnectionForm } from '#app/features/brands/form-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { parseReadForm } from '#app/http/parse-form.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refusedForm } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { configureBrandHook } from '../vtex/configure-hook.server.ts'
import { connectProven } from '../vtex/connect-proven.server.ts'
import { checkBrandPromotions, testBrandPermissions } from '../vtex/test-permissions.server.ts'
import { forgetReceivers } from '../webhooks/receive-vtex-hook.server.ts'

/** What the page shows after a post: the form's mistakes, a refusal, and what new keys may do that were not kept for it. */
type Answer = {
  readonly lastResult?: SubmissionResult<string[]>
  readonly refused?: readonly string[]
  readonly report?: readonly PermissionCheck[]
}

const answer = (value: Answer, status = 200) => data(value, { status, headers: { 'Cache-Control': 'no-store' } })

const hiddenFields = ['appKey', 'appToken']

/** What the connection's page and its wizard post: `intent` says which of their buttons. A success leads back to `here`. */
export async function changeConnection(request: Request, visitor: BrandVisitor, here: string) {
  const form = await readForm(request)
  if (form.get('intent') === 'connect') return connect(request, form, visitor, here)
  const submission = parseReadForm(request, form, ConnectionAction)
  if (submission.status !== 'success') return answer({ lastResult: submission.reply() }, 400)
  try {
    return await moves[submission.value.intent](visitor, here)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return answer({ refused: [errorText(visitor.language, error)] }, statusOf(error))
  }
}

const moves = {
  async 'test-permissions'({ brand, ctx }: BrandVisitor, here: string) {
    const isProven = areProven(await testBrandPermissions(brand.id, ctx))
    return redirectWithToast(
      here,
      isProven ? 'brands.toast.permissions' : 'brands.toast.permissions-missing',
      {},
      isProven ? 'success' : 'warning',
    )
  },
  async 'check-promotions'({ brand, ctx }: BrandVisitor, here: string) {
    const hasRoom = hasPromotionRoom(await checkBrandPromotions(brand.id, ctx))
    return redirectWithToast(
      here,
      hasRoom ? 'brands.toast.promotions' : 'brands.toast.promotions-full',
      {},
      hasRoom ? 'success' : 'warning',
    )
  },
  async 'configure-hook'({ brand, ctx }: BrandVisitor, here: string) {
    const hookState = await configureBrandHook(brand.id, ctx)
    if (hookState === 'configured') return redirectWithToast(here, 'brands.toast.hook')
    return redirectWithToast(here, `brands.vtex.hook.next.${hookState}`, {}, 'warning')
  },
  async 'rotate-secret'({ brand, ctx, write }: BrandVisitor, here: string) {
    await write((tx) => rotateWebhookSecret(tx, { brandId: brand.id }, ctx, { vault: vault() }))
    forgetReceivers()
    return redirectWithToast(here, 'brands.toast.rotated')
  },
} as const

async function connect(request: Request, form: FormData, { brand, ctx, language }: BrandVisitor, here: string) {
  const submission = parseReadForm(request, form, ConnectionForm)
  if (submission.status !== 'success') return answer({ lastResult: submission.reply({ hideFields: hiddenFields }) }, 400)
  const { intent: _, ...input } = submission.value
  try {
    await connectProven({ brandId: brand.id, ...input }, ctx)
    return redirectWithToast(here, 'brands.toast.connected')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const report = error.details.report as readonly PermissionCheck[] | undefined
    const { data: lastResult } = refusedForm(submission, error, language, hiddenFields)
    return answer({ lastResult, report }, statusOf(error))
  }
}
