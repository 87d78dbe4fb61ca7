import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListCutOffs } from '#app/features/cut-offs/inputs.ts'
import { mayCloseNow } from '#app/features/cut-offs/policy.ts'
import { findComingCutOff } from '#app/features/cut-offs/queries/find-coming-cut-off.server.ts'
import { listCutOffs } from '#app/features/cut-offs/queries/list-cut-offs.server.ts'
import { ComingCutOffCard } from '#app/features/cut-offs/ui/coming-cut-off.tsx'
import { CutOffList } from '#app/features/cut-offs/ui/cut-off-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { closeDuePeriods } from './close-due-periods.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.read'))
  const input = listParams(request, ListCutOffs, { brandId: brand.id, limit: '24' })
  const [page, coming] = await read((tx) => Promise.all([listCutOffs(tx, input, actor), findComingCutOff(tx, brand, ctx.now)]))
  return {
    title: `${translate(language)('cut-offs.list.title')} · ${brand.name}`,
    base: `/brands/${brand.slug}/cut-offs`,
    timeZone: brand.timeZone,
    page,
    coming: { period: coming.period, cutOffId: coming.cutOffId, isWaiting: coming.isWaiting },
    isDue: coming.period.dueAt <= ctx.now,
    mayClose: mayCloseNow(actor, brand.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.close'))
  return closeDuePeriods(request, visitor, `/brands/${visitor.brand.slug}/cut-offs`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CutOffs() {
  const { base, timeZone, page, coming, isDue, mayClose } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('cut-offs.list.title')} subtitle={t('cut-offs.list.subtitle')} />
      <div className="stack">
        <FormErrors errors={lastResult?.error?.['']} />
        <ComingCutOffCard coming={coming} isDue={isDue} mayClose={mayClose} timeZone={timeZone} base={base} />
        <CutOffList base={base} items={page.items} next={page.nextCursor} />
      </div>
    </>
  )
}
