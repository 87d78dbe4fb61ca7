import { expect, test } from 'vitest'
import { readAudit } from './read-audit.ts'

const answer = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} })

test('high and critical findings are told, lesser ones are not', () => {
  const lesser = { severity: 'moderate', range: '*' }
  const found = { a: { severity: 'high', range: '<2' }, b: lesser, c: { severity: 'critical', range: '1' } }
  expect(readAudit(answer(found))).toEqual({ kind: 'findings', lines: ['high: a <2', 'critical: c 1'] })
  expect(readAudit(answer({ b: lesser }))).toEqual({ kind: 'clean' })
})

test.each([
  ['an endpoint that is not there', '{"error":{"code":"ENOAUDIT","summary":"no audit requests here"}}', 'ENOAUDIT'],
  ['no network', '{"message":"request to the registry failed","error":{"code":"ENOTFOUND"}}', 'ENOTFOUND'],
  ['a refusal', '{"message":"404 Not Found","statusCode":404}', '404 Not Found'],
  ['nothing', '', 'unreadable'],
  ['another shape', '[]', 'unreadable'],
  ['null', 'null', 'unreadable'],
])('%s is no answer, and no finding', (_, output, reason) => {
  expect(readAudit(output)).toEqual({ kind: 'no-answer', reason })
})
