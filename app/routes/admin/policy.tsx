import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { startOfLocalDay } from '#app/domain/period.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { findSubjectHistory } from '#app/features/audit/queries/find-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { publishVersion } from '#app/features/policies/commands/publish-version.server.ts'
import { compareTexts } from '#app/features/policies/compare-texts.ts'
import { PublishForm } from '#app/features/policies/form-inputs.ts'
import { mayWritePolicies } from '#app/features/policies/policy.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { renderPolicy } from '#app/features/policies/render-policy.server.ts'
import { PolicyPage } from '#app/features/policies/ui/policy-page.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('policies.read'))
  const { policy, trail } = await read(async (tx) => {
    const found = await getPolicy(tx, idParam(params.policyId), actor)
    const subject = { subjectType: 'policy', subjectId: found.id, brandId: found.brandId }
    return { policy: found, trail: await findSubjectHistory(tx, subject, actor) }
  })
  const [newest, previous] = policy.versions
  const text = newest!.texts[language]
  return {
    ...{ policy, trail },
    shown: { version: newest!.version, title: text.title, html: renderPolicy(text.markdown) },
    difference: previous === undefined ? null : compareTexts(previous.texts[language].markdown, text.markdown),
    mayWrite: mayWritePolicies(actor),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('policies.publish-version'))
  const policyId = idParam(params.policyId)
  const { timeZone } = await visitor.read((tx) => getPolicy(tx, policyId, visitor.actor))
  const submission = await parseForm(request, PublishForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, { versionId, effectiveOn }, ctx) => {
    const effectiveAt = effectiveOn === undefined ? undefined : startOfLocalDay(effectiveOn, timeZone)
    return publishVersion(tx, { versionId, effectiveAt }, ctx)
  })
  if (!result.ok) return result.response
  return redirectWithToast(`/admin/policies/${policyId}`, 'policies.toast.published', { version: result.value.version })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.shown.title }]

export default function Policy() {
  const { t } = useTranslation()
  const { policy, trail, shown, difference, mayWrite } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const address = `/admin/policies/${policy.id}`
  const hasDraft = policy.versions.some(({ publishedAt }) => publishedAt === null)
  return (
    <>
      <PageHeader
        title={shown.title}
        subtitle={`${t(`policies.kind.${policy.kind}`)} · ${policy.brandName ?? t('policies.list.platform')}`}
        back={{ to: '/admin/policies', label: t('policies.list.title') }}
        actions={
          <>
            <LinkButton to={`${address}/consents`}>{t('policies.consents.title')}</LinkButton>
            {mayWrite ? (
              <LinkButton to={`${address}/edit`} look={hasDraft ? undefined : 'primary'}>
                {hasDraft ? t('policies.page.edit-draft') : t('policies.page.new-version')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FormErrors errors={lastResult?.error?.[''] ?? lastResult?.error?.effectiveAt ?? undefined} id="policy-errors" />
      <div className="stack">
        <PolicyPage address={address} versions={policy.versions} shown={shown} difference={difference} mayWrite={mayWrite} />
        {trail === null ? null : <AuditHistory events={trail} />}
      </div>
    </>
  )
}
