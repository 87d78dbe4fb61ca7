import type { SubmissionResult } from '@conform-to/react'

/** Every mistake of a posted form, for pages whose forms are too small to say them field by field. */
export function submissionErrors(result: SubmissionResult | undefined): string[] {
  return Object.values(result?.error ?? {}).flatMap((texts) => texts ?? [])
}
