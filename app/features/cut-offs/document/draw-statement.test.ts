import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { StatementDetail } from '../queries/get-statement.server.ts'
import { drawStatement } from './draw-statement.server.ts'
import { statementWords } from './statement-words.ts'

const sealedAt = new Date('2026-11-16T07:00:00Z')
const hash = 'a1'.repeat(32)
const statement: StatementDetail = {
  id: '01912f4e-7a11-7c3d-8a55-0123456789ab',
  number: '2026-11-A-00042',
  firstDay: '2026-11-01',
  lastDay: '2026-11-15',
  currency: 'COP',
  brand: { id: '01912f4e-7a11-7c3d-8a55-0123456789ac', name: 'Café Lumbre', timeZone: 'America/Bogota' },
  influencer: { id: '01912f4e-7a11-7c3d-8a55-0123456789ad', name: 'Mariana Restrepo', handle: 'mariana' },
  cutOffId: '01912f4e-7a11-7c3d-8a55-0123456789ae',
  ...{ openingConfirmed: 1_000_000n, openingAvailable: 0n, openingInWithdrawal: 0n, openingDebt: 0n },
  ...{ closingConfirmed: 1_500_000n, closingAvailable: 300_050n, closingInWithdrawal: 0n, closingDebt: -20_000n },
  ...{ earned: 800_050n, reversed: -20_000n, hash, sealedAt, previousId: null, nextId: null },
  lines: [
    { kind: 'commissions', campaign: { id: '01912f4e-7a11-7c3d-8a55-0123456789af', name: 'Otoño' }, count: 12, amount: 800_050n },
    { kind: 'reversals', campaign: null, count: 1, amount: -20_000n },
  ],
  expected: [{ availableAt: new Date('2026-11-20T15:00:00Z'), amount: 1_500_000n, count: 9 }],
}

async function pagesOf(detail: StatementDetail, language: Language): Promise<{ pages: string[]; size: number }> {
  const words = statementWords(detail, { t: translate(language), language, country: 'CO' })
  const content = await drawStatement(words, { language, color: '#b45309', logo: null, sealedAt })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)))
  return { pages: text, size: content.length }
}

test.each([
  ['es', ['Liquidación', '1–15 de noviembre de 2026', 'Saldo final', 'COP 17.800,50', '-COP 200', 'Página 1 de 1']],
  ['en', ['Statement', 'November 1–15, 2026', 'Closing balance', 'COP 17,800.50', '-COP 200', 'Page 1 of 1']],
] as const)('a document in %s says in selectable text what the statement says', async (language, texts) => {
  const { pages, size } = await pagesOf(statement, language)
  const [page] = pages.map((text) => text.replace(/\u00a0/g, ' '))
  expect(pages).toHaveLength(1)
  for (const text of [...texts, '2026-11-A-00042', 'Mariana Restrepo', 'Café Lumbre', 'Otoño', hash]) expect(page).toContain(text)
  expect(size).toBeLessThan(80_000)
})

test('two hundred lines with long names go on over pages, each numbered, none lost', { timeout: 20_000 }, async () => {
  const name = 'Campaña de fin de año con muchas palabras '.repeat(2).trim()
  const lines = Array.from({ length: 200 }, (_, index) => ({
    kind: 'commissions' as const,
    campaign: { id: `01912f4e-7a11-7c3d-8a55-${String(index).padStart(12, '0')}`, name: `${name} n${index}.` },
    count: 1,
    amount: 100n,
  }))
  const { pages } = await pagesOf({ ...statement, lines, influencer: { ...statement.influencer, name } }, 'es')
  expect(pages.length).toBeGreaterThan(6)
  pages.forEach((text, index) => {
    expect(text).toContain(`Página ${index + 1} de ${pages.length}`)
  })
  const all = pages.join(' ')
  for (let index = 0; index < 200; index += 1) expect(all).toContain(`n${index}.`)
})

test('the same statement makes the same file', async () => {
  const words = statementWords(statement, { t: translate('es'), language: 'es', country: 'CO' })
  const draw = () => drawStatement(words, { language: 'es', color: '#b45309', logo: null, sealedAt })
  expect((await draw()).equals(await draw())).toBe(true)
})
