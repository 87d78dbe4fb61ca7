import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { countWaitingApplications } from '#app/features/influencers/queries/count-applications.server.ts'
import { SandboxControl } from '#app/features/operations/ui/sandbox-control.tsx'
import { readerFor } from '#app/http/read-page.server.ts'
import { readSession } from '#app/http/session.server.ts'
import { clock } from '#app/platform/runtime.server.ts'
import { AppShell } from '#app/ui/shell/app-shell.tsx'
import { useShell } from '#app/ui/shell-data.ts'
import { pendingConsentsOf } from './account/pending-consents-of.server.ts'

/** Texts that changed are accepted before anything else is read; one's own account stays open. Staff see what waits in the brand they look at. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url)
  const address = pathname.replace(/\.data$/, '')
  if (address.startsWith('/account/')) return null
  const session = await readSession(request)
  if (session === null) return null
  const { actor } = session
  const read = readerFor(actor)
  if (actor.influencerId !== null) {
    const pending = await pendingConsentsOf(read, actor, await clock().now())
    if (pending.length > 0) throw redirect(`/account/consents?next=${encodeURIComponent(address + search)}`)
  }
  const { brandSlug } = params
  return brandSlug === undefined ? null : { applications: await read((tx) => countWaitingApplications(tx, { brandSlug }, actor)) }
}

export default function AppLayout() {
  const { user } = useShell()
  const counts = useLoaderData<typeof loader>()
  return (
    <AppShell counts={counts ?? undefined} sandboxControl={user?.roles.includes('admin') ? <SandboxControl /> : undefined}>
      <Outlet />
    </AppShell>
  )
}
