import { data } from '@remix-run/node'
import { confirmTotp } from '#app/features/auth/commands/confirm-totp.server.ts'
import { regenerateRecoveryCodes } from '#app/features/auth/commands/regenerate-recovery-codes.server.ts'
import { registerPasskey } from '#app/features/auth/commands/register-passkey.server.ts'
import { drawTotpQr } from '#app/features/auth/draw-totp-qr.server.ts'
import { ConfirmTotp, Nothing, RegisterPasskey } from '#app/features/auth/inputs.ts'
import { isProofFresh } from '#app/features/auth/session-lifetime.ts'
import { startTotpEnrolment, type TotpEnrolment } from '#app/features/auth/totp-enrolment.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Visitor } from './guards.server.ts'
import { intentOf } from './next-of.server.ts'
import { pageAddress } from './page-address.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { relyingParty } from './passkey.server.ts'
import { accessContext, proveIn } from './prove.server.ts'
import { runCommand } from './run-command.server.ts'
import type { LiveSession } from './session.server.ts'

export type Enrolled = { readonly kind: 'enrolled'; readonly recoveryCodes: readonly string[] | null }

/** A secret to be set up in an authenticator app, with its QR code as the source of an image. */
export async function offerTotp(request: Request, session: LiveSession): Promise<TotpEnrolment & { readonly qr: string }> {
  const issuer = translate(readLanguage(request, session.locale))('shell.name')
  const person = { userId: session.actor.userId, email: session.email }
  const enrolment = await startTotpEnrolment(person, issuer, new Date(), { vault: vault() })
  return { ...enrolment, qr: await drawTotpQr(enrolment.uri) }
}

/**
 * Sets up the factor that a form was posted with, an authenticator app's first code or a new passkey, and counts it as given in this session,
 * which gets a new token. Answers with recovery codes to be shown once, or the form again.
 */
export async function enrol(request: Request, session: LiveSession): Promise<FormAnswer | ReturnType<typeof data<Enrolled>>> {
  const who = {
    ctx: accessContext(request, session, isProofFresh(session.provedAt, new Date())),
    language: readLanguage(request, session.locale),
    page: pageAddress(request),
  }
  if ((await intentOf(request)) === 'passkey') {
    const submission = await parseForm(request, RegisterPasskey)
    if (submission.status !== 'success') return invalid(submission, ['response'])
    const site = relyingParty(request)
    const result = await runCommand(submission, who, (tx, input, ctx) => registerPasskey(tx, input, ctx, site), ['response'])
    return result.ok ? enrolled(request, session, result.value.recoveryCodes) : result.response
  }
  const submission = await parseForm(request, ConfirmTotp)
  if (submission.status !== 'success') return invalid(submission, ['code'])
  const secrets = { vault: vault() }
  const result = await runCommand(submission, who, (tx, input, ctx) => confirmTotp(tx, input, ctx, secrets), ['code'])
  return result.ok ? enrolled(request, session, result.value.recoveryCodes) : result.response
}

/** New recovery codes, to be shown once; or why not. */
export async function renewRecoveryCodes(request: Request, visitor: Visitor) {
  const submission = await parseForm(request, Nothing)
  if (submission.status !== 'success') return invalid(submission)
  const { ctx, language } = visitor
  // Codes cannot be shown by coming back to this page: the form is on the one before.
  const who = { ctx: accessContext(request, visitor, ctx.hasFreshFactor), language, page: '/account/security' }
  const result = await runCommand(submission, who, regenerateRecoveryCodes)
  return result.ok ? data({ kind: 'enrolled' as const, ...result.value }) : result.response
}

async function enrolled(request: Request, session: LiveSession, recoveryCodes: readonly string[] | null) {
  const headers = await asSystem(database().db, 'enrol', (tx) => proveIn(tx, request, session, 'second-factor'))
  return data({ kind: 'enrolled' as const, recoveryCodes }, { headers })
}
