import { statementNotFound } from '#app/features/cut-offs/errors.ts'
import { getStatement, type StatementDetail } from '#app/features/cut-offs/queries/get-statement.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The statement in the address, of the brand in the address. @throws Response 404 */
export async function statementOfBrand(
  statementId: string | undefined,
  { actor, brand, read }: BrandVisitor,
): Promise<StatementDetail> {
  const statement = await read((tx) => getStatement(tx, { statementId: idParam(statementId) }, actor))
  if (statement.brand.id !== brand.id) throw pageRefusal(statementNotFound())
  return statement
}
