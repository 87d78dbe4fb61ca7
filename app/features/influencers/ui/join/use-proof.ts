import { useEffect, useState } from 'react'

export type Proof = { readonly kind: 'working' } | { readonly kind: 'ready'; readonly text: string } | { readonly kind: 'failed' }

const retryAfterMs = 5000
/** A new one well before the old one ends. */
const renewAfterMs = 50 * 60 * 1000

/**
 * Solves a proof of work while its owner types. The derivations run on the browser's own threads (Web Crypto), so the page stays quick; the library comes
 * with this page alone. `round` asks for another, once one was used.
 */
export function useProof(round: unknown): Proof {
  const [proof, setProof] = useState<Proof>({ kind: 'working' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another proof
  useEffect(() => {
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    async function work(): Promise<void> {
      try {
        const text = await solve(controller)
        if (controller.signal.aborted) return
        setProof({ kind: 'ready', text })
        timer = setTimeout(work, renewAfterMs)
      } catch {
        if (controller.signal.aborted) return
        setProof({ kind: 'failed' })
        timer = setTimeout(work, retryAfterMs)
      }
    }
    setProof({ kind: 'working' })
    void work()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [round])
  return proof
}

/** @returns base64 of `{ challenge, solution }`, as `spendProof` reads it */
async function solve(controller: AbortController): Promise<string> {
  const [{ solveChallenge }, { deriveKey }, response] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
    fetch('/resources/proof-of-work', { signal: controller.signal }),
  ])
  if (!response.ok) throw new Error(`no challenge: ${response.status}`)
  const challenge = await response.json()
  const solution = await solveChallenge({ challenge, deriveKey, controller })
  if (solution === null) throw new Error('not solved')
  return btoa(JSON.stringify({ challenge, solution }))
}
