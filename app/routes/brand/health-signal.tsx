import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { proposals } from '#app/domain/code-signal.ts'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { type ProposalPreview, previewProposal } from '#app/features/health/queries/preview-proposal.server.ts'
import { SignalPage } from '#app/features/health/ui/signal-page.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { decideSignal } from './decide-signal.server.ts'
import { signalOfBrand } from './signal-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('health.read'))
  const { brand, ctx, read } = visitor
  const signal = await signalOfBrand(params.signalId, visitor)
  const mayAct = may(ctx.actor, 'health.act-on-signal', { brandId: brand.id })
  const previews = await read(async (tx) => {
    const all: ProposalPreview[] = []
    if (mayAct) for (const proposal of proposals) all.push(await previewProposal(tx, { signalId: signal.id, proposal }, ctx))
    return all
  })
  return { signal, previews, home: `/brands/${brand.slug}`, title: `${signal.code.code} · ${brand.name}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('health.act-on-signal'))
  const { id } = await signalOfBrand(params.signalId, visitor)
  return decideSignal(request, visitor, id)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function HealthSignal() {
  const { t } = useTranslation()
  const { signal, previews, home } = useLoaderData<typeof loader>()
  const errors = allErrors(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        title={`${signal.code.code} · ${t(`health.kind.${signal.kind}`)}`}
        back={{ to: `${home}/health/signals`, label: t('health.signals.title') }}
      />
      <FormErrors errors={errors} />
      <SignalPage signal={signal} previews={previews} home={home} />
    </>
  )
}
