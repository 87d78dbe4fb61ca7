import { z } from 'zod'
import { OpenDataRequest } from './inputs.ts'

export const OpenRequestForm = OpenDataRequest
export const WithdrawRequestForm = z.object({ requestId: z.uuid() })

/** What staff decide on a request's page; the reason or answer is read by the person. */
export const DecisionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start') }),
  z.object({ intent: z.literal('answer'), answer: z.string().trim().min(1).max(4000) }),
  z.object({ intent: z.literal('refuse'), answer: z.string().trim().min(1).max(4000) }),
])
