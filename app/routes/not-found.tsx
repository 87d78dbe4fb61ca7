import type { LoaderFunctionArgs } from '@remix-run/node'
import { ErrorPage } from '#app/ui/error-page.tsx'

export function loader(_: LoaderFunctionArgs): never {
  throw new Response(null, { status: 404, statusText: 'Not Found' })
}

export default function NotFound() {
  return null
}

export function ErrorBoundary() {
  return <ErrorPage />
}
