import { expect, test } from 'vitest'
import { languages } from '#app/i18n/languages.ts'
import { contrast } from '#app/ui/theme/color.ts'
import { emailSamples } from '#tests/factories/email-samples.ts'
import { type EmailTemplate, emailData, emailTemplates } from './email-data.ts'
import { renderEmail } from './render-email.server.ts'
import { emailLook } from './templates/email-look.ts'

const sender = { name: 'Lumbre', color: '#b5482f', timeZone: 'America/Bogota' }
const links = { publicUrl: 'https://afiliados.example', token: (id: string) => `token-of-${id}` }
const cells = emailTemplates.flatMap((template) => languages.map((language) => [template, language] as const))

function render(template: EmailTemplate, language: 'es' | 'en', data: unknown = emailSamples[template], from = sender) {
  return renderEmail({ template, language, data }, from, links)
}

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

test.each(cells)('%s in %s has a subject, a page and a plain text that say the same', async (template, language) => {
  const { subject, html, text } = await render(template, language)
  expect(subject).toMatch(/^\S.{5,100}$/)
  expect(html).toContain(`<html dir="ltr" lang="${language}"`)
  for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|\[object|NaN|Invalid Date|\{\w+\}/)
  const words = html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
  for (const line of text.split('\n').filter((each) => each !== '' && !/^(> |-- )/.test(each)))
    for (const piece of line.split(/: |:$/)) expect(words).toContain(piece.trim())
})

test.each(cells)('%s in %s asks nothing of the network and runs nothing', async (template, language) => {
  const { html } = await render(template, language)
  expect(html).not.toMatch(/<(img|script|link|iframe|object|video|form)\b|url\(|@import|\bsrc=|\bon\w+=/i)
  const outside = [...html.matchAll(/href="([^"]+)"/g)].filter(([, href]) => !href!.startsWith(`${links.publicUrl}/`))
  expect(outside).toEqual([])
})

test.each(cells)('%s in %s leads with the token of its link, and only there', async (template, language) => {
  const data = emailSamples[template]
  const { html, text } = await render(template, language)
  if (!('linkTokenId' in data)) return expect(html + text).not.toContain('token-of-')
  expect(text.match(/token-of-[\w-]+/g)).toEqual([`token-of-${data.linkTokenId}`])
  expect(html).toContain(`token-of-${data.linkTokenId}"`)
})

test.each(cells)('%s in %s cannot be made to say more than its data', async (template, language) => {
  const hostile = '"><script>alert(1)</script><a href="https://evil.example">x</a>\r\nBcc: a@evil.example'
  const data = JSON.parse(JSON.stringify(emailSamples[template]), (key, value: unknown) =>
    ['name', 'inviterName', 'reason', 'note', 'device', 'field', 'campaign', 'policy', 'summary', 'bank'].includes(key)
      ? hostile
      : value,
  ) as unknown
  const { subject, html } = await render(template, language, data, { ...sender, name: hostile })
  expect(html).not.toMatch(/<script|<a href="https:\/\/evil/i)
  expect(html.match(/<a\b/g)?.length ?? 0).toBe((await render(template, language)).html.match(/<a\b/g)?.length ?? 0)
  expect(textsOf(emailData[template].parse(emailSamples[template])).length).toBeGreaterThan(0)
  expect(subject.split('\n')[0]).not.toContain('<script>alert(1)</script>\r')
})

test('the two languages say different things, so that none was forgotten', async () => {
  for (const template of emailTemplates) {
    const [es, en] = [await render(template, 'es'), await render(template, 'en')]
    expect(en.subject).not.toBe(es.subject)
    const shared = es.text.split('\n').filter((line) => line.length > 25 && en.text.split('\n').includes(line))
    const given = textsOf(emailSamples[template]).flatMap((text) => text.split('\n'))
    expect(shared.filter((line) => !/^https:/.test(line) && !given.some((text) => line.includes(text)))).toEqual([])
  }
})

test('a name that looks like an address is not greeted, so that nobody spreads links in our name', async () => {
  for (const name of ['Gana en www.evil.com', 'https://evil.example', 'evil.com', 'ana@evil.com'])
    expect((await render('account-exists', 'es', { name })).text.split('\n')[0]).toBe('Hola')
  expect((await render('account-exists', 'es', { name: 'Dra. Ana María O’Neill' })).text.split('\n')[0]).toBe(
    'Hola, Dra. Ana María O’Neill',
  )
})

test('an instant is told in the sender’s time zone, and names it', async () => {
  const { text } = await render('password-changed', 'es')
  expect(text).toContain('10 de marzo de 2026')
  expect(text).toMatch(/10:05/)
  expect((await render('password-changed', 'es', undefined, { ...sender, timeZone: 'UTC' })).text).toMatch(/15:05 UTC/)
})

test.each(['#ffffff', '#000000', '#f5d90a', '#1f6f5c', '#b5482f', '#808080'])('a brand of colour %s can be read', (color) => {
  const look = emailLook(color)
  expect(contrast(look.onFill, look.fill)).toBeGreaterThanOrEqual(4.5)
  for (const ink of [look.link, look.ink, look.soft]) expect(contrast(ink, look.paper)).toBeGreaterThanOrEqual(4.5)
  for (const ink of [look.ink, look.soft]) expect(contrast(ink, look.tint)).toBeGreaterThanOrEqual(4.5)
})
