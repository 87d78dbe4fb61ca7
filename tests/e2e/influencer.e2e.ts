import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'

const { url, logins } = inject('e2e')
const login = logins.find(({ title }) => title === 'Influencer')!
const phone = { viewport: { width: 360, height: 780 }, locale: 'es-CO' }
const pages = ['/influencer', '/influencer/sales', '/influencer/codes', '/influencer/wallet', '/influencer/profile']
const FIRST_LOAD_LIMIT = 300 * 1024

let browser: TestBrowser
/** Signed in, in Spanish, on a phone. */
let context: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  context = await browser.newContext(phone)
  await signIn(await context.newPage())
})

afterAll(async () => {
  await browser.close()
})

async function signIn(page: Page): Promise<void> {
  await page.goto(`${url}/login`)
  await page.getByLabel('Correo').fill(login.email)
  await page.getByLabel('Contraseña', { exact: true }).fill(login.password)
  await page.getByRole('main').getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.waitForURL(`${url}/influencer`)
}

/** A page that keeps what the browser complains about. */
async function openPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}

test.each(['light', 'dark'] as const)(
  'every page reads well on a phone, %s: nothing axe finds, nothing sideways, no complaint',
  async (scheme) => {
    const { page, complaints } = await openPage()
    await page.emulateMedia({ colorScheme: scheme })
    for (const path of pages) {
      await page.goto(url + path, { waitUntil: 'networkidle' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
    }
    expect(complaints).toEqual([])
    await page.close()
  },
)

test('the first load of the start page fits the limit', async () => {
  const { page } = await openPage()
  const scripts = new Map<string, number>()
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script' || response.url().endsWith('.js'))
      scripts.set(response.url(), gzipSync(await response.body()).length)
  })
  await page.goto(`${url}/influencer`, { waitUntil: 'networkidle' })
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0)
  expect(scripts.size).toBeGreaterThan(3)
  expect(total, [...scripts].map(([name, size]) => `${size} ${name}`).join('\n')).toBeLessThan(FIRST_LOAD_LIMIT)
  await page.close()
})

test('a sale opens from the start page into why it is what it is, and its lines sum to its commission', async () => {
  const { page } = await openPage()
  await page.goto(`${url}/influencer`)
  await page.getByRole('heading', { name: 'Últimas ventas' }).waitFor()
  await page.locator('a[href^="/influencer/sales/"]').first().click()
  await page.getByRole('heading', { name: '¿Por qué este valor?' }).waitFor()
  const lines = await page.locator('.trace-line-head data').evaluateAll(amountsOf)
  const total = await page.locator('.sale-amount data').evaluateAll(amountsOf)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.reduce((sum, amount) => sum + amount, 0)).toBe(total[0])
  await page.close()
})

test('a balance opens into the entries that sum to it', async () => {
  const { page } = await openPage()
  await page.goto(`${url}/influencer`)
  const card = page.locator('a.stat[href*="kind=estimated"]').first()
  const [balance] = await card.locator('data').evaluateAll(amountsOf)
  await card.click()
  await page.waitForURL(/kind=estimated/)
  await page.getByRole('heading', { name: 'Movimientos' }).waitFor()
  let sum = 0
  for (;;) {
    const amounts = await page.locator('#entries tbody data').evaluateAll(amountsOf)
    sum += amounts.reduce((total, amount) => total + amount, 0)
    const next = page.getByRole('link', { name: 'Siguiente' })
    if ((await next.count()) === 0) break
    const address = page.url()
    await next.click()
    await page.waitForURL((now) => now.href !== address)
    await page.locator('.data-table[aria-busy="false"]').waitFor()
  }
  expect(sum).toBe(balance)
  await page.close()
})

test('without JavaScript sales filter and page, and the brand is chosen', async () => {
  const plain = await browser.newContext({ ...phone, javaScriptEnabled: false, storageState: await context.storageState() })
  const page = await plain.newPage()
  await page.goto(`${url}/influencer/sales`)
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('reversed')
  await page.getByRole('button', { name: 'Filtrar' }).first().click()
  expect(new URL(page.url()).searchParams.get('status')).toBe('reversed')
  await page.locator('tbody .status').first().waitFor()
  const states = await page.locator('tbody .status').allTextContents()
  expect(new Set(states)).toEqual(new Set(['Revertida']))
  await page.goto(`${url}/influencer/sales`)
  const first = await page.locator('tbody a').first().textContent()
  await page.getByRole('link', { name: 'Siguiente' }).click()
  expect(await page.locator('tbody a').first().textContent()).not.toBe(first)
  await page.locator('header summary').first().click()
  await page.locator('header').getByRole('button', { name: 'Casa Jacaranda' }).click()
  const brands = await page.locator('header .brand-name').first().textContent()
  expect(brands).toBe('Casa Jacaranda')
  await plain.close()
})

test('a code’s QR is a picture for its holder only', async () => {
  const { page } = await openPage()
  await page.goto(`${url}/influencer/codes`)
  await page.getByText('Ver QR').first().click()
  const picture = page.getByRole('img', { name: /^Código QR de/ }).first()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  const address = new URL((await picture.getAttribute('src'))!, url).href
  const stranger = await fetch(address, { redirect: 'manual' })
  expect(stranger.status).toBe(302)
  await page.close()
})

test('the CSV holds the rows of the filtered list', async () => {
  const { page } = await openPage()
  await page.goto(`${url}/influencer/sales?status=reversed`)
  const shown = await page.locator('tbody tr').count()
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const text = await (await context.request.get(new URL(href!, url).href)).text()
  const lines = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  expect(lines).toHaveLength(shown + 1)
  await page.close()
})

test('every text is there in English', async () => {
  const english = await browser.newContext({ ...phone, storageState: await context.storageState() })
  await english.addCookies([{ name: 'language', value: 'en', url }])
  const page = await english.newPage()
  await page.goto(`${url}/influencer`)
  await page.getByRole('heading', { name: 'Latest sales' }).waitFor()
  for (const path of pages) {
    await page.goto(url + path)
    const text = await page.locator('main').textContent()
    expect(text?.match(/\b(?:earnings|influencer|campaigns|codes|orders|shell|ui)\.[a-z-]+(?:\.[a-z-]+)*/g), path).toBeNull()
  }
  await english.close()
})

/** Minor units of `<data value>`; of these worlds' size they are exact as numbers. */
function amountsOf(elements: Element[]): number[] {
  return elements.map((element) => Number(element.getAttribute('value')))
}
