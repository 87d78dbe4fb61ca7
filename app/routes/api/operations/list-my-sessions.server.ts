import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { deviceName } from '#app/features/auth/device-name.ts'
import { listSessions } from '#app/features/auth/queries/list-sessions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Session } from '../schemas/security.server.ts'

export default defineOperation({
  id: 'list-my-sessions',
  method: 'get',
  path: '/me/sessions',
  tag: 'auth',
  summary: 'The browsers in which the caller is signed in, the last seen first',
  access: rolesFor('auth.read-own-sessions'),
  input: z.object({}),
  output: z.object({ data: z.array(Session) }),
  async run(tx, _input, { actor }) {
    const sessions = await listSessions(tx, actor, new Date())
    return { data: sessions.map(({ userAgent, ...session }) => ({ ...session, device: deviceName(userAgent) })) }
  },
})
