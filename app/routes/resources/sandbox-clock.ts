import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { awaitClockEffect } from '#app/features/operations/await-clock-effect.server.ts'
import { advanceClock } from '#app/features/operations/commands/advance-clock.server.ts'
import { AdvanceClock } from '#app/features/operations/inputs.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { safeRedirect } from '#app/http/safe-redirect.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { env } from '#app/platform/env.server.ts'

const longestWaitMs = 10_000

/** One of the presets, or a duration that was typed. */
const MoveClock = z
  .object({ preset: z.string().optional(), advance: z.string().optional() })
  .transform(({ preset, advance }) => ({ advance: preset ?? advance ?? '' }))
  .pipe(AdvanceClock)

/** `POST /resources/sandbox-clock`: an administrator moves the clock, and comes back once what fell due by it is done. */
export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('operations.advance-clock'))
  const returnTo = safeRedirect(String((await readForm(request.clone())).get('returnTo') ?? '/'))
  const submission = await parseForm(request, MoveClock)
  if (submission.status !== 'success') return redirectWithToast(returnTo, 'shell.sandbox.custom-help', {}, 'error')
  const result = await runCommand(submission, visitor, (tx, input, ctx) =>
    advanceClock(tx, input, ctx, { isSandbox: env().SANDBOX }),
  )
  if (!result.ok) return redirectWithToast(returnTo, 'shell.sandbox.refused', {}, 'error')
  await awaitClockEffect(visitor.read, { timeoutMs: longestWaitMs })
  return redirectWithToast(returnTo, 'shell.sandbox.moved')
}
