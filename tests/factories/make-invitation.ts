import { randomUUID } from 'node:crypto'
import type { RoleGrant } from '#app/domain/actor.ts'
import { linkToken } from '#app/features/auth/link-token.server.ts'
import { invitations, linkTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

const weekMs = 7 * 86_400_000

/** An open invitation with the token of its link, straight into the tables: by default to manage all brands. */
export async function makeInvitation(
  tx: Tx,
  { invitedBy, linkSecret, grants }: { invitedBy: string; linkSecret: Buffer; grants?: readonly RoleGrant[] },
): Promise<{ id: string; token: string }> {
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + weekMs)
  const [row] = await tx
    .insert(invitations)
    .values({
      ...{ invitedBy, createdAt, expiresAt },
      email: `invited-${randomUUID()}@example.com`,
      name: 'Marta Díaz',
      locale: 'es',
      grants: [...(grants ?? [{ role: 'manager', brandId: null } as const])],
    })
    .returning({ id: invitations.id })
  const id = row!.id
  const [link] = await tx
    .insert(linkTokens)
    .values({ purpose: 'invitation', subjectId: id, createdAt, expiresAt })
    .returning({ id: linkTokens.id })
  return { id, token: linkToken(linkSecret, link!.id) }
}
