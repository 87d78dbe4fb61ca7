import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { CreateApiClientForm } from '#app/features/auth/client-inputs.ts'
import { createApiClient } from '#app/features/auth/commands/create-api-client.server.ts'
import { ClientForm } from '#app/features/auth/ui/client-form.tsx'
import { ClientSecretCard } from '#app/features/auth/ui/client-secret-card.tsx'
import { byMachineClock } from '#app/http/context.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { requireFreshVisitor } from '#app/http/step-up.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readBrandOptions } from './brand-options.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.create-api-client'))
  requireFreshVisitor(request, visitor)
  const { brands } = await readBrandOptions(visitor)
  return { brands, title: translate(visitor.language)('clients.new.title') }
}

/** Answers with the secret itself: it is shown on this page and nowhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.create-api-client'))
  const submission = await parseForm(request, CreateApiClientForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, { ...visitor, ctx: byMachineClock(visitor.ctx) }, createApiClient)
  return result.ok ? data({ made: result.value }, { headers: { 'Cache-Control': 'no-store' } }) : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewApiClient() {
  const { t } = useTranslation()
  const { brands } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const made = answer !== undefined && 'made' in answer ? answer.made : undefined
  return (
    <>
      <PageHeader
        title={t('clients.new.title')}
        subtitle={t('clients.new.subtitle')}
        back={{ to: '/admin/api-clients', label: t('clients.title') }}
      />
      {made === undefined ? (
        <ClientForm lastResult={answer !== undefined && !('made' in answer) ? answer : undefined} brands={brands} />
      ) : (
        <div className="stack">
          <ClientSecretCard {...made} />
          <div className="form-actions">
            <LinkButton to={`/admin/api-clients/${made.clientId}`} look="primary">
              {t('clients.secret.kept')}
            </LinkButton>
          </div>
        </div>
      )}
    </>
  )
}
