import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const { url, mailFolder } = inject('e2e')
const email = 'nuria.salas@afiliados.example'
const password = 'lluvia de marzo en la sierra'
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('an administrator invites a manager, who accepts by mail and sees only their brand, until their access is taken away', async () => {
  const admin = await openStaffPage(browser, 'Admin')
  await admin.page.goto('/admin/invitations/new')
  await expectSoundPage(admin.page)
  await admin.page.getByLabel('Nombre').fill('Nuria Salas')
  await admin.page.getByLabel('Correo').fill(email)
  await admin.page.getByRole('group', { name: 'Gestión' }).getByLabel('Lumbre', { exact: false }).check()
  await admin.page.getByRole('button', { name: 'Enviar invitación' }).click()
  await admin.page.waitForURL('**/admin/invitations')
  await admin.page.getByText(email, { exact: true }).waitFor()
  await expectSoundPage(admin.page)

  const mail = await openMailbox(mailFolder).waitFor({ to: email })
  const link = mail.links.find((one) => one.includes('/invitation'))!
  const { pathname, search } = new URL(link)

  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const page = await context.newPage()
  await page.goto(pathname + search)
  await page.getByRole('heading', { name: /Nuria Salas/ }).waitFor()
  await expectSoundPage(page)
  await page.getByLabel('Elige tu contraseña').fill('passwordpassword')
  await page.getByRole('button', { name: 'Aceptar y entrar' }).click()
  await page.getByText('Es fácil de adivinar').waitFor()
  await page.getByLabel('Elige tu contraseña').fill(password)
  await page.getByRole('button', { name: 'Aceptar y entrar' }).click()
  await page.waitForURL('**/brands/lumbre')
  const foreign = await page.goto('/brands/jacaranda')
  expect(foreign?.status()).toBe(404)
  expect((await page.goto('/admin/users'))?.status()).toBe(403)

  const other = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const late = await other.newPage()
  await late.goto(pathname + search)
  await late.getByText('Esta invitación ya no está abierta').waitFor()
  await other.close()

  await page.goto('/brands/lumbre')
  await admin.page.goto('/admin/users?q=nuria')
  await admin.page.getByRole('link', { name: /Nuria Salas/ }).click()
  await admin.page.getByRole('heading', { name: /Nuria Salas/ }).waitFor()
  await expectSoundPage(admin.page)
  await admin.page.getByRole('button', { name: 'Quitar el acceso' }).first().click()
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Quitar el acceso' }).click()
  await admin.page.getByText('Sin acceso').first().waitFor()

  await page.getByRole('link', { name: 'Pedidos' }).first().click()
  await page.waitForURL('**/login**')
  await context.close()
  await admin.close()
})
