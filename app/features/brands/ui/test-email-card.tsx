import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** The button that sends whoever presses it a mail in the brand's name. */
export function TestEmailCard({ refused }: { refused: readonly string[] | undefined }) {
  const { t } = useTranslation()
  return (
    <Card title={t('brands.sender.test-title')} description={t('brands.sender.test-text')}>
      <FormErrors errors={refused} />
      <Form method="post">
        <SubmitButton type="default" name="intent" value="test">
          {t('brands.sender.test')}
        </SubmitButton>
      </Form>
    </Card>
  )
}
