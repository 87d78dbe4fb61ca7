import { createContext, useContext } from 'react'

/** The request's CSP nonce. Empty in the browser's first render, where React must not compare it: browsers hide the attribute. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
