import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Pager } from '#app/ui/table/pager.tsx'
import { AddNote } from '../../mark-inputs.ts'
import type { Note } from '../../queries/list-notes.server.ts'

type LastResult = { readonly lastResult: SubmissionResult<string[]> | undefined }
type NotesCardProps = LastResult & {
  readonly notes: readonly Note[]
  readonly nextCursor: string | null
  readonly mayAdd: boolean
}

/** What the brand's managers wrote about somebody, the newest first, and the next note. A note is never changed. */
export function NotesCard({ notes, nextCursor, mayAdd, lastResult }: NotesCardProps) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <Card title={t('influencers.notes.title')} description={t('influencers.notes.text')}>
        {/* A note that was written leaves an empty form. */}
        {mayAdd ? <NoteForm key={notes[0]?.id} lastResult={lastResult} /> : null}
        {notes.length > 0 || mayAdd ? null : <EmptyState icon="edit" title={t('influencers.notes.empty')} />}
        {notes.length === 0 ? null : (
          <ul className="notes">
            {notes.map(({ id, body, createdAt, createdBy }) => (
              <li key={id}>
                <p className="long-text">{body}</p>
                <p className="soft small">
                  {createdBy} · <DateText value={createdAt} show="day-time" />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Pager page={{ next: nextCursor, previous: null }} />
    </div>
  )
}

const Schema = AddNote.pick({ body: true })

function NoteForm({ lastResult }: LastResult) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'note',
    lastResult,
    constraint: getZodConstraint(Schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }),
    shouldValidate: 'onSubmit',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextArea field={fields.body} label={t('influencers.notes.body')} rows={3} />
      <div>
        <SubmitButton>{t('influencers.notes.add')}</SubmitButton>
      </div>
    </Form>
  )
}
