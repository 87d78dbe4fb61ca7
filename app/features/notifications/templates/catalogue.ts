import type { EmailTemplate } from '../email-data.ts'
import {
  accountClosed,
  accountSuspended,
  applicationApproved,
  applicationLink,
  applicationReceived,
  applicationRejected,
  changesRequested,
} from './application.ts'
import { betterRate, campaignAccepted, campaignInvitation, campaignRejected, campaignRemoved } from './campaign.ts'
import { campaignWarning, termsChanged } from './campaign-terms.ts'
import { codeRotated, healthDigest, singleUseCodes } from './code-health.ts'
import { codeRequestApproved, codeRequested, codeRequestRejected } from './codes.ts'
import type { Template } from './email-content.ts'
import { groupMessage } from './group.ts'
import { consentRenewal, privacyRequestAnswered, privacyRequestReceived } from './privacy.ts'
import {
  bankAccountChanged,
  emailChangeAsked,
  emailChanged,
  newDevice,
  passwordChanged,
  secondFactorChanged,
} from './security.ts'
import { senderTest } from './sender-test.ts'
import { accountExists, changeEmail, invitation, resetPassword } from './sign-in.ts'
import { cutOffBlocked, statementSealed } from './statements.ts'

/** Every mail that the platform writes. A new one adds its data in `email-data.ts`, its words in both languages, and its line here. */
export const catalogue: { readonly [T in EmailTemplate]: Template<T> } = {
  'reset-password': resetPassword,
  'change-email': changeEmail,
  'email-change-asked': emailChangeAsked,
  'email-changed': emailChanged,
  'password-changed': passwordChanged,
  'second-factor-changed': secondFactorChanged,
  'new-device': newDevice,
  invitation,
  'account-exists': accountExists,
  'sender-test': senderTest,
  'application-link': applicationLink,
  'application-received': applicationReceived,
  'application-approved': applicationApproved,
  'changes-requested': changesRequested,
  'application-rejected': applicationRejected,
  'account-suspended': accountSuspended,
  'account-closed': accountClosed,
  'terms-changed': termsChanged,
  'campaign-invitation': campaignInvitation,
  'campaign-accepted': campaignAccepted,
  'campaign-rejected': campaignRejected,
  'campaign-removed': campaignRemoved,
  'campaign-warning': campaignWarning,
  'group-message': groupMessage,
  'better-rate': betterRate,
  'bank-account-changed': bankAccountChanged,
  'code-requested': codeRequested,
  'code-request-approved': codeRequestApproved,
  'code-request-rejected': codeRequestRejected,
  'code-rotated': codeRotated,
  'single-use-codes': singleUseCodes,
  'health-digest': healthDigest,
  'statement-sealed': statementSealed,
  'cut-off-blocked': cutOffBlocked,
  'consent-renewal': consentRenewal,
  'privacy-request-received': privacyRequestReceived,
  'privacy-request-answered': privacyRequestAnswered,
}
