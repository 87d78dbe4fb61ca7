import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { overrideGates } from '#app/features/cut-offs/commands/override-gates.server.ts'
import { cutOffNotFound } from '#app/features/cut-offs/errors.ts'
import { ListStatements, OverrideGates } from '#app/features/cut-offs/inputs.ts'
import { mayCloseNow, mayOverrideGates } from '#app/features/cut-offs/policy.ts'
import { getCutOff } from '#app/features/cut-offs/queries/get-cut-off.server.ts'
import { listStatements } from '#app/features/cut-offs/queries/list-statements.server.ts'
import { CutOffPage } from '#app/features/cut-offs/ui/cut-off-page.tsx'
import { periodText } from '#app/features/cut-offs/ui/period-text.ts'
import { StatementList } from '#app/features/cut-offs/ui/statement-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { idParam, listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { formatLocale } from '#app/ui/format.ts'
import { closeDuePeriods } from './close-due-periods.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.read'))
  const cutOffId = idParam(params.cutOffId)
  const input = listParams(request, ListStatements, { cutOffId, brandId: brand.id })
  const [cutOff, page] = await read((tx) => Promise.all([getCutOff(tx, { cutOffId }, actor), listStatements(tx, input, actor)]))
  if (cutOff.brandId !== brand.id) throw pageRefusal(cutOffNotFound())
  return {
    ...{ cutOff, page },
    title: `${periodText(cutOff.firstDay, formatLocale(language, brand.country))} · ${brand.name}`,
    home: `/brands/${brand.slug}`,
    isFiltered: input.search !== undefined,
    mayClose: mayCloseNow(actor, brand.id),
    mayOverride: mayOverrideGates(actor, brand.id),
  }
}

/** `intent` says whether finance closes what is due, or lets the period pass. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.override-gates'))
  const cutOffId = idParam(params.cutOffId)
  const address = `/brands/${visitor.brand.slug}/cut-offs/${cutOffId}`
  const intent = (await readForm(request.clone())).get('intent')
  if (intent === 'close') return closeDuePeriods(request, visitor, address)
  const submission = await parseForm(request, OverrideGates, { cutOffId })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, overrideGates)
  return result.ok ? redirectWithToast(address, 'cut-offs.toast.overridden') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function CutOff() {
  const { cutOff, page, home, isFiltered, mayClose, mayOverride } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <>
      {cutOff.status === 'waiting' && mayOverride ? null : <FormErrors errors={lastResult?.error?.['']} />}
      <CutOffPage cutOff={cutOff} home={home} mayClose={mayClose} mayOverride={mayOverride} lastResult={lastResult}>
        <StatementList
          page={{ items: page.items, next: page.nextCursor, previous: null }}
          linkOf={({ id }) => `${home}/statements/${id}`}
          csvHref={`${home}/cut-offs/${cutOff.id}/statements.csv`}
          title={t('cut-offs.statements.title')}
          isMixed={cutOff.sums.length > 1}
          isFiltered={isFiltered}
        />
      </CutOffPage>
    </>
  )
}
