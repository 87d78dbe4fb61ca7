import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { setPayoutTerms } from '#app/features/brands/commands/set-payout-terms.server.ts'
import { type FormMoney, payoutForm } from '#app/features/brands/payout-form.ts'
import { maySetPayoutTerms } from '#app/features/brands/policy.ts'
import { type Brand, getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { PayoutTermsForm } from '#app/features/brands/ui/payout-terms-form.tsx'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { amountText, formatLocale, rateText } from '#app/ui/format.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('brands.read'))
  const stored = await read((tx) => getBrand(tx, { brandId: brand.id }, ctx.actor))
  const money = { currency: brand.currency, locale: formatLocale(language, brand.country) }
  return {
    money,
    current: typed(stored, money),
    base: `/brands/${brand.slug}/settings`,
    mayChange: maySetPayoutTerms(ctx.actor, brand.id),
    title: `${translate(language)('brands.settings.terms')} · ${brand.name}`,
  }
}

/** The terms as the form shows them. */
function typed(brand: Brand, { locale }: FormMoney) {
  const { minimumWithdrawal, secondApprovalAbove, recoveryShare, coolingOffHours, noticeDays } = brand
  return {
    minimumWithdrawal: amountText(minimumWithdrawal, locale),
    secondApprovalAbove: secondApprovalAbove === null ? '' : amountText(secondApprovalAbove, locale),
    recoveryShare: rateText(recoveryShare, locale),
    coolingOffHours,
    noticeDays,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.set-payout-terms'))
  const { brand, language } = visitor
  const submission = await parseForm(
    request,
    payoutForm({ currency: brand.currency, locale: formatLocale(language, brand.country) }),
  )
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, input, ctx) =>
    setPayoutTerms(tx, { brandId: brand.id, ...input }, ctx),
  )
  return result.ok ? redirectWithToast(`/brands/${brand.slug}/settings/terms`, 'brands.toast.saved') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TermsSettings() {
  const { t } = useTranslation()
  const { current, money, base, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('brands.settings.title')} />
      <SettingsTabs base={base} />
      <PayoutTermsForm lastResult={useActionData<typeof action>()} current={current} money={money} mayChange={mayChange} />
    </>
  )
}
