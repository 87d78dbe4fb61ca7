import { expect, test } from 'vitest'
import { acceptedLanguage } from './languages.ts'
import { preferenceCookie, readLanguage, readTheme, themeCookie } from './preferences.ts'
import en from './resources.en.ts'
import es from './resources.es.ts'

function request(headers: Record<string, string>): Request {
  return new Request('https://afiliados.example/', { headers })
}

test.each([
  ['en-US,en;q=0.9,es;q=0.8', 'en'],
  ['pt-BR,pt;q=0.9,es;q=0.5', 'es'],
  ['en;q=0.2, es-CO;q=0.9', 'es'],
  ['fr', null],
  ['en;q=0', null],
  ['', null],
])('a browser that asks for %s reads %s', (header, expected) => {
  expect(acceptedLanguage(header)).toBe(expected)
})

test('what the reader chose goes before their account, and the account before the browser', () => {
  const headers = { 'Accept-Language': 'en' }
  expect(readLanguage(request({ ...headers, Cookie: 'a=b; language=en' }), 'es')).toBe('en')
  expect(readLanguage(request(headers), 'es')).toBe('es')
  expect(readLanguage(request(headers))).toBe('en')
  expect(readLanguage(request({ Cookie: 'language=xx' }))).toBe('es')
})

test('an unknown theme is the system theme', () => {
  expect(readTheme(request({ Cookie: 'theme=dark' }))).toBe('dark')
  expect(readTheme(request({ Cookie: 'theme=pink' }))).toBe('system')
})

test('a choice kept over https is bound to this host, and wins over one that another host could set', () => {
  const kept = preferenceCookie(themeCookie, 'dark', true)
  expect(kept).toBe('__Host-theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure')
  expect(readTheme(request({ Cookie: `theme=light; ${kept.split(';')[0]}` }))).toBe('dark')
})

test('every language has the same texts with the same values in them', () => {
  expect(shape(en)).toEqual(shape(es))
})

function shape(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]) => {
      if (typeof value === 'object' && value !== null) return shape(value, `${path}${key}.`)
      const variables = [...String(value).matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()
      return [`${path}${key} ${variables.join(',')}`]
    })
    .sort()
}
