/** What the last look at an account's hook configuration found. */
export const hookStates = ['unknown', 'configured', 'missing', 'different', 'failed'] as const
export type HookState = (typeof hookStates)[number]
