import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { SandboxControl } from '#app/features/operations/ui/sandbox-control.tsx'
import { readerFor } from '#app/http/read-page.server.ts'
import { readSession } from '#app/http/session.server.ts'
import { clock } from '#app/platform/runtime.server.ts'
import { AppShell } from '#app/ui/shell/app-shell.tsx'
import { useShell } from '#app/ui/shell-data.ts'
import { pendingConsentsOf } from './account/pending-consents-of.server.ts'

/** Texts that changed are accepted before anything else is read; one's own account stays open. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url)
  const address = pathname.replace(/\.data$/, '')
  if (address.startsWith('/account/')) return null
  const session = await readSession(request)
  if (session === null || session.actor.influencerId === null) return null
  const pending = await pendingConsentsOf(readerFor(session.actor), session.actor, await clock().now())
  if (pending.length > 0) throw redirect(`/account/consents?next=${encodeURIComponent(address + search)}`)
  return null
}

export default function AppLayout() {
  const { user } = useShell()
  return (
    <AppShell sandboxControl={user?.roles.includes('admin') ? <SandboxControl /> : undefined}>
      <Outlet />
    </AppShell>
  )
}
