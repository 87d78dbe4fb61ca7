import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListStatementEntries } from '#app/features/cut-offs/inputs.ts'
import { listStatementEntries } from '#app/features/cut-offs/queries/list-statement-entries.server.ts'
import { StatementEntries } from '#app/features/cut-offs/ui/statement-entries.tsx'
import { StatementPage } from '#app/features/cut-offs/ui/statement-page.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { statementOfBrand } from './statement-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.read-statements'))
  const { actor, brand, read } = visitor
  const statement = await statementOfBrand(params.statementId, visitor)
  const input = listParams(request, ListStatementEntries, { statementId: statement.id })
  const entries = await read((tx) => listStatementEntries(tx, input, actor))
  const title = `${statement.number} · ${statement.influencer.name} · ${brand.name}`
  return { title, home: `/brands/${brand.slug}`, statement, entries }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Statement() {
  const { home, statement, entries } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const base = `${home}/statements`
  const back = { to: `${home}/cut-offs/${statement.cutOffId}`, label: t('cut-offs.statement.back') }
  return (
    <StatementPage statement={statement} back={back} base={base} isOwn={false}>
      <StatementEntries
        statement={statement}
        entries={entries.items}
        next={entries.nextCursor}
        csvHref={`${base}/${statement.id}/entries.csv`}
        saleBase={`${home}/commissions`}
      />
    </StatementPage>
  )
}
