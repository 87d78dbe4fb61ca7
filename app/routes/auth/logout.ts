import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signOut } from '#app/http/sign-in.server.ts'

/** Leaving is a post; whoever opens the address is led home. */
export function loader() {
  return redirect('/')
}

export function action({ request }: ActionFunctionArgs) {
  return signOut(request)
}
