import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { MoveApiClient } from '#app/features/auth/client-inputs.ts'
import { revokeApiClient } from '#app/features/auth/commands/revoke-api-client.server.ts'
import { rotateClientSecret } from '#app/features/auth/commands/rotate-client-secret.server.ts'
import { mayManageClients } from '#app/features/auth/policy.ts'
import { getApiClient } from '#app/features/auth/queries/list-api-clients.server.ts'
import { ClientDetail } from '#app/features/auth/ui/client-detail.tsx'
import { ClientSecretCard } from '#app/features/auth/ui/client-secret-card.tsx'
import { ClientStateTag } from '#app/features/auth/ui/client-state-tag.tsx'
import { byMachineClock } from '#app/http/context.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readBrandOptions } from './brand-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.read-api-clients'))
  const { actor, read } = visitor
  const clientId = idParam(params.clientId)
  const client = await read((tx) => getApiClient(tx, { clientId }, actor, new Date()))
  const { brandNames } = await readBrandOptions(visitor)
  return { client, brandNames, isOwn: client.ownerId === actor.userId, mayChange: mayManageClients(actor) }
}

/** A rotation answers with the secret itself: it is shown on this page and nowhere else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.rotate-client-secret'))
  const clientId = idParam(params.clientId)
  const submission = await parseForm(request, MoveApiClient, { clientId })
  if (submission.status !== 'success') return invalid(submission)
  const who = { ...visitor, ctx: byMachineClock(visitor.ctx) }
  const { value } = submission
  if (value.intent === 'revoke') {
    const result = await runCommand({ ...submission, value }, who, revokeApiClient)
    return result.ok ? redirectWithToast(`/admin/api-clients/${clientId}`, 'clients.toast.revoked') : result.response
  }
  const result = await runCommand({ ...submission, value }, who, rotateClientSecret)
  return result.ok ? data({ made: result.value }, { headers: { 'Cache-Control': 'no-store' } }) : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.client.name }]

export default function ApiClientPage() {
  const { t } = useTranslation()
  const { client, brandNames, isOwn, mayChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={client.name}
        status={<ClientStateTag state={client.state} />}
        subtitle={t('clients.acts-for', { name: client.ownerName })}
        back={{ to: '/admin/api-clients', label: t('clients.title') }}
      />
      <div className="stack">
        {answer !== undefined && 'made' in answer ? (
          <ClientSecretCard {...answer.made} />
        ) : (
          <FormErrors errors={answer?.error?.[''] ?? undefined} />
        )}
        <ClientDetail client={client} brandNames={brandNames} isOwn={isOwn} mayChange={mayChange} />
      </div>
    </>
  )
}
