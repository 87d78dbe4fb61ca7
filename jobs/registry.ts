import type { Handler } from './handle.ts'
import carryTrail from './tasks/audit.carry-trail.ts'
import verifyTrail from './tasks/audit.verify-trail.ts'
import emailChangeAsked from './tasks/auth.email-change-asked.ts'
import emailChanged from './tasks/auth.email-changed.ts'
import passwordChanged from './tasks/auth.password-changed.ts'
import passwordResetAsked from './tasks/auth.password-reset-asked.ts'
import purgeSignIns from './tasks/auth.purge-sign-ins.ts'
import rotateSigningKeys from './tasks/auth.rotate-signing-keys.ts'
import secondFactorChanged from './tasks/auth.second-factor-changed.ts'
import signedInOnNewDevice from './tasks/auth.signed-in-on-new-device.ts'
import userInvited from './tasks/auth.user-invited.ts'
import checkHooks from './tasks/brands.check-hooks.ts'
import configureHook from './tasks/brands.configure-hook.ts'
import refreshCatalogue from './tasks/brands.refresh-catalogue.ts'
import advanceDue from './tasks/campaigns.advance-due.ts'
import membershipChanged from './tasks/campaigns.membership-changed.ts'
import campaignStatusChanged from './tasks/campaigns.status-changed.ts'
import sweepPromotions from './tasks/campaigns.sweep-promotions.ts'
import syncPromotion from './tasks/campaigns.sync-promotion.ts'
import termsAnnounced from './tasks/campaigns.terms-announced.ts'
import warnOfCampaigns from './tasks/campaigns.warn.ts'
import carryBatch from './tasks/codes.carry-batch.ts'
import checkAllDrifts from './tasks/codes.check-all-drifts.ts'
import checkBrandDrift from './tasks/codes.check-drift.ts'
import sweepCodes from './tasks/codes.sweep.ts'
import syncBrand from './tasks/codes.sync-brand.ts'
import releaseDue from './tasks/commissions.release-due.ts'
import cutOffBlocked from './tasks/cut-offs.blocked.ts'
import closeBrand from './tasks/cut-offs.close-brand.ts'
import closeDue from './tasks/cut-offs.close-due.ts'
import cutOffSealed from './tasks/cut-offs.sealed.ts'
import countUsage from './tasks/health.count-usage.ts'
import runRadar from './tasks/health.run-radar.ts'
import applicationApproved from './tasks/influencers.application-approved.ts'
import groupJoined from './tasks/influencers.group-joined.ts'
import purgeRegistration from './tasks/influencers.purge-registration.ts'
import influencerStatusChanged from './tasks/influencers.status-changed.ts'
import purgeEmails from './tasks/notifications.purge-emails.ts'
import sendEmail from './tasks/notifications.send-email.ts'
import sweepEmails from './tasks/notifications.sweep-emails.ts'
import clockMoved from './tasks/operations.clock-moved.ts'
import rewrapSecrets from './tasks/operations.rewrap-secrets.ts'
import recheckCanceling from './tasks/orders.recheck-canceling.ts'
import versionInForce from './tasks/policies.version-in-force.ts'
import privacyCleanUp from './tasks/privacy.clean-up.ts'
import privacyExport from './tasks/privacy.export-person.ts'
import sweepObjects from './tasks/storage.sweep-objects.ts'
import processInbox from './tasks/vtex.process-inbox.ts'
import sweepInbox from './tasks/vtex.sweep-inbox.ts'

/** Every handler of the worker: one per task contract. */
export const handlers: readonly Handler[] = [
  carryTrail,
  verifyTrail,
  emailChangeAsked,
  emailChanged,
  passwordChanged,
  passwordResetAsked,
  purgeSignIns,
  secondFactorChanged,
  signedInOnNewDevice,
  rotateSigningKeys,
  userInvited,
  checkHooks,
  configureHook,
  refreshCatalogue,
  advanceDue,
  campaignStatusChanged,
  termsAnnounced,
  warnOfCampaigns,
  syncPromotion,
  sweepPromotions,
  carryBatch,
  sweepCodes,
  syncBrand,
  membershipChanged,
  checkBrandDrift,
  checkAllDrifts,
  releaseDue,
  countUsage,
  runRadar,
  closeDue,
  closeBrand,
  cutOffSealed,
  cutOffBlocked,
  applicationApproved,
  groupJoined,
  purgeRegistration,
  influencerStatusChanged,
  sendEmail,
  sweepEmails,
  purgeEmails,
  clockMoved,
  rewrapSecrets,
  recheckCanceling,
  versionInForce,
  sweepObjects,
  privacyCleanUp,
  privacyExport,
  processInbox,
  sweepInbox,
]
