/** Something that must never be so: which rule is broken, by which row, in words and numbers. */
export type Violation = { readonly subject: string; readonly id: string; readonly detail: Record<string, string> }

/** What one check found. `checked` counts the rows it looked at; `violations` are the first of them, `violationCount` all. */
export type CheckResult = {
  readonly name: string
  readonly checked: number
  readonly violationCount: number
  readonly violations: readonly Violation[]
}

/** How many violations a check names; the count is always whole. */
export const namedViolations = 20
