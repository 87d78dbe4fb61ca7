import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { VtexControl } from '../simulators/vtex/control-client.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { picture } from '../support/picture.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const account = 'brisaco'
const keys = { appKey: 'vtexappkey-brisaco-QWERTY', appToken: 'a-token-of-the-shop-of-brisa' }
let browser: TestBrowser
let control: VtexControl

beforeAll(async () => {
  browser = await launchBrowser()
  control = new VtexControl(inject('e2e').simulatorUrl)
})
afterAll(async () => {
  await control.close()
  await browser.close()
})

test('a brand is connected from nothing to the first ping, and left in between', async () => {
  await control.putAccount(account, { currency: 'COP', keys: [{ ...keys, resources: ['OMSViewer', 'ListOrders', 'HookAdmin'] }] })
  const { page, close } = await openStaffPage(browser, 'Admin')
  await page.goto('/admin/brands/new')
  await page.getByLabel('Nombre').fill('Brisa')
  await page.getByRole('button', { name: 'Crear marca' }).click()
  await page.getByRole('heading', { level: 1, name: 'Conectar con VTEX' }).waitFor()
  await page.getByLabel('Cuenta', { exact: true }).fill('Brisa Co')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText('Escribe la cuenta en minúsculas').waitFor()
  await page.getByLabel('Cuenta', { exact: true }).fill(account)
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByLabel('App key').fill(keys.appKey)
  await page.getByLabel('App token').fill(keys.appToken)
  await page.getByRole('button', { name: 'Conectar' }).click()

  await page.getByRole('button', { name: 'Probar permisos' }).click()
  await page.getByText('«Manage benefits and rates» (Rates and Benefits)').waitFor()
  await expectSoundPage(page)
  await picture(page, 'brand-setup-permissions')
  await page.goto('/brands/brisa/settings/vtex')
  await page.getByText('Falta un paso para recibir ventas: Permisos.').waitFor()
  await control.putAccount(account, { currency: 'COP', keys: [keys] })
  await page.getByRole('link', { name: 'Continuar la conexión' }).click()
  await page.getByRole('button', { name: 'Probar de nuevo' }).click()
  await page.getByRole('button', { name: 'Revisar promociones' }).click()
  await page.getByRole('button', { name: 'Configurar hook' }).click()
  await page.getByText('La marca está conectada').waitFor()
  expect(await page.locator('.setup-done').count()).toBe(6)
  await expectSoundPage(page)
  await picture(page, 'brand-setup-done')
  await close()
})
