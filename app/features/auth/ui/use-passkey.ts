import { useSubmit } from '@remix-run/react'
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'

export type PasskeyUse = 'register' | 'alone' | 'second-factor' | 'step-up'

/** `waiting` while the device asks its person, `failed` when they or it gave up. */
type PasskeyState = 'unsupported' | 'ready' | 'waiting' | 'failed'

type Offer = {
  readonly challengeId: string
  readonly options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON
}

/**
 * Asks the server for a challenge and the device for its answer, and posts it to this page with `fields`. The library is loaded when it is
 * needed. Before the page runs, and in browsers without passkeys, it is `unsupported`.
 */
export function usePasskey(use: PasskeyUse, fields: Readonly<Record<string, string>> = {}) {
  const [state, setState] = useState<PasskeyState>('unsupported')
  const submit = useSubmit()
  useEffect(() => {
    if ('PublicKeyCredential' in window) setState('ready')
  }, [])

  async function ask(): Promise<void> {
    setState('waiting')
    try {
      const answered = await fetch('/resources/passkey-challenge', { method: 'POST', body: new URLSearchParams({ use }) })
      if (!answered.ok) throw new Error(`challenge: ${answered.status}`)
      const { challengeId, options: optionsJSON } = (await answered.json()) as Offer
      const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
      const response = use === 'register' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
      submit({ ...fields, challengeId, response: JSON.stringify(response) }, { method: 'post' })
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return { state, ask }
}
