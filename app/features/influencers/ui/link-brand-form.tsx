import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

const field = { id: 'link-brand', name: 'brandId', errorId: 'link-brand-error', descriptionId: 'link-brand-help' }

/** Lets somebody work with another brand, one of those that the reader manages. */
export function LinkBrandForm({ brands }: { brands: readonly Option[] }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="link-brand">
      <SelectInput field={field} label={t('influencers.detail.link')} help={t('influencers.detail.link-text')} options={brands} />
      <SubmitButton type="default">{t('influencers.detail.link-submit')}</SubmitButton>
    </Form>
  )
}
