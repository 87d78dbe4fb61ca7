import { createContext, useContext } from 'react'

/** Where a form goes back to, when somebody changes their own record with it; null in an application, whose forms lead on to the next step. */
export const OwnForm = createContext<{ readonly cancelTo: string } | null>(null)

export function useOwnForm(): { readonly cancelTo: string } | null {
  return useContext(OwnForm)
}
