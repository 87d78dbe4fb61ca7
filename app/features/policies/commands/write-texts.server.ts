import { sql } from 'drizzle-orm'
import { policyTexts } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { hashPolicyText } from '../text-hash.server.ts'

type Text = { readonly title: string; readonly markdown: string }

/** Writes a draft's words in every language, over those it had. @returns their hashes by language */
export async function writeTexts(
  tx: Tx,
  versionId: string,
  texts: Readonly<Record<'es' | 'en', Text>>,
): Promise<Record<'es' | 'en', string>> {
  const rows = (['es', 'en'] as const).map((language) => {
    const { title, markdown } = texts[language]
    return { versionId, language, title, markdown, sha256: hashPolicyText({ title, markdown }) }
  })
  await tx
    .insert(policyTexts)
    .values(rows)
    .onConflictDoUpdate({
      target: [policyTexts.versionId, policyTexts.language],
      set: { title: sql`excluded.title`, markdown: sql`excluded.markdown`, sha256: sql`excluded.sha256` },
    })
  return { es: rows[0]!.sha256, en: rows[1]!.sha256 }
}
