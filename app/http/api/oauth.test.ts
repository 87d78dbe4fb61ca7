import { expect, test } from 'vitest'
import { isOAuthForm, oauthNames, readOAuthForm } from './oauth.ts'

const form = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' }
const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/v1/auth/token', { method: 'POST', headers: { ...form, ...headers } })
const basic = (text: string) => ({ Authorization: `Basic ${btoa(text)}` })

test('only operations that know it take a form', () => {
  expect(isOAuthForm(request(), { isOAuth: true })).toBe(true)
  expect(isOAuthForm(request(), {})).toBe(false)
  expect(isOAuthForm(request({ 'Content-Type': 'application/json' }), { isOAuth: true })).toBe(false)
})

test('a form is read by our names, and the client may come by HTTP Basic', () => {
  expect(readOAuthForm(request(), 'grant_type=client_credentials&client_id=a&client_secret=b%2Bc&scope=x+y')).toEqual({
    grantType: 'client_credentials',
    clientId: 'a',
    clientSecret: 'b+c',
    scope: 'x y',
  })
  expect(readOAuthForm(request(basic('a%3Ab:c:d')), 'grant_type=client_credentials')).toEqual({
    grantType: 'client_credentials',
    clientId: 'a:b',
    clientSecret: 'c:d',
  })
})

test.each([
  ['a field sent twice', 'scope=a&scope=b', {}],
  ['a client named in both places', 'client_id=a', basic('a:b')],
  ['Basic without a secret', '', basic('a')],
  ['Basic that is no percent-encoding', '', basic('a:%zz')],
])('%s is refused', (_, text, headers) => {
  expect(() => readOAuthForm(request(headers), text)).toThrow(expect.objectContaining({ code: 'api.malformed-form' }))
})

test('an answer has the names of OAuth', () => {
  expect(oauthNames({ accessToken: 'a', tokenType: 'Bearer', expiresIn: 900 })).toEqual({
    access_token: 'a',
    token_type: 'Bearer',
    expires_in: 900,
  })
})
