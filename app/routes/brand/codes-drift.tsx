import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, staffFor } from '#app/domain/permissions.ts'
import { ListDrifts } from '#app/features/codes/drift-inputs.ts'
import { listDrifts } from '#app/features/codes/queries/list-drifts.server.ts'
import { DriftList } from '#app/features/codes/ui/drift-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { decideDrifts } from './decide-drifts.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const input = listParams(request, ListDrifts, { brandId: brand.id })
  return {
    page: await read((tx) => listDrifts(tx, input, ctx.actor)),
    status: input.status,
    base: `/brands/${brand.slug}/codes`,
    mayDecide: may(ctx.actor, 'codes.heal-drifts', { brandId: brand.id }),
    title: `${translate(language)('codes.drift.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return decideDrifts(request, await requireBrand(request, params.brandSlug, ...staffFor('codes.heal-drifts')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CodesDrift() {
  const { t } = useTranslation()
  const { page, status, base, mayDecide } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('codes.drift.title')}
        subtitle={t('codes.drift.subtitle')}
        back={{ to: base, label: t('codes.list.title') }}
        actions={
          mayDecide ? (
            <Form method="post">
              <SubmitButton name="intent" value="check">
                {t('codes.drift.check')}
              </SubmitButton>
            </Form>
          ) : undefined
        }
      />
      <FormErrors errors={allErrors(lastResult)} />
      <DriftList drifts={page.items} nextCursor={page.nextCursor} status={status} base={base} mayDecide={mayDecide} />
    </>
  )
}
