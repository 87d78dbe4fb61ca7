import { type SubmissionResult, useForm } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { KycFileKind } from '#app/domain/kyc.ts'
import type { FormFacts } from '../../form-facts.ts'
import { requiredFiles } from '../../identity/document-choices.ts'
import { useOwnForm } from './own-form.ts'
import { PaperField } from './paper-field.tsx'
import { StepForm } from './step-form.tsx'

type Props = { readonly application: FormFacts; readonly base: string; readonly lastResult: SubmissionResult | undefined }

/** The join-papers that this person or company shows, and room for another. */
export function DocumentsForm({ application, base, lastResult }: Props) {
  const { t } = useTranslation()
  const isOwn = useOwnForm() !== null
  const { identity, files, revision } = application
  const required = requiredFiles(identity)
  const kinds: readonly KycFileKind[] = [...required, 'other']
  const [form] = useForm({ id: 'documents', lastResult })
  const errorOf = (kind: KycFileKind) => lastResult?.error?.[kind]?.join(' ')
  return (
    <>
      <div className="join-papers">
        {kinds.map((kind) => (
          <PaperField
            key={kind}
            kind={kind}
            label={t(`registration.fields.${kind}`)}
            help={t(`registration.paper-help.${kind}`)}
            file={files.find((file) => file.kind === kind)}
            base={base}
            isRequired={required.includes(kind)}
            error={errorOf(kind)}
          />
        ))}
      </div>
      {isOwn ? null : (
        <StepForm form={form} revision={revision}>
          <p className="field-help">{t('registration.documents-step.note')}</p>
        </StepForm>
      )}
    </>
  )
}
