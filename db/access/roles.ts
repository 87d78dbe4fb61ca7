/**
 * The database roles that processes work as; none owns anything or may bypass row security. `scoped` sees the rows of the person whose scope
 * the transaction carries, and none without one. `system` sees every row: jobs, sign-in, people who hold a role for all brands.
 */
export const databaseRoles = { scoped: 'affiliate_app', system: 'affiliate_system' } as const

export type DatabaseRole = (typeof databaseRoles)[keyof typeof databaseRoles]
