import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderPermissions } from './permissions.ts'

test('the page on permissions is as the table is', () => {
  expect(readFileSync('docs/permisos.md', 'utf8'), 'run `npm run docs:permissions`').toBe(renderPermissions())
})

test('it says how far each role reaches', () => {
  expect(renderPermissions()).toContain('| Crear códigos | `codes.create-code` | Todo | Sus marcas |  |  |  |')
  expect(renderPermissions()).toContain('| Pedir un retiro | `payments.request-withdrawal` |  |  |  |  | Lo propio |')
})
