import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, rolesFor } from '#app/domain/permissions.ts'
import { addNote } from '#app/features/influencers/commands/add-note.server.ts'
import { AddNote, ListNotes } from '#app/features/influencers/mark-inputs.ts'
import { listNotes } from '#app/features/influencers/queries/list-notes.server.ts'
import { NotesCard } from '#app/features/influencers/ui/profile/notes-card.tsx'
import { ProfilePage, profileAddress } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { influencerOfBrand } from './influencer-of-brand.server.ts'
import { influencerProfile } from './influencer-profile.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'notes')
  const { actor, brand, read } = visitor
  const input = listParams(request, ListNotes, { brandId: brand.id, influencerId: influencer.id })
  return {
    frame,
    page: await read((tx) => listNotes(tx, input, actor)),
    mayAdd: may(actor, 'influencers.add-note', { brandId: brand.id }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('influencers.add-note'))
  const { id } = await influencerOfBrand(params.influencerId, visitor)
  const submission = await parseForm(request, AddNote, { brandId: visitor.brand.id, influencerId: id })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, addNote)
  const home = `/brands/${visitor.brand.slug}`
  return result.ok ? redirectWithToast(`${profileAddress({ home, id })}/notes`, 'influencers.toast.noted') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerNotes() {
  const { frame, page, mayAdd } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <ProfilePage frame={frame}>
      <NotesCard notes={page.items} nextCursor={page.nextCursor} mayAdd={mayAdd} lastResult={lastResult} />
    </ProfilePage>
  )
}
