import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Forget what of signing in has ended long ago. */
export const purgeSignIns = defineTask({ name: 'auth.purge-sign-ins', payload: z.object({}) })

const userId = z.uuid()

export const passwordChanged = defineTask({ name: 'auth.password-changed', payload: z.object({ userId }) })

/** `null`: nobody has that address. The job is there all the same, so that asking costs the same for every address. */
export const passwordResetAsked = defineTask({
  name: 'auth.password-reset-asked',
  payload: z.object({ userId: userId.nullable() }),
})

/** Somebody asked for another address: its link is to be mailed, and the address that counts until then told. */
export const emailChangeAsked = defineTask({ name: 'auth.email-change-asked', payload: z.object({ emailChangeId: z.uuid() }) })

/** It counts: the address before is told. */
export const emailChanged = defineTask({ name: 'auth.email-changed', payload: z.object({ emailChangeId: z.uuid() }) })

export const secondFactorChanged = defineTask({
  name: 'auth.second-factor-changed',
  payload: z.object({
    userId,
    change: z.enum(['added', 'removed', 'renewed']),
    factor: z.enum(['totp', 'passkey', 'recovery-codes']),
  }),
})

/** Somebody is in, second factor and all, on a browser that this account had not been used with. */
export const signedInOnNewDevice = defineTask({
  name: 'auth.signed-in-on-new-device',
  payload: z.object({ sessionId: z.uuid() }),
})

/** Somebody was asked to join the staff; the link of that row opens the invitation. */
export const userInvited = defineTask({
  name: 'auth.user-invited',
  payload: z.object({ invitationId: z.uuid(), linkTokenId: z.uuid() }),
})

/** Let another key sign access tokens where the one that does is old enough. */
export const rotateSigningKeys = defineTask({ name: 'auth.rotate-signing-keys', payload: z.object({}) })
