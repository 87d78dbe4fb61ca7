import { expect, test } from 'vitest'
import { safeFileName } from './file-name.ts'

test.each([
  ['Cédula Ana Ruiz.PDF', 'pdf', 'Cédula Ana Ruiz.pdf'],
  ['RUT.2026.pdf', 'pdf', 'RUT.2026.pdf'],
  ['../../etc/passwd', 'jpg', 'passwd.jpg'],
  ['C:\\Users\\Ana\\foto.png', 'jpg', 'foto.jpg'],
  ['factura\u202egpj.exe', 'pdf', 'facturagpj.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'pdf', 'aSet-Cookie- x=1.pdf'],
  ['x".pdf; filename="evil.html', 'pdf', 'x-.pdf- filename=-evil.pdf'],
  ['<script>alert(1)</script>.jpg', 'jpg', 'script-.jpg'],
  ['%2e%2e%2fsecret.pdf', 'pdf', '-2e-2e-2fsecret.pdf'],
  ['.htaccess', 'webp', 'htaccess.webp'],
  ['...', 'webp', 'document.webp'],
  ['', 'pdf', 'document.pdf'],
  ['\0\0', 'pdf', 'document.pdf'],
  ['cedula\ud800.pdf', 'pdf', 'cedula.pdf'],
  ['e\u0301.jpeg', 'jpg', 'é.jpg'],
])('%j is kept as %s text', (declared, extension, expected) => {
  expect(safeFileName(declared, extension)).toBe(expected)
})

test('a long name is shortened between characters and keeps its ending', () => {
  const name = safeFileName(`${'👩‍💻'.repeat(200)}.pdf`, 'pdf')
  expect([...name].length).toBeLessThanOrEqual(100)
  expect(name).toMatch(/^(?:👩|💻)+\.pdf$/u)
})
