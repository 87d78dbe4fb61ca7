import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { findSubjectHistory } from '#app/features/audit/queries/find-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { removeBrandLogo } from '#app/features/brands/commands/set-brand-logo.server.ts'
import { updateBrand } from '#app/features/brands/commands/update-brand.server.ts'
import { BrandForm as Schema } from '#app/features/brands/form-inputs.ts'
import { mayUpdateBrand } from '#app/features/brands/policy.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { BrandForm } from '#app/features/brands/ui/brand-form.tsx'
import { LogoCard } from '#app/features/brands/ui/logo-card.tsx'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseReadForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { brandChoices } from './brand-choices.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.read'))
  const { brand, ctx, language, read } = visitor
  const [stored, trail] = await read((tx) =>
    Promise.all([
      getBrand(tx, { brandId: brand.id }, ctx.actor),
      findSubjectHistory(tx, { subjectType: 'brand', subjectId: brand.id, brandId: brand.id }, ctx.actor),
    ]),
  )
  const { name, currency, timeZone, country, locale, languages, primaryColor, storeUrl } = stored
  return {
    current: { name, currency, timeZone, country, locale, languages, primaryColor, storeUrl: storeUrl ?? '' },
    logo: { name, primaryColor, logoUrl: brand.logoUrl, logoSurface: brand.logoSurface },
    base: `/brands/${brand.slug}/settings`,
    mayChange: mayUpdateBrand(ctx.actor, brand.id),
    trail,
    ...brandChoices(),
    title: `${translate(language)('brands.settings.title')} · ${name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.update-brand'))
  const { id: brandId, slug } = visitor.brand
  const settings = `/brands/${slug}/settings`
  const form = await readForm(request)
  if (form.get('intent') === 'remove-logo') {
    await visitor.write((tx) => removeBrandLogo(tx, { brandId }, visitor.ctx))
    return redirectWithToast(settings, 'brands.toast.logo-removed')
  }
  const submission = parseReadForm(request, form, Schema)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, input, ctx) => updateBrand(tx, { brandId, ...input }, ctx))
  return result.ok ? redirectWithToast(settings, 'brands.toast.saved') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Settings() {
  const { t } = useTranslation()
  const { current, logo, base, mayChange, currencies, timeZones, trail } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('brands.settings.title')} />
      <SettingsTabs base={base} />
      <div className="stack">
        <LogoCard brand={logo} base={base} mayChange={mayChange} />
        <BrandForm
          lastResult={useActionData<typeof action>()}
          current={current}
          currencies={currencies}
          timeZones={timeZones}
          mayChange={mayChange}
        />
        {trail === null ? null : <AuditHistory events={trail} />}
      </div>
    </>
  )
}
