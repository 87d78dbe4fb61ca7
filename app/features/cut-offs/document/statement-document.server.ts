import { eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import type { StatementRef } from '../inputs.ts'
import { getStatement } from '../queries/get-statement.server.ts'
import { type DocumentLook, drawStatement } from './draw-statement.server.ts'
import { statementWords } from './statement-words.ts'

export type StatementFile = { readonly fileName: string; readonly content: Buffer }

/**
 * A statement's PDF in a language. Reads first, then draws outside of any transaction; where storage cannot give the logo, the name stands alone.
 * @param read a transaction within the actor's scope
 * @throws DomainError cut-offs.statement-not-found
 */
export async function statementDocument(
  { statementId, language }: StatementRef & { readonly language: Language },
  actor: Actor,
  { read, storage }: { read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>; storage: DocumentStorage },
): Promise<StatementFile> {
  const { statement, brand } = await read(async (tx) => {
    const found = await getStatement(tx, { statementId }, actor)
    const [row] = await tx
      .select({
        color: brands.primaryColor,
        country: brands.country,
        slug: brands.slug,
        logoKey: brands.logoKey,
        logoSurface: brands.logoSurface,
      })
      .from(brands)
      .where(eq(brands.id, found.brand.id))
    return { statement: found, brand: row! }
  })
  const { color, country, slug, logoKey, logoSurface } = brand
  const content = logoKey === null ? null : await storage.get(logoKey).catch(() => null)
  const logo: DocumentLook['logo'] = content === null ? null : { content, surface: logoSurface }
  const words = statementWords(statement, { t: translate(language), language, country })
  const { number, sealedAt, influencer } = statement
  return {
    fileName: `${slug}-${number}-${influencer.handle}.pdf`,
    content: await drawStatement(words, { language, color, logo, sealedAt }),
  }
}
