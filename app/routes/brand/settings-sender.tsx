import type { SubmissionResult } from '@conform-to/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DomainError } from '#app/domain/errors.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { sendTestEmail } from '#app/features/brands/commands/send-test-email.server.ts'
import { setEmailSender } from '#app/features/brands/commands/set-email-sender.server.ts'
import { SenderForm } from '#app/features/brands/form-inputs.ts'
import { maySetEmailSender } from '#app/features/brands/policy.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { EmailSenderForm } from '#app/features/brands/ui/email-sender-form.tsx'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { TestEmailCard } from '#app/features/brands/ui/test-email-card.tsx'
import { type BrandVisitor, requireBrand } from '#app/http/guards.server.ts'
import { parseReadForm } from '#app/http/parse-form.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

type Answer = { readonly lastResult?: SubmissionResult<string[]>; readonly refused?: readonly string[] }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('brands.read'))
  const { senderName, replyTo } = await read((tx) => getBrand(tx, { brandId: brand.id }, ctx.actor))
  return {
    current: { senderName: senderName ?? '', replyTo: replyTo ?? '' },
    brandName: brand.name,
    base: `/brands/${brand.slug}/settings`,
    mayChange: maySetEmailSender(ctx.actor, brand.id),
    title: `${translate(language)('brands.settings.sender')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.set-email-sender'))
  const { id: brandId, slug } = visitor.brand
  const form = await readForm(request)
  if (form.get('intent') === 'test') return sendTest(visitor)
  const submission = parseReadForm(request, form, SenderForm)
  if (submission.status !== 'success') return data<Answer>({ lastResult: submission.reply() }, 400)
  const result = await runCommand(submission, visitor, (tx, input, ctx) => setEmailSender(tx, { brandId, ...input }, ctx))
  if (!result.ok) return data<Answer>({ lastResult: result.response.data }, result.response.init ?? 400)
  return redirectWithToast(`/brands/${slug}/settings/sender`, 'brands.toast.saved')
}

async function sendTest({ brand, ctx, language, write }: BrandVisitor) {
  try {
    const { sentTo } = await write((tx) => sendTestEmail(tx, { brandId: brand.id }, ctx))
    return redirectWithToast(`/brands/${brand.slug}/settings/sender`, 'brands.toast.test-sent', { email: sentTo })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return data<Answer>({ refused: [errorText(language, error)] }, statusOf(error))
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SenderSettings() {
  const { t } = useTranslation()
  const { current, brandName, base, mayChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t('brands.settings.title')} />
      <SettingsTabs base={base} />
      <div className="columns">
        <EmailSenderForm lastResult={answer?.lastResult} current={current} brandName={brandName} mayChange={mayChange} />
        {mayChange ? <TestEmailCard refused={answer?.refused} /> : null}
      </div>
    </>
  )
}
