import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { codeNotFound } from '../errors.ts'
import { shareLink } from '../share-link.ts'
import { codesInScope } from './codes-in-scope.server.ts'

export type CodeShare = {
  readonly code: string
  readonly normalizedCode: string
  /** Null while the brand has no shop. */
  readonly link: string | null
  /** Ready to post, in each language. */
  readonly texts: { readonly es: string; readonly en: string }
}

/** Everything to share a code: the link with its UTMs, and a text. @throws DomainError codes.not-found */
export async function getCodeShare(tx: Tx, { codeId }: { codeId: string }, actor: Actor): Promise<CodeShare> {
  const [row] = await tx
    .select({
      code: codes.code,
      normalizedCode: codes.normalizedCode,
      brand: { name: brands.name, storeUrl: brands.storeUrl, account: vtexConnections.account },
    })
    .from(codes)
    .innerJoin(brands, eq(brands.id, codes.brandId))
    .leftJoin(vtexConnections, eq(vtexConnections.brandId, brands.id))
    .where(and(eq(codes.id, codeId), codesInScope(tx, actor)))
  if (row === undefined) throw codeNotFound()
  const { code, normalizedCode, brand } = row
  const link = shareLink({ normalizedCode, brand })
  const values = { code, brand: brand.name }
  const textIn = (language: 'es' | 'en') =>
    link === null
      ? translate(language)('influencer.codes.text', values)
      : translate(language)('influencer.codes.text-link', { ...values, link })
  return { code, normalizedCode, link, texts: { es: textIn('es'), en: textIn('en') } }
}
