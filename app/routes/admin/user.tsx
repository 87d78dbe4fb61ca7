import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFor } from '#app/domain/permissions.ts'
import { listSubjectHistory } from '#app/features/audit/queries/list-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { asksForSecondFactor } from '#app/features/auth/factor-duty.ts'
import { mayManageUsers } from '#app/features/auth/policy.ts'
import { countSignIns } from '#app/features/auth/queries/count-sign-ins.server.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { UserDetail } from '#app/features/auth/ui/user-detail.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readBrandOptions } from './brand-options.server.ts'
import { changeUser } from './change-user.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.read-users'))
  const { actor, read } = visitor
  const userId = idParam(params.userId)
  const user = await read((tx) => getUser(tx, { userId }, actor))
  const [openSessions, history] = await read((tx) =>
    Promise.all([
      countSignIns(tx, { userId, grants: user.grants }, new Date()),
      listSubjectHistory(tx, { subjectType: 'user', subjectId: userId }, actor),
    ]),
  )
  return {
    ...(await readBrandOptions(visitor)),
    ...{ user, openSessions, events: history.items },
    isSelf: actor.userId === userId,
    mayChange: mayManageUsers(actor) && actor.userId !== userId,
    isFactorNeeded: asksForSecondFactor(user.grants, env().SECOND_FACTOR_ROLES),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return changeUser(request, await requireRole(request, ...staffFor('auth.change-grants')), idParam(params.userId))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.user.name }]

export default function UserPage() {
  const { events, ...data } = useLoaderData<typeof loader>()
  return <UserDetail {...data} lastResult={useActionData<typeof action>()} history={<AuditHistory events={events} />} />
}
