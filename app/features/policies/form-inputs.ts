import { z } from 'zod'
import { policyKinds } from '#app/domain/policy-kind.ts'
import { CalendarDay, Id } from '#app/platform/inputs.ts'
import { PolicyText } from './inputs.ts'

const { title, markdown } = PolicyText.shape
const texts = { titleEs: title, markdownEs: markdown, titleEn: title, markdownEn: markdown }
type Flat = { titleEs: string; markdownEs: string; titleEn: string; markdownEn: string }

function toTexts({ titleEs, markdownEs, titleEn, markdownEn }: Flat) {
  return { es: { title: titleEs, markdown: markdownEs }, en: { title: titleEn, markdown: markdownEn } }
}

export const formKinds = policyKinds.filter((kind) => kind !== 'campaign-terms')

export const PolicyForm = z
  .object({ kind: z.enum(formKinds), brandId: Id.optional(), ...texts })
  .transform(({ kind, brandId, ...words }) => ({
    kind,
    brandId: brandId ?? null,
    campaignId: null,
    texts: toTexts(words),
  }))

export const VersionForm = z
  .object({ asksAgain: z.literal('on').optional(), ...texts })
  .transform(({ asksAgain, ...words }) => ({ asksAgain: asksAgain === 'on', texts: toTexts(words) }))

/** `effectiveOn`: the first day it is in force; now where absent. */
export const PublishForm = z.object({ versionId: Id, effectiveOn: CalendarDay.optional() })

/** One acceptance per `version` field, as `<version id>:<language>:<sha256>`. */
export const ConsentsForm = z
  .object({
    version: z
      .array(z.string().regex(/^[0-9a-f-]{36}:(es|en):[0-9a-f]{64}$/))
      .min(1)
      .max(20),
  })
  .transform(({ version }) => ({
    acceptances: version.map((line) => {
      const [versionId, language, sha256] = line.split(':') as [string, 'es' | 'en', string]
      return { versionId, language, sha256 }
    }),
  }))

export const WithdrawForm = z.object({ consentId: Id, reason: z.string().trim().max(500).default('') })
