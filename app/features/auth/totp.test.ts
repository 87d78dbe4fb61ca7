import fc from 'fast-check'
import { generate } from 'otplib'
import { expect, test } from 'vitest'
import { isTotpForm, matchTotp, newTotpSecret, totpUri } from './totp.server.ts'

/** RFC 6238, appendix B: the secret of its table, in Base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
])('at second %i the code of RFC 6238 is %s', async (seconds, code, step) => {
  expect(await matchTotp(secret, code, at(seconds), null)).toBe(step)
  expect(await matchTotp(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at(seconds), null)).toBe(step)
})

test('a code counts one step early or late, and not two', async () => {
  const code = await generate({ secret, epoch: 3_000 })
  for (const [seconds, step] of [
    [2_969, null],
    [2_970, 100],
    [3_029, 100],
    [3_059, 100],
    [3_060, null],
  ] as const)
    expect([seconds, await matchTotp(secret, code, at(seconds), null)]).toEqual([seconds, step])
})

test('no code is accepted at or before the step of the last one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 3, max: 60_000_000 }), fc.integer({ min: -1, max: 1 }), async (step, behind) => {
      const code = await generate({ secret, epoch: (step + behind) * 30 })
      for (const lastStep of [step + behind, step + behind + 1])
        if ((await matchTotp(secret, code, at(step * 30), lastStep)) !== null) return false
      return (await matchTotp(secret, code, at(step * 30), step + behind - 1)) === step + behind
    }),
    { numRuns: 50 },
  )
})

test.each(['', '12345', '1234567', '12345a', '１２３４５６', '-12345'])('%j is no code', async (code) => {
  expect(isTotpForm(code)).toBe(false)
  expect(await matchTotp(secret, code, at(59), null)).toBeNull()
})

test('secrets have 160 bits and differ, and the address names platform and account', () => {
  const [first, second] = [newTotpSecret(), newTotpSecret()]
  expect(first).toMatch(/^[A-Z2-7]{32}$/)
  expect(second).not.toBe(first)
  const uri = new URL(totpUri(first, { issuer: 'Afiliados', account: 'ana@marca.example' }))
  expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual(['otpauth:', first, 'Afiliados'])
  expect(decodeURIComponent(uri.pathname)).toContain('ana@marca.example')
})
