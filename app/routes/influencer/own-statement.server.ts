import { statementNotFound } from '#app/features/cut-offs/errors.ts'
import { getStatement, type StatementDetail } from '#app/features/cut-offs/queries/get-statement.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The statement in the address, where it is the influencer's own. @throws Response 404 */
export async function ownStatement(
  statementId: string | undefined,
  { actor, influencerId, read }: Visitor & { readonly influencerId: string },
): Promise<StatementDetail> {
  const statement = await read((tx) => getStatement(tx, { statementId: idParam(statementId) }, actor))
  if (statement.influencer.id !== influencerId) throw pageRefusal(statementNotFound())
  return statement
}
