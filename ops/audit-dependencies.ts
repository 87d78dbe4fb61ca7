import { spawnSync } from 'node:child_process'
import { readAudit } from './supply-chain/read-audit.ts'

// `npm run audit:dependencies`: known holes in what production runs. Fails on findings of high severity; says so where the registry gives no
// answer, which is no finding.
const asked = ['audit', '--omit=dev', '--audit-level=high', '--json']
const { stdout } = spawnSync('npm', asked, { encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 })
const verdict = readAudit(stdout ?? '')
if (verdict.kind === 'findings') {
  process.stdout.write(`Known holes in dependencies:\n${verdict.lines.map((line) => `  ${line}\n`).join('')}`)
  process.exitCode = 1
} else if (verdict.kind === 'no-answer') {
  process.stdout.write(`NOT CHECKED: the registry gave no answer about known holes (${verdict.reason})\n`)
} else {
  process.stdout.write('No known hole of high severity in what production runs\n')
}
