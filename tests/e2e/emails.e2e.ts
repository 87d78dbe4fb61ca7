import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { asSystem } from '#db/scope.ts'
import { emailSamples } from '../factories/email-samples.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const { databaseUrl, mailFolder } = inject('e2e')
const mailbox = openMailbox(mailFolder)
const to = 'mariana.e2e@example.com'
let browser: TestBrowser
let database: DatabaseClient

beforeAll(async () => {
  database = createDatabase(databaseUrl, { poolSize: 2, applicationName: 'e2e' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await database.close()
})

test('a mail that a command wrote is sent by the worker, and the administrator sees it as it arrived, without its token', async () => {
  const mail = { to, template: 'change-email', data: emailSamples['change-email'], language: 'es', brandId: null } as const
  const ctx = { actor: { kind: 'system', name: 'e2e' }, now: new Date(), requestId: 'e2e' } as const
  await asSystem(database.db, 'e2e', (tx) => queueEmail(tx, mail, ctx))
  const received = await mailbox.waitFor({ to, template: 'change-email' })
  expect(received.subject).toBe('Confirma tu correo nuevo')
  const token = received.links[0]!.split('token=')[1]!
  expect(token).toMatch(/^[\w-]{54}$/)

  const { page, close } = await openStaffPage(browser, 'Admin')
  await page.goto(`/admin/emails?q=${to}`)
  const row = page.getByRole('row').filter({ hasText: to })
  await row.getByText('Enviado').waitFor()
  await expectSoundPage(page)
  await row.getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Confirma tu correo nuevo' }).waitFor()
  const frame = page.frameLocator('iframe')
  await frame.getByRole('link', { name: 'Usar este correo' }).waitFor()
  expect(await frame.locator('html').innerHTML()).not.toContain(token)
  expect(await page.content()).not.toContain(token)
  await close()
})
