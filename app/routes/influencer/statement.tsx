import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListStatementEntries } from '#app/features/cut-offs/inputs.ts'
import { listStatementEntries } from '#app/features/cut-offs/queries/list-statement-entries.server.ts'
import { StatementEntries } from '#app/features/cut-offs/ui/statement-entries.tsx'
import { StatementPage } from '#app/features/cut-offs/ui/statement-page.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { ownStatement } from './own-statement.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const statement = await ownStatement(params.statementId, visitor)
  const input = listParams(request, ListStatementEntries, { statementId: statement.id, limit: '30' })
  const entries = await visitor.read((tx) => listStatementEntries(tx, input, visitor.actor))
  return { title: `${statement.number} · ${statement.brand.name}`, statement, entries }
}

export default function Statement() {
  const { statement, entries } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const base = '/influencer/statements'
  return (
    <StatementPage statement={statement} back={{ to: base, label: t('cut-offs.own.title') }} base={base} isOwn>
      <StatementEntries
        statement={statement}
        entries={entries.items}
        next={entries.nextCursor}
        csvHref={`${base}/${statement.id}/entries.csv`}
        saleBase="/influencer/sales"
      />
    </StatementPage>
  )
}
