import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'

const { url, logins } = inject('e2e')
const manager = logins.find(({ title }) => title === 'Manager, Lumbre')!
const auditor = logins.find(({ title }) => title === 'Auditor')!
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A page of someone signed in, and what its console complained of. */
async function open(who: { email: string; password: string }, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto('/login')
  await page.getByLabel('Correo').fill(who.email)
  await page.getByLabel('Contraseña', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.waitForURL((address) => address.pathname !== '/login')
  return { page, complaints, close: () => context.close() }
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test('a number of the start page opens its rows, a row its order, and the order why its commission is what it is', async () => {
  const { page, complaints, close } = await open(manager)
  await page.goto('/brands/lumbre')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: /Comisión confirmada/ }).click()
  await page.waitForURL(/\/commissions\?status=confirmed/)
  await page.getByRole('heading', { level: 1, name: 'Comisiones' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: '¿Por qué este valor?' }).waitFor()
  await page.getByText('Cómo se calculó').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Ver el pedido' }).click()
  await page.getByRole('heading', { name: 'Productos' }).waitFor()
  await page.getByRole('link', { name: 'Mostrar el documento' }).click()
  await page.getByText('"orderId"').first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('the order list filters, turns its pages both ways, and downloads exactly what is filtered', async () => {
  const { page, complaints, close } = await open(manager)
  await page.goto('/brands/lumbre/orders?limit=10')
  const first = await page.getByRole('row').nth(1).getByRole('link').first().textContent()
  await page.getByRole('link', { name: 'Siguiente' }).click()
  await page.waitForURL(/after=/)
  await page.getByRole('link', { name: 'Anterior' }).click()
  await page.waitForURL(/before=/)
  await page.getByRole('row').nth(1).getByText(first!).waitFor()
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('canceled')
  await page.waitForURL(/state=canceled/)
  const rows = await page.getByRole('row').count()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const lines = await readLines(await (await download).createReadStream())
  expect(lines.length - 1).toBeGreaterThan(0)
  expect(lines.slice(1).every((line) => line.includes(';Cancelado;'))).toBe(true)
  expect(lines.length).toBeGreaterThanOrEqual(rows)
  expect(complaints).toEqual([])
  await close()
})

test('an order asked for again tells how it goes and what came of it', async () => {
  const { page, complaints, close } = await open(manager)
  await page.goto('/brands/lumbre/orders?state=invoiced')
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Actualizar desde VTEX' }).click()
  await page
    .getByText(/^Listo\. |^El pedido no había cambiado\./)
    .first()
    .waitFor({ timeout: 20_000 })
  await page.getByText('Actualización manual · Procesada').first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('without JavaScript the inbox filters and parked notifications go back to the queue', async () => {
  const { page, close } = await open(manager, { javaScriptEnabled: false })
  await page.goto('/brands/lumbre/notifications')
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('parked')
  await page.getByRole('button', { name: 'Filtrar' }).click()
  await page.waitForURL(/status=parked/)
  const parked = await page.getByRole('button', { name: /Reintentar el aviso/ }).count()
  expect(parked).toBeGreaterThan(1)
  await page
    .getByRole('button', { name: /Reintentar el aviso/ })
    .first()
    .click()
  await page.getByText('1 notificación vuelve a la cola.').waitFor()
  expect(new URL(page.url()).search).toContain('status=parked')
  await page.getByRole('button', { name: 'Reintentar las detenidas' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reintentar las detenidas' }).click()
  await page.getByText(/vuelven? a la cola\./).waitFor()
  await close()
})

test('an auditor sees all of it and can change none of it', async () => {
  const { page, close } = await open(auditor)
  await page.goto('/brands')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Lumbre/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Lumbre' }).waitFor()
  await page.goto('/brands/lumbre/notifications')
  await page.getByRole('heading', { level: 1, name: 'Notificaciones recibidas' }).waitFor()
  expect(await page.getByRole('button', { name: /Reintentar/ }).count()).toBe(0)
  await page.goto('/brands/lumbre/orders')
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Productos' }).waitFor()
  expect(await page.getByRole('button', { name: 'Actualizar desde VTEX' }).count()).toBe(0)
  await close()
})

async function readLines(stream: NodeJS.ReadableStream): Promise<string[]> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8').trim().split('\n')
}
