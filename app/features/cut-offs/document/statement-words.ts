import type { TFunction } from 'i18next'
import { isBalanceKind } from '#app/domain/statement.ts'
import type { Language } from '#app/i18n/languages.ts'
import { formatDate, formatLocale, formatMoney } from '#app/ui/format.ts'
import { expectedDays } from '../expected-days.ts'
import type { StatementDetail } from '../queries/get-statement.server.ts'
import { closingOf, openingOf } from '../statement-totals.ts'
import { periodText } from '../ui/period-text.ts'

export type DocumentRow = { readonly label: string; readonly note?: string; readonly value: string; readonly isSum?: boolean }
export type DocumentTable = { readonly title: string; readonly rows: readonly DocumentRow[] }

/** What a statement's document says, in the reader's language and the brand's country: text only, nothing of how it looks. */
export type StatementWords = {
  readonly title: string
  readonly brand: string
  readonly influencer: string
  readonly handle: string
  readonly period: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly closing: readonly [label: string, value: string]
  readonly tables: readonly DocumentTable[]
  readonly hash: readonly [label: string, value: string, note: string]
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly footer: string
}

/** @param t of the same language */
export function statementWords(
  statement: StatementDetail,
  { t, language, country }: { readonly t: TFunction; readonly language: Language; readonly country: string },
): StatementWords {
  const locale = formatLocale(language, country)
  const { brand, influencer, currency, lines, expected } = statement
  const money = (amount: bigint, signed = false) => formatMoney({ amount, currency }, locale, { show: 'code', signed })
  const opening = { label: t('cut-offs.field.opening'), value: money(openingOf(statement)), isSum: true }
  const closing = { label: t('cut-offs.field.closing'), value: money(closingOf(statement)), isSum: true }
  const rowOf = ({ kind, campaign, count, amount }: (typeof lines)[number]): DocumentRow => ({
    label: campaign === null ? t(`cut-offs.line.${kind}`) : `${t(`cut-offs.line.${kind}`)} · ${campaign.name}`,
    note: t('cut-offs.statement.entries-count', { count }),
    value: money(amount, isBalanceKind(kind)),
  })
  const balances = [
    ['confirmed', statement.openingConfirmed, statement.closingConfirmed],
    ['available', statement.openingAvailable, statement.closingAvailable],
    ['in-withdrawal', statement.openingInWithdrawal, statement.closingInWithdrawal],
    ['debt', statement.openingDebt, statement.closingDebt],
  ] as const
  const states = lines.filter(({ kind }) => !isBalanceKind(kind)).map(rowOf)
  const coming = expectedDays(expected, brand.timeZone).map(({ at, amount, count }) => ({
    label: formatDate(at, locale, brand.timeZone, 'day-year'),
    note: t('cut-offs.expected.sales', { count }),
    value: money(amount),
  }))
  return {
    title: t('cut-offs.document.title'),
    brand: brand.name,
    influencer: influencer.name,
    handle: `@${influencer.handle}`,
    period: periodText(statement.firstDay, locale),
    facts: [
      [t('cut-offs.field.number'), statement.number],
      [t('cut-offs.field.sealed'), formatDate(statement.sealedAt, locale, brand.timeZone, 'day-time')],
      [t('cut-offs.document.currency'), currency],
    ],
    closing: [closing.label, closing.value],
    tables: [
      {
        title: t('cut-offs.statement.what-happened'),
        rows: [opening, ...lines.filter(({ kind }) => isBalanceKind(kind)).map(rowOf), closing],
      },
      {
        title: t('cut-offs.document.balances'),
        rows: balances.map(([state, before, after]) => ({
          label: t(`cut-offs.balance.${state}`),
          note: `${t('cut-offs.statement.before')} ${money(before)}`,
          value: money(after),
        })),
      },
      ...(states.length === 0 ? [] : [{ title: t('cut-offs.statement.states'), rows: states }]),
      ...(coming.length === 0 ? [] : [{ title: t('cut-offs.document.expected'), rows: coming }]),
    ],
    hash: [t('cut-offs.seal.hash'), statement.hash, t('cut-offs.statement.proof-text')],
    footer: t('cut-offs.document.footer', { number: statement.number, brand: brand.name, page: '{page}', pages: '{pages}' }),
  }
}
