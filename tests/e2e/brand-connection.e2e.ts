import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { VtexControl } from '../simulators/vtex/control-client.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
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

test('a logo, a colour and a sender are worn by the public page and by a mail to try them', async () => {
  const { page, close } = await openStaffPage(browser, 'Admin')
  await page.goto('/brands/lumbre/settings')
  const mark = { create: { width: 300, height: 120, channels: 4, background: '#b5482f' } } as const
  const logo = await sharp({ create: { width: 360, height: 180, channels: 4, background: '#00000000' } })
    .composite([{ input: mark }])
    .png()
    .toBuffer()
  await page.getByLabel('Imagen del logo').setInputFiles({ name: 'lumbre.png', mimeType: 'image/png', buffer: logo })
  await page.getByRole('button', { name: 'Subir logo' }).click()
  await page.getByText('Logo guardado').waitFor()
  await page.getByLabel('Color', { exact: true }).fill('#fefefe')
  await page.getByText('Este color no se distingue de una página blanca.').first().waitFor()
  await picture(page, 'brand-identity')
  await page.goto('/brands/lumbre/settings/terms')
  await expectSoundPage(page)
  await picture(page, 'brand-terms')
  await page.goto('/brands/lumbre/settings/sender')
  await page.getByLabel('Nombre del remitente').fill('Equipo Lumbre')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Ajustes guardados').waitFor()
  await page.getByRole('button', { name: 'Enviarme una prueba' }).click()
  await page.getByText('Correo de prueba en camino').waitFor()
  await expectSoundPage(page)
  await picture(page, 'brand-sender')
  const mail = await openMailbox(inject('e2e').mailFolder).waitFor({ template: 'sender-test' })
  expect(mail.from.name).toBe('Equipo Lumbre')
  expect(mail.html).toContain('<img')
  await page.goto('/join/lumbre')
  const worn = page.locator('.public-header img')
  await worn.waitFor()
  expect(await worn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await picture(page, 'brand-join')
  await close()
})
