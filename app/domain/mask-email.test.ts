import { expect, test } from 'vitest'
import { maskEmail } from './mask-email.ts'

test.each([
  ['mariana@lumbre.example', 'm•••@lumbre.example'],
  ['m@lumbre.example', 'm•••@lumbre.example'],
  ['"a@b"@lumbre.example', '"•••@lumbre.example'],
])('of %s only the first letter and the host are said', (email, masked) => {
  expect(maskEmail(email)).toBe(masked)
})
