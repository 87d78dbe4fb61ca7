import { expect, test } from 'vitest'
import { answerFile } from './answer-file.server.ts'

const file = { content: Buffer.from('bytes'), contentType: 'application/pdf', fileName: 'RUT.pdf' }

test('a file is saved, not shown, unless asked for; nobody keeps or guesses it', async () => {
  const { headers, ...answer } = answerFile(file)
  expect(headers.get('Content-Disposition')).toBe('attachment; filename="RUT.pdf"')
  expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Cache-Control')).toContain('no-store')
  expect(headers.get('Content-Length')).toBe('5')
  expect(answer).toBeDefined()
  expect(Buffer.from(await answerFile(file).arrayBuffer()).toString()).toBe('bytes')
})

test.each([
  ['image/jpeg', 'inline', true],
  ['image/webp', 'inline', true],
  ['application/pdf', 'inline', false],
  ['text/html', 'attachment', true],
  ['image/svg+xml', 'attachment', true],
  ['application/x-ndjson', 'attachment', true],
])('%s asked for inline is an %s', (contentType, disposition, isSandboxed) => {
  const { headers } = answerFile({ ...file, contentType, isInline: true })
  expect(headers.get('Content-Disposition')).toMatch(new RegExp(`^${disposition};`))
  expect(headers.get('Content-Security-Policy')!.includes('sandbox')).toBe(isSandboxed)
  expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
})
