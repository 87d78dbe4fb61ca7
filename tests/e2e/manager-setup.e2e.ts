import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const manager = 'Manager, Lumbre'
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

test('a manager makes a campaign, gives a code, publishes, and the coupon works in VTEX', async () => {
  const { page, close } = await openStaffPage(browser, manager)
  await page.goto('/brands/lumbre/campaigns/new')
  await page.getByLabel('Nombre').fill('Día de la madre')
  await page.getByRole('button', { name: 'Agregar regla' }).click()
  const rule = page.getByRole('group', { name: 'Regla 1' })
  await rule.getByLabel('Ids de VTEX').fill('1902, 1903')
  await rule.getByLabel('Tipo').selectOption('fixed')
  await rule.getByLabel('Monto por unidad').fill('12.000')
  await page.getByRole('button', { name: 'Crear borrador' }).click()
  await page.getByText('Completa este campo.').waitFor()
  expect(await page.getByLabel('Nombre').inputValue()).toBe('Día de la madre')
  await page.getByLabel('Tasa').fill('12,5')
  await page.getByRole('button', { name: 'Crear borrador' }).click()
  await page.getByRole('heading', { level: 1, name: /Día de la madre/ }).waitFor()
  await page.getByText('SKU 1902, 1903').first().waitFor()
  expect(await page.getByText('$ 12.000').first().isVisible()).toBe(true)
  await expectSoundPage(page)

  await page.getByRole('link', { name: 'Crear código' }).first().click()
  await page.getByLabel('Influencer', { exact: true }).fill('@mateocorre')
  await page.getByLabel('o un patrón').fill('{NAME}{NN}')
  await page.getByRole('button', { name: 'Ver ejemplo' }).click()
  await page.getByText(/Se crearía MATEO\d\d/).waitFor()
  await page.getByRole('button', { name: 'Crear código' }).click()
  const heading = page.getByRole('heading', { level: 1 }).getByText(/^MATEO\d\d$/)
  await heading.waitFor()
  const code = (await heading.textContent())!
  await page.getByText('Espera a su campaña').first().waitFor()

  await page.getByRole('link', { name: 'Día de la madre' }).click()
  await page.getByRole('button', { name: 'Publicar' }).click()
  const question = page.getByRole('dialog', { name: /¿Publicar/ })
  await question.getByText('su código se activa en VTEX').waitFor()
  await question.getByRole('button', { name: 'Publicar' }).click()
  await page.getByText('Campaña publicada').waitFor()
  await page.getByRole('link', { name: code }).click()
  await heading.waitFor()
  await expect
    .poll(async () => (await page.reload()) && (await page.getByRole('heading', { level: 1 }).textContent()), { timeout: 30_000 })
    .toContain('Activo')
  await expectSoundPage(page)
  await close()
})

test('without JavaScript rows are added, and nothing that was typed is lost', async () => {
  const { page, close } = await openStaffPage(browser, manager, { javaScriptEnabled: false })
  await page.goto('/brands/lumbre/campaigns/new')
  await page.getByLabel('Nombre').fill('Sin guion')
  await page.getByRole('button', { name: 'Excluir productos' }).click()
  expect(await page.getByLabel('Nombre').inputValue()).toBe('Sin guion')
  await page.getByLabel('Ids de VTEX').fill('6123 x!')
  await page.getByLabel('Tasa').fill('10')
  await page.getByRole('button', { name: 'Crear borrador' }).click()
  await page.getByText('«x!» no puede ser un id de VTEX.').waitFor()
  expect(await page.getByLabel('Tasa').inputValue()).toBe('10')
  await page.getByLabel('Ids de VTEX').fill('6123')
  await page.getByRole('button', { name: 'Crear borrador' }).click()
  await page.getByText('Menos: SKU 6123').first().waitFor()
  await close()
})

test('an administrator tests the permissions, renews the secret and configures the hook', async () => {
  const { page, close } = await openStaffPage(browser, 'Admin')
  await page.goto('/brands/lumbre/settings/vtex')
  await page.getByRole('button', { name: 'Probar permisos' }).click()
  await page.getByText('Todo está concedido.').waitFor()
  expect(await page.getByText('Concedido', { exact: true }).count()).toBe(7)
  await page.getByRole('button', { name: 'Generar un secreto nuevo' }).click()
  await page
    .getByRole('dialog', { name: /secreto nuevo/ })
    .getByRole('button', { name: 'Generar un secreto nuevo' })
    .click()
  await page.getByText('Secreto nuevo: lo estamos llevando a VTEX').waitFor()
  await page.getByText('El anterior vale hasta el').waitFor()
  await page.getByText('Configurado', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Configurar hook' }).click()
  await page
    .getByRole('dialog', { name: /Configurar el hook/ })
    .getByRole('button', { name: 'Configurar hook' })
    .click()
  await page.getByText('Hook configurado: VTEX ya nos avisa').waitFor()
  await page.getByText('Configurado', { exact: true }).waitFor()
  await expectSoundPage(page)
  await close()
})

test('an account belongs to one brand, and keys never come back with a refused form', async () => {
  const { page, close } = await openStaffPage(browser, 'Admin', { javaScriptEnabled: false })
  await page.goto('/admin/brands/new')
  await page.getByLabel('Nombre').fill('Marca de prueba')
  await page.getByRole('button', { name: 'Crear marca' }).click()
  await page.getByText('Marca Marca de prueba creada').waitFor()
  await page.getByLabel('Cuenta', { exact: true }).fill('lumbreco')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByLabel('App key').fill('vtexappkey-wrong-ABCDEF')
  await page.getByLabel('App token').fill('a-token-nobody-knows')
  await page.getByRole('button', { name: 'Conectar' }).click()
  await page.getByText('Otra marca ya está conectada con esa cuenta de VTEX.').waitFor()
  expect(await page.content()).not.toContain('a-token-nobody-knows')
  await close()
})

test('a finance person reads the settings and cannot change them', async () => {
  const { page, close } = await openStaffPage(browser, 'Finance')
  await page.goto('/brands/lumbre/settings')
  await page.getByText('Puedes ver los ajustes').waitFor()
  expect(await page.getByRole('button', { name: 'Guardar' }).count()).toBe(0)
  expect(await page.getByLabel('Nombre').isDisabled()).toBe(true)
  await close()
})

test('an administrator moves the sandbox’s clock from any page', async () => {
  const { page, close } = await openStaffPage(browser, 'Admin')
  await page.goto('/admin/brands')
  await page.getByText('Avanzar el reloj').click()
  await page.getByRole('button', { name: '1 hora' }).click()
  await page.getByText('El reloj avanzó').waitFor()
  expect(new URL(page.url()).pathname).toBe('/admin/brands')
  await page.getByText('Avanzar el reloj').click()
  await page.getByLabel('Otra duración').fill('ayer')
  await page.getByLabel('Otra duración').evaluate((input) => input.removeAttribute('pattern'))
  await page.getByLabel('Otra duración').press('Enter')
  await page.getByText('Escribe una duración como P15D o PT6H.').waitFor()
  await close()
})

const setUpPages = [
  'campaigns',
  'campaigns/new',
  'influencers',
  'influencers/new',
  'codes',
  'codes/new',
  'settings',
  'settings/sender',
  'settings/terms',
  'settings/vtex',
].map((path) => `/brands/lumbre/${path}`)

test('the set-up pages are sound on a phone, in the dark and in English', async () => {
  const { page, close } = await openStaffPage(browser, manager, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  })
  await page.context().addCookies([{ name: 'language', value: 'en', url: page.url() }])
  for (const path of setUpPages) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectSoundPage(page)
  }
  await close()
})
