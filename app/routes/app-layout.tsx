import { Outlet } from '@remix-run/react'
import { AppShell } from '#app/ui/shell/app-shell.tsx'

export default function AppLayout() {
  return (
    <AppShell>
      <Outlet />
    </AppShell>
  )
}
