import { expect, test } from 'vitest'
import { renderPolicy } from './render-policy.server.ts'

test.each([
  ['<script>alert(1)</script>', /<script/i],
  ['<img src=x onerror=alert(1)>', /<img/i],
  ['[a](javascript:alert(1))', /javascript:/i],
  ['![a](data:text/html;base64,xxxx)', /data:/i],
])('%s does nothing in a page', (hostile, forbidden) => {
  expect(renderPolicy(hostile)).not.toMatch(forbidden)
})

test('headings, lists and links are what they should be', () => {
  expect(renderPolicy('# Uno\n\n- a\n- [b](https://example.com)')).toContain('<a href="https://example.com">b</a>')
})
