import { useTranslation } from 'react-i18next'
import { type ApplicationStep, applicationSteps, fieldsOfSteps } from '#app/domain/application-field.ts'
import { askableFields } from '../../review-inputs.ts'

/** The last step asks for nothing of its own. */
const asked = applicationSteps.filter((step): step is Exclude<ApplicationStep, 'review'> => step !== 'review')

type FieldChoicesProps = {
  /** What was ticked and written before the form was refused. */
  readonly ticked: readonly string[]
  readonly notes: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, readonly string[] | null>>
}

/** A box for everything that can be asked for again, each opening its note when it is ticked. */
export function FieldChoices({ ticked, notes, errors }: FieldChoicesProps) {
  const { t } = useTranslation()
  return (
    <div className="asks">
      {asked.map((step) => {
        const fields = fieldsOfSteps[step].filter((field) => askableFields.includes(field))
        return (
          <fieldset key={step}>
            <legend>{t(`review.step.${step}`)}</legend>
            {fields.map((field) => {
              const error = errors[`notes.${field}`]
              return (
                <div key={field} className="ask">
                  <label>
                    <input type="checkbox" name="fields" value={field} defaultChecked={ticked.includes(field)} />
                    {t(`registration.fields.${field}`)}
                  </label>
                  <textarea
                    name={`notes.${field}`}
                    className="control"
                    rows={2}
                    maxLength={500}
                    aria-label={`${t(`registration.fields.${field}`)}: ${t('review.decide.ask-note')}`}
                    placeholder={t('review.decide.ask-note')}
                    defaultValue={notes[field] ?? ''}
                    aria-invalid={error == null ? undefined : true}
                  />
                  {error == null ? null : <p className="field-error">{error.join(' ')}</p>}
                </div>
              )
            })}
          </fieldset>
        )
      })}
    </div>
  )
}
