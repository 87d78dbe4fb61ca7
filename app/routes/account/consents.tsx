import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { recordConsents } from '#app/features/policies/commands/record-consents.server.ts'
import { withdrawConsent } from '#app/features/policies/commands/withdraw-consent.server.ts'
import { compareTexts } from '#app/features/policies/compare-texts.ts'
import { ConsentsForm, WithdrawForm } from '#app/features/policies/form-inputs.ts'
import { listOwnConsents } from '#app/features/policies/queries/list-own-consents.server.ts'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { OwnConsents } from '#app/features/policies/ui/own-consents.tsx'
import { PendingConsents } from '#app/features/policies/ui/pending-consents.tsx'
import { requireUser } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { safeRedirect } from '#app/http/safe-redirect.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pendingConsentsOf } from './pending-consents-of.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ctx, language, read } = await requireUser(request)
  const pending = await pendingConsentsOf(read, actor, ctx.now)
  return {
    pending: pending.map(({ versionId, texts, effectiveAt, accepted }) => {
      const { title, markdown, sha256 } = texts[language]
      const difference = accepted === null ? null : compareTexts(accepted.texts[language].markdown, markdown)
      return { versionId, language, sha256, title, html: renderPolicy(markdown), effectiveAt, difference }
    }),
    consents: await read((tx) => listOwnConsents(tx, actor.userId)),
    title: translate(language)('policies.own.title'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireUser(request)
  const form = await readForm(request.clone())
  const next = safeRedirect(new URL(request.url).searchParams.get('next'))
  if (form.get('intent') === 'withdraw') {
    const submission = await parseForm(request, WithdrawForm)
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, withdrawConsent)
    return result.ok ? redirectWithToast('/account/consents', 'policies.toast.withdrawn') : result.response
  }
  const submission = await parseForm(request, ConsentsForm)
  if (submission.status !== 'success') return invalid(submission)
  const origin = { address: visitor.ctx.origin?.address ?? null, userAgent: request.headers.get('User-Agent') }
  const subject = { kind: 'user', id: visitor.actor.userId } as const
  const result = await runCommand(submission, visitor, (tx, input, ctx) => recordConsents(tx, { ...input, subject, origin }, ctx))
  return result.ok ? redirectWithToast(next, 'policies.toast.accepted') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Consents() {
  const { t } = useTranslation()
  const { pending, consents } = useLoaderData<typeof loader>()
  const isAsked = pending.length > 0
  return (
    <>
      <PageHeader
        title={isAsked ? t('policies.pending.title') : t('policies.own.title')}
        subtitle={isAsked ? t('policies.pending.subtitle') : t('policies.own.subtitle')}
      />
      <div className="stack">
        {isAsked ? <PendingConsents policies={pending} /> : null}
        <OwnConsents consents={consents} />
      </div>
    </>
  )
}
