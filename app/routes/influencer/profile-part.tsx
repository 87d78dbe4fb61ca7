import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type OwnPart, ownParts } from '#app/features/influencers/own-facts.ts'
import { OwnPartForm } from '#app/features/influencers/ui/own/own-part-form.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { stepUpAddress } from '#app/http/step-up.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { readOwnFacts } from './read-own-facts.server.ts'
import { saveOwnPart } from './save-own-part.server.ts'

/** One part of one's own profile. The bank account asks for a fresh proof before anything is typed; who one is, is said once. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const part = partOf(request)
  if (part === 'bank' && visitor.ctx.hasFreshFactor !== true) throw redirect(stepUpAddress(visitor.page))
  const facts = await readOwnFacts(visitor)
  if (part === 'identity' && facts.identity.documentLastFour !== null) throw redirect('/influencer/profile')
  return { part, facts, title: translate(visitor.language)(`review.own.${part}`) }
}

export async function action({ request }: ActionFunctionArgs) {
  return saveOwnPart(request, await requireInfluencer(request), partOf(request))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The last word of the address: routes.ts names every one. */
function partOf(request: Request): OwnPart {
  const word = new URL(request.url).pathname
    .replace(/\.data$/, '')
    .split('/')
    .at(-1)
  return ownParts.find((part) => part === word)!
}

export default function ProfilePart() {
  const { part, facts } = useLoaderData<typeof loader>()
  return <OwnPartForm key={part} part={part} facts={facts} lastResult={useActionData<typeof action>() ?? undefined} />
}
