import { Outlet } from '@remix-run/react'
import { SandboxControl } from '#app/features/operations/ui/sandbox-control.tsx'
import { AppShell } from '#app/ui/shell/app-shell.tsx'
import { useShell } from '#app/ui/shell-data.ts'

export default function AppLayout() {
  const { user } = useShell()
  return (
    <AppShell sandboxControl={user?.roles.includes('admin') ? <SandboxControl /> : undefined}>
      <Outlet />
    </AppShell>
  )
}
