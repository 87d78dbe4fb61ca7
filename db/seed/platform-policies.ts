import { readFileSync } from 'node:fs'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { PolicyText } from '#app/features/policies/inputs.ts'

/** The texts the platform begins with: templates, which say so at their top. In `policy-texts/<kind>.<language>.md`, the title first. */
export const plannedPolicies = (['terms', 'privacy'] as const satisfies readonly PolicyKind[]).map((kind) => ({
  kind,
  texts: { es: readText(`${kind}.es.md`), en: readText(`${kind}.en.md`) },
}))

function readText(name: string): PolicyText {
  const [heading, ...rest] = readFileSync(new URL(`policy-texts/${name}`, import.meta.url), 'utf8').split('\n')
  return PolicyText.parse({ title: heading?.replace(/^# /, ''), markdown: rest.join('\n') })
}
