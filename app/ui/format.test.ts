import { expect, test } from 'vitest'
import { decimalText, formatDate, formatLocale, formatMoney, formatRate, formatRelative } from './format.ts'

const nbsp = '\u00a0'

test.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [-5n, '-0.05'],
  [123456n, '1234.56'],
  [-100n, '-1.00'],
])('%s hundredths are %s', (amount, text) => {
  expect(decimalText(amount)).toBe(text)
})

test('pesos are shown whole, and with their cents only when there are some', () => {
  expect(formatMoney({ amount: 118_400_000n, currency: 'COP' }, 'es-CO')).toBe(`$${nbsp}1.184.000`)
  expect(formatMoney({ amount: 118_400_050n, currency: 'COP' }, 'es-CO')).toBe(`$${nbsp}1.184.000,50`)
})

test('reais always show their centavos', () => {
  expect(formatMoney({ amount: 149_000n, currency: 'BRL' }, 'pt-BR')).toBe(`R$${nbsp}1.490,00`)
})

test('an amount beyond what a float can hold is shown to the cent', () => {
  expect(formatMoney({ amount: 900_719_925_474_099_312n, currency: 'USD' }, 'en-US')).toBe('$9,007,199,254,740,993.12')
})

test('a change of balance carries its sign', () => {
  expect(formatMoney({ amount: 100n, currency: 'USD' }, 'en-US', { signed: true })).toBe('+$1.00')
  expect(formatMoney({ amount: -100n, currency: 'USD' }, 'en-US', { signed: true })).toBe('-$1.00')
  expect(formatMoney({ amount: 0n, currency: 'USD' }, 'en-US', { signed: true })).toBe('$0.00')
})

test('a rate in basis points is a percentage', () => {
  expect(formatRate(1250, 'es-CO')).toBe('12,5%')
  expect(formatRate(1250, 'es')).toBe(`12,5${nbsp}%`)
})

test('a day is the day of the brand, not of the server', () => {
  const instant = new Date('2026-11-15T02:30:00Z')
  expect(formatDate(instant, 'es-CO', 'America/Bogota', 'day')).toMatch(/^14/)
  expect(formatDate(instant, 'es-CO', 'UTC', 'day')).toMatch(/^15/)
})

test('the half of the day stays with its hour', () => {
  const instant = new Date('2026-11-15T10:23:00Z')
  expect(formatDate(instant, 'es-CO', 'America/Bogota', 'day-time')).toMatch(new RegExp(`05:23${nbsp}a.${nbsp}m.$`))
  expect(formatDate(instant, 'en', 'America/Bogota', 'time')).toBe(`05:23${nbsp}AM`)
})

test('times near now are told as people tell them', () => {
  const now = new Date('2026-11-15T12:00:00Z')
  expect(formatRelative(new Date('2026-11-15T09:00:00Z'), now, 'es-CO')).toBe('hace 3 horas')
  expect(formatRelative(new Date('2026-11-17T12:00:00Z'), now, 'en')).toBe('in 2 days')
  expect(formatRelative(new Date('2026-11-15T11:59:40Z'), now, 'en')).toBe('now')
})

test('a reader of no country reads as Latin America does', () => {
  expect(formatLocale('es', null)).toBe('es-419')
  expect(formatLocale('en', 'CO')).toBe('en-CO')
})
