import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addDays, localDate } from '#app/domain/period.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { findSubjectHistory } from '#app/features/audit/queries/find-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { fieldsOfLimits } from '#app/features/codes/batch/batch-form.ts'
import { mayManageCodes } from '#app/features/codes/policy.ts'
import { getCodeShare } from '#app/features/codes/queries/get-code-share.server.ts'
import { CodeDetail } from '#app/features/codes/ui/code-detail.tsx'
import { LimitsForm } from '#app/features/codes/ui/limits-form.tsx'
import { LimitsText } from '#app/features/codes/ui/limits-text.tsx'
import { ReassignForm } from '#app/features/codes/ui/reassign-form.tsx'
import { ShareCard } from '#app/features/codes/ui/share-card.tsx'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { SalesSummary } from '#app/features/commissions/ui/sales-summary.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { changeCode } from './change-code.server.ts'
import { codeOfBrand } from './code-of-brand.server.ts'
import { influencerOptions } from './influencer-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const { brand, ctx, read } = visitor
  const code = await codeOfBrand(params.codeId, visitor)
  const mayChange = mayManageCodes(ctx.actor, brand.id)
  const [sales, influencers, share, trail] = await read((tx) =>
    Promise.all([
      sumCommissions(tx, { codeId: code.id, brandId: brand.id }, ctx.actor),
      mayChange ? influencerOptions(visitor) : [],
      getCodeShare(tx, { codeId: code.id }, ctx.actor),
      findSubjectHistory(tx, { subjectType: 'code', subjectId: code.id, brandId: brand.id }, ctx.actor),
    ]),
  )
  return {
    ...{ code, sales, influencers, share, trail, mayChange },
    limits: fieldsOfLimits(code, brand.timeZone),
    currency: brand.currency,
    timeZone: brand.timeZone,
    tomorrow: addDays(localDate(ctx.now, brand.timeZone), 1),
    home: `/brands/${brand.slug}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.reassign-code'))
  const code = await codeOfBrand(params.codeId, visitor)
  return changeCode(request, visitor, code.id)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.code.code }]

export default function CodePage() {
  const page = useLoaderData<typeof loader>()
  const { code, sales, influencers, share, limits, trail, mayChange, currency, timeZone, tomorrow, home } = page
  const lastResult = useActionData<typeof action>()
  const isOver = code.status === 'expired' || code.status === 'archived'
  const intent = lastResult?.initialValue?.intent
  const resultOf = (name: string) => (intent === name ? lastResult : undefined)
  return (
    <>
      {intent === 'reassign' || intent === 'limits' ? null : <FormErrors errors={lastResult?.error?.['']} />}
      <CodeDetail
        code={code}
        home={home}
        mayChange={mayChange}
        sales={<SalesSummary sums={sales} currency={currency} to={`${home}/commissions?codeId=${code.id}`} />}
        reassign={
          mayChange && !isOver ? (
            <ReassignForm
              lastResult={resultOf('reassign')}
              code={code.code}
              influencers={influencers.filter(({ value }) => value !== code.holder?.handle)}
              timeZone={timeZone}
              tomorrow={tomorrow}
            />
          ) : null
        }
        limits={
          mayChange && code.status !== 'archived' ? (
            <LimitsForm key={JSON.stringify(limits)} lastResult={resultOf('limits')} limits={limits} timeZone={timeZone} />
          ) : (
            <LimitsText limits={code} />
          )
        }
        share={<ShareCard share={share} qr={`${home}/codes/${code.id}/qr`} />}
        trail={trail === null ? null : <AuditHistory events={trail} />}
      />
    </>
  )
}
