import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import { type EmailTemplate, emailTemplates } from '#app/features/notifications/email-data.ts'
import { catalogue } from '#app/features/notifications/templates/catalogue.ts'
import { createPen } from '#app/features/notifications/templates/create-pen.ts'
import { type EmailPath, emailPaths } from '#app/features/notifications/templates/email-content.ts'
import routes from '#app/routes.ts'
import { emailSamples } from '#tests/factories/email-samples.ts'
import { sourceFiles } from './source-files.ts'

const publicUrl = 'https://afiliados.example'
const pen = createPen('es', { name: 'Lumbre', timeZone: 'America/Bogota' }, { publicUrl, token: () => '{token}' })
/** Text of everything that could queue a mail. */
const code = sourceFiles(['app', 'jobs'], /\.server\.ts$|^jobs\/.*\.ts$/)
  .map(({ text }) => text)
  .join('\n')

function tree(entries: readonly RouteConfigEntry[]): { path?: string; index?: false; children: ReturnType<typeof tree> }[] {
  return entries.map(({ path, children = [] }) => ({ ...(path !== undefined && { path }), children: tree(children) }))
}

/** The page behind an address: not the front page, and not the one that says that there is none. */
function hasPage(address: string): boolean {
  const found = matchRoutes(tree(routes), address)?.at(-1)?.route.path
  return found !== undefined && found !== '*'
}

/** Where a mail leads; with its data as the samples have them. */
function pathOf(template: EmailTemplate): EmailPath | undefined {
  const paths = Object.keys(emailPaths) as EmailPath[]
  const href = hrefOf(template) ?? ''
  return paths.find((path) => href === `${publicUrl}${emailPaths[path]}` || href.startsWith(`${publicUrl}${emailPaths[path]}/`))
}

function hrefOf<T extends EmailTemplate>(template: T): string | undefined {
  return catalogue[template].es(emailSamples[template], pen).action?.href
}

const isSent = (template: EmailTemplate) => code.includes(`template: '${template}'`)

test('every template that leads somewhere leads to one of the paths, and every template is sent', () => {
  expect(emailTemplates.filter((template) => hrefOf(template) !== undefined && pathOf(template) === undefined)).toEqual([])
  expect(emailTemplates.filter((template) => !isSent(template))).toEqual([])
})

test.each(Object.keys(emailPaths) as EmailPath[])('%s is the address of a page', (path) =>
  expect({ address: emailPaths[path], hasPage: hasPage(emailPaths[path]) }).toMatchObject({ hasPage: true }),
)

test('a page below a path is there too', () => {
  const hrefs = emailTemplates.map((template) => hrefOf(template) ?? publicUrl).filter((href) => !href.includes('{token}'))
  expect(hrefs.filter((href) => !hasPage(href.slice(publicUrl.length) || '/login'))).toEqual([])
})

test('the looking glass sees what is sent and what is no page', () => {
  expect(isSent('reset-password')).toBe(true)
  expect(hasPage('/nowhere-at-all?token=x')).toBe(false)
  expect(pathOf('reset-password')).toBe('resetPassword')
})
