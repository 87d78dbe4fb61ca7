import { closeNow } from '#app/features/cut-offs/commands/close-now.server.ts'
import { CloseNow } from '#app/features/cut-offs/inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** Has a brand's due periods closed at once; the work runs on, and the page says what came of it. */
export async function closeDuePeriods(request: Request, visitor: BrandVisitor, address: string) {
  const submission = await parseForm(request, CloseNow, { brandId: visitor.brand.id })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, closeNow)
  return result.ok ? redirectWithToast(address, 'cut-offs.toast.closing') : result.response
}
