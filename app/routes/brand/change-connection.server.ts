import { randomBytes } from 'node:crypto'
import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import type { PermissionCheck } from '#app/domain/vtex-setup.ts'
import { connectVtex } from '#app/features/brands/commands/connect-vtex.server.ts'
import { ConnectionAction, ConnectionForm } from '#app/features/brands/form-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { configureBrandHook } from '../vtex/configure-hook.server.ts'
import { testBrandPermissions } from '../vtex/test-permissions.server.ts'
import { forgetReceivers } from '../webhooks/receive-vtex-hook.server.ts'

/** What the page shows after a post: the form's mistakes, a refusal, the permissions found, or a new secret, this once. */
type Answer = {
  readonly lastResult?: SubmissionResult<string[]>
  readonly refused?: readonly string[]
  readonly report?: readonly PermissionCheck[]
  readonly secret?: string
}

const answer = (value: Answer, status = 200) => data(value, { status, headers: { 'Cache-Control': 'no-store' } })

const hiddenFields = ['appKey', 'appToken']

/** What the connection's page posts: `intent` says which of its buttons. */
export async function changeConnection(request: Request, visitor: BrandVisitor) {
  const intent = (await readForm(request.clone())).get('intent')
  if (intent === 'connect') return connect(request, visitor)
  const submission = await parseForm(request, ConnectionAction)
  if (submission.status !== 'success') return answer({ lastResult: submission.reply() }, 400)
  const { brand, ctx, language } = visitor
  try {
    if (submission.value.intent === 'rotate-secret') return await rotateSecret(visitor)
    if (submission.value.intent === 'test-permissions') return answer({ report: await testBrandPermissions(brand.id, ctx) })
    const hookState = await configureBrandHook(brand.id, ctx)
    return hookState === 'configured'
      ? redirectWithToast(addressOf(visitor), 'brands.toast.hook')
      : redirectWithToast(addressOf(visitor), `brands.vtex.hook.next.${hookState}`, {}, 'warning')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return answer({ refused: [errorText(language, error)] }, statusOf(error))
  }
}

async function connect(request: Request, visitor: BrandVisitor) {
  const submission = await parseForm(request, ConnectionForm)
  if (submission.status !== 'success') return answer({ lastResult: submission.reply({ hideFields: hiddenFields }) }, 400)
  const result = await runCommand(
    submission,
    visitor,
    (tx, { intent: _, ...input }, ctx) => connectVtex(tx, { brandId: visitor.brand.id, ...input }, ctx, { vault: vault() }),
    hiddenFields,
  )
  if (!result.ok) return answer({ lastResult: result.response.data }, result.response.init?.status ?? 400)
  forgetReceivers()
  const { generatedSecret } = result.value
  return generatedSecret === null
    ? redirectWithToast(addressOf(visitor), 'brands.toast.connected')
    : answer({ secret: generatedSecret })
}

async function rotateSecret({ brand, ctx, write }: BrandVisitor) {
  const webhookSecret = randomBytes(32).toString('base64url')
  const secrets = { vault: vault() }
  await write((tx) => connectVtex(tx, { brandId: brand.id, webhookSecret }, ctx, secrets))
  forgetReceivers()
  return answer({ secret: webhookSecret })
}

function addressOf({ brand }: BrandVisitor): string {
  return `/brands/${brand.slug}/settings/vtex`
}
