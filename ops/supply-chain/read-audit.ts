export type AuditVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'findings'; readonly lines: readonly string[] }
  | { readonly kind: 'no-answer'; readonly reason: string }

type Answer = {
  readonly error?: { readonly code?: string }
  readonly message?: string
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>
  readonly metadata?: object
}

const failing = ['high', 'critical']

/**
 * What `npm audit --json` says: findings of high severity, none, or that the registry gave no answer (a mirror without the endpoint, no network).
 * An answer of another shape counts as none.
 */
export function readAudit(output: string): AuditVerdict {
  const { error, message, vulnerabilities, metadata } = parsed(output)
  if (vulnerabilities === undefined || metadata === undefined)
    return { kind: 'no-answer', reason: (error?.code ?? message ?? 'unreadable').slice(0, 200) }
  const lines = Object.entries(vulnerabilities)
    .filter(([, { severity }]) => failing.includes(severity))
    .map(([name, { severity, range }]) => `${severity}: ${name} ${range}`)
  return lines.length === 0 ? { kind: 'clean' } : { kind: 'findings', lines }
}

function parsed(output: string): Answer {
  try {
    return (JSON.parse(output) as Answer | null) ?? {}
  } catch {
    return {}
  }
}
