import { selfDescribing } from '#app/http/api/describe-api.server.ts'
import type { Operation } from '#app/http/api/operation.ts'
import { apiFacts } from './api-facts.server.ts'
import acceptCampaignInvitation from './operations/accept-campaign-invitation.server.ts'
import acceptCampaignTerms from './operations/accept-campaign-terms.server.ts'
import acceptCodeDrifts from './operations/accept-code-drifts.server.ts'
import acceptInvitation from './operations/accept-invitation.server.ts'
import acceptMembers from './operations/accept-members.server.ts'
import acceptNearMiss from './operations/accept-near-miss.server.ts'
import acceptPolicies from './operations/accept-policies.server.ts'
import acknowledgeCodeSignal from './operations/acknowledge-code-signal.server.ts'
import actOnCodeSignal from './operations/act-on-code-signal.server.ts'
import addCampaignAsset from './operations/add-campaign-asset.server.ts'
import addNote from './operations/add-note.server.ts'
import addRegistrationDocument from './operations/add-registration-document.server.ts'
import addTerms from './operations/add-terms.server.ts'
import addToGroup from './operations/add-to-group.server.ts'
import adoptPromotion from './operations/adopt-promotion.server.ts'
import advanceClock from './operations/advance-clock.server.ts'
import answerDataRequest from './operations/answer-data-request.server.ts'
import applyToCampaign from './operations/apply-to-campaign.server.ts'
import approveApplication from './operations/approve-application.server.ts'
import approveCodeRequest from './operations/approve-code-request.server.ts'
import archiveCampaign from './operations/archive-campaign.server.ts'
import archiveCode from './operations/archive-code.server.ts'
import archiveGroup from './operations/archive-group.server.ts'
import changeBankAccount from './operations/change-bank-account.server.ts'
import changeCodes from './operations/change-codes.server.ts'
import changeEmail from './operations/change-email.server.ts'
import changeGrants from './operations/change-grants.server.ts'
import changePassword from './operations/change-password.server.ts'
import changeRadarThresholds from './operations/change-radar-thresholds.server.ts'
import checkCode from './operations/check-code.server.ts'
import checkCodeDrift from './operations/check-code-drift.server.ts'
import checkVtexPromotions from './operations/check-vtex-promotions.server.ts'
import claimNearMiss from './operations/claim-near-miss.server.ts'
import closeApplication from './operations/close-application.server.ts'
import closeCutOffs from './operations/close-cut-offs.server.ts'
import closeInfluencer from './operations/close-influencer.server.ts'
import configureHook from './operations/configure-hook.server.ts'
import confirmEmail from './operations/confirm-email.server.ts'
import confirmTotp from './operations/confirm-totp.server.ts'
import connectVtex from './operations/connect-vtex.server.ts'
import createApiClient from './operations/create-api-client.server.ts'
import createBrand from './operations/create-brand.server.ts'
import createCampaign from './operations/create-campaign.server.ts'
import createCode from './operations/create-code.server.ts'
import createGroup from './operations/create-group.server.ts'
import createInfluencer from './operations/create-influencer.server.ts'
import createPolicy from './operations/create-policy.server.ts'
import createToken from './operations/create-token.server.ts'
import declineCampaignInvitation from './operations/decline-campaign-invitation.server.ts'
import declineNearMiss from './operations/decline-near-miss.server.ts'
import disableUser from './operations/disable-user.server.ts'
import dismissCodeSignal from './operations/dismiss-code-signal.server.ts'
import downloadMyData from './operations/download-my-data.server.ts'
import draftPolicyVersion from './operations/draft-policy-version.server.ts'
import duplicateCampaign from './operations/duplicate-campaign.server.ts'
import enableUser from './operations/enable-user.server.ts'
import endCampaign from './operations/end-campaign.server.ts'
import endOverride from './operations/end-override.server.ts'
import endSessions from './operations/end-sessions.server.ts'
import endTeamAccess from './operations/end-team-access.server.ts'
import exportApiClients from './operations/export-api-clients.server.ts'
import exportApplications from './operations/export-applications.server.ts'
import exportAudit from './operations/export-audit.server.ts'
import exportAuditCsv from './operations/export-audit-csv.server.ts'
import exportCampaigns from './operations/export-campaigns.server.ts'
import exportCodeBatch from './operations/export-code-batch.server.ts'
import exportCodeBatches from './operations/export-code-batches.server.ts'
import exportCodeDrifts from './operations/export-code-drifts.server.ts'
import exportCodeRequests from './operations/export-code-requests.server.ts'
import exportCodeSignals from './operations/export-code-signals.server.ts'
import exportCodeUsage from './operations/export-code-usage.server.ts'
import exportCodes from './operations/export-codes.server.ts'
import exportCommissions from './operations/export-commissions.server.ts'
import exportDataRequests from './operations/export-data-requests.server.ts'
import exportEmails from './operations/export-emails.server.ts'
import exportGroupMembers from './operations/export-group-members.server.ts'
import exportGroups from './operations/export-groups.server.ts'
import exportInfluencers from './operations/export-influencers.server.ts'
import exportInvitations from './operations/export-invitations.server.ts'
import exportMembers from './operations/export-members.server.ts'
import exportNearMisses from './operations/export-near-misses.server.ts'
import exportOrders from './operations/export-orders.server.ts'
import exportOverrides from './operations/export-overrides.server.ts'
import exportPermissions from './operations/export-permissions.server.ts'
import exportPolicyConsents from './operations/export-policy-consents.server.ts'
import exportStatementEntries from './operations/export-statement-entries.server.ts'
import exportStatements from './operations/export-statements.server.ts'
import exportUsers from './operations/export-users.server.ts'
import getApplication from './operations/get-application.server.ts'
import getAuditEvent from './operations/get-audit-event.server.ts'
import getAuditStatus from './operations/get-audit-status.server.ts'
import getBrand from './operations/get-brand.server.ts'
import getCampaign from './operations/get-campaign.server.ts'
import getCampaignAsset from './operations/get-campaign-asset.server.ts'
import getClock from './operations/get-clock.server.ts'
import getCode from './operations/get-code.server.ts'
import getCodeBatch from './operations/get-code-batch.server.ts'
import getCodeQrPng from './operations/get-code-qr-png.server.ts'
import getCodeQrSvg from './operations/get-code-qr-svg.server.ts'
import getCodeShare from './operations/get-code-share.server.ts'
import getCodeSignal from './operations/get-code-signal.server.ts'
import getCommission from './operations/get-commission.server.ts'
import getCutOff from './operations/get-cut-off.server.ts'
import getDataRequest from './operations/get-data-request.server.ts'
import getEmail from './operations/get-email.server.ts'
import getGroup from './operations/get-group.server.ts'
import getInfluencer from './operations/get-influencer.server.ts'
import getMe from './operations/get-me.server.ts'
import getMyCampaignAsset from './operations/get-my-campaign-asset.server.ts'
import getMyConsents from './operations/get-my-consents.server.ts'
import getMyDocument from './operations/get-my-document.server.ts'
import getMyProfile from './operations/get-my-profile.server.ts'
import getMyWallet from './operations/get-my-wallet.server.ts'
import getNextCutOff from './operations/get-next-cut-off.server.ts'
import getOrder from './operations/get-order.server.ts'
import getOrderDocument from './operations/get-order-document.server.ts'
import getPolicy from './operations/get-policy.server.ts'
import getPromotion from './operations/get-promotion.server.ts'
import getRadarThresholds from './operations/get-radar-thresholds.server.ts'
import getRegistrationChallenge from './operations/get-registration-challenge.server.ts'
import getRegistrationStatus from './operations/get-registration-status.server.ts'
import getSecurity from './operations/get-security.server.ts'
import getStatement from './operations/get-statement.server.ts'
import getStatementPdf from './operations/get-statement-pdf.server.ts'
import getSyncStatus from './operations/get-sync-status.server.ts'
import getUser from './operations/get-user.server.ts'
import getVtexConnection from './operations/get-vtex-connection.server.ts'
import getWallet from './operations/get-wallet.server.ts'
import grantOverride from './operations/grant-override.server.ts'
import healCodeDrifts from './operations/heal-code-drifts.server.ts'
import inviteInfluencers from './operations/invite-influencers.server.ts'
import inviteToTeam from './operations/invite-to-team.server.ts'
import inviteUser from './operations/invite-user.server.ts'
import leaveCampaign from './operations/leave-campaign.server.ts'
import linkInfluencer from './operations/link-influencer.server.ts'
import listApiClients from './operations/list-api-clients.server.ts'
import listApplications from './operations/list-applications.server.ts'
import listAuditEvents from './operations/list-audit-events.server.ts'
import listBrandAccounts from './operations/list-brand-accounts.server.ts'
import listBrands from './operations/list-brands.server.ts'
import listCampaignAssets from './operations/list-campaign-assets.server.ts'
import listCampaignGroups from './operations/list-campaign-groups.server.ts'
import listCampaigns from './operations/list-campaigns.server.ts'
import listCodeBatches from './operations/list-code-batches.server.ts'
import listCodeDrifts from './operations/list-code-drifts.server.ts'
import listCodeRequests from './operations/list-code-requests.server.ts'
import listCodeSignals from './operations/list-code-signals.server.ts'
import listCodeUsage from './operations/list-code-usage.server.ts'
import listCodes from './operations/list-codes.server.ts'
import listCommissions from './operations/list-commissions.server.ts'
import listCutOffs from './operations/list-cut-offs.server.ts'
import listDataRequests from './operations/list-data-requests.server.ts'
import listEmails from './operations/list-emails.server.ts'
import listGroupMembers from './operations/list-group-members.server.ts'
import listGroupMessages from './operations/list-group-messages.server.ts'
import listGroups from './operations/list-groups.server.ts'
import listInfluencerConsents from './operations/list-influencer-consents.server.ts'
import listInfluencers from './operations/list-influencers.server.ts'
import listInvitations from './operations/list-invitations.server.ts'
import listMembers from './operations/list-members.server.ts'
import listMyCampaigns from './operations/list-my-campaigns.server.ts'
import listMyDataRequests from './operations/list-my-data-requests.server.ts'
import listMyNearMisses from './operations/list-my-near-misses.server.ts'
import listMyNextCutOffs from './operations/list-my-next-cut-offs.server.ts'
import listMyRates from './operations/list-my-rates.server.ts'
import listMySessions from './operations/list-my-sessions.server.ts'
import listNearMisses from './operations/list-near-misses.server.ts'
import listNotes from './operations/list-notes.server.ts'
import listNotifications from './operations/list-notifications.server.ts'
import listOrders from './operations/list-orders.server.ts'
import listOverrides from './operations/list-overrides.server.ts'
import listPermissions from './operations/list-permissions.server.ts'
import listPolicies from './operations/list-policies.server.ts'
import listPolicyConsents from './operations/list-policy-consents.server.ts'
import listPostings from './operations/list-postings.server.ts'
import listStatementEntries from './operations/list-statement-entries.server.ts'
import listStatements from './operations/list-statements.server.ts'
import listTags from './operations/list-tags.server.ts'
import listTeam from './operations/list-team.server.ts'
import listTerms from './operations/list-terms.server.ts'
import listUsers from './operations/list-users.server.ts'
import listVtexPromotions from './operations/list-vtex-promotions.server.ts'
import messageGroup from './operations/message-group.server.ts'
import openDataRequest from './operations/open-data-request.server.ts'
import openToGroups from './operations/open-to-groups.server.ts'
import orderCampaignAssets from './operations/order-campaign-assets.server.ts'
import overrideCutOff from './operations/override-cut-off.server.ts'
import pauseCampaign from './operations/pause-campaign.server.ts'
import pauseCode from './operations/pause-code.server.ts'
import previewCodeBatch from './operations/preview-code-batch.server.ts'
import previewSignalProposal from './operations/preview-signal-proposal.server.ts'
import publishCampaign from './operations/publish-campaign.server.ts'
import publishPolicyVersion from './operations/publish-policy-version.server.ts'
import readBankAccount from './operations/read-bank-account.server.ts'
import readDocumentNumber from './operations/read-document-number.server.ts'
import reassignCode from './operations/reassign-code.server.ts'
import refreshOrder from './operations/refresh-order.server.ts'
import refreshToken from './operations/refresh-token.server.ts'
import refuseDataRequest from './operations/refuse-data-request.server.ts'
import regenerateRecoveryCodes from './operations/regenerate-recovery-codes.server.ts'
import registerInfluencer from './operations/register-influencer.server.ts'
import reinstateInfluencer from './operations/reinstate-influencer.server.ts'
import rejectApplication from './operations/reject-application.server.ts'
import rejectCodeRequest from './operations/reject-code-request.server.ts'
import rejectMembers from './operations/reject-members.server.ts'
import removeBrandLogo from './operations/remove-brand-logo.server.ts'
import removeCampaignAsset from './operations/remove-campaign-asset.server.ts'
import removeFromGroup from './operations/remove-from-group.server.ts'
import removeMembers from './operations/remove-members.server.ts'
import removePasskey from './operations/remove-passkey.server.ts'
import removeTotp from './operations/remove-totp.server.ts'
import renameCampaignAsset from './operations/rename-campaign-asset.server.ts'
import renamePasskey from './operations/rename-passkey.server.ts'
import requestChanges from './operations/request-changes.server.ts'
import requestCode from './operations/request-code.server.ts'
import resendInvitation from './operations/resend-invitation.server.ts'
import resendTeamInvitation from './operations/resend-team-invitation.server.ts'
import resetSecondFactor from './operations/reset-second-factor.server.ts'
import restoreGroup from './operations/restore-group.server.ts'
import resumeCampaign from './operations/resume-campaign.server.ts'
import resumeCode from './operations/resume-code.server.ts'
import retryEmail from './operations/retry-email.server.ts'
import retryFailedSyncs from './operations/retry-failed-syncs.server.ts'
import retryNotifications from './operations/retry-notifications.server.ts'
import retryPromotion from './operations/retry-promotion.server.ts'
import revokeApiClient from './operations/revoke-api-client.server.ts'
import revokeInvitation from './operations/revoke-invitation.server.ts'
import revokeMySession from './operations/revoke-my-session.server.ts'
import revokeTeamInvitation from './operations/revoke-team-invitation.server.ts'
import revokeToken from './operations/revoke-token.server.ts'
import rotateClientSecret from './operations/rotate-client-secret.server.ts'
import rotateWebhookSecret from './operations/rotate-webhook-secret.server.ts'
import searchCatalogue from './operations/search-catalogue.server.ts'
import setBrandLogo from './operations/set-brand-logo.server.ts'
import setBrandSender from './operations/set-brand-sender.server.ts'
import setBrandTerms from './operations/set-brand-terms.server.ts'
import setDiscount from './operations/set-discount.server.ts'
import setMyTaxProfile from './operations/set-my-tax-profile.server.ts'
import simulateTerms from './operations/simulate-terms.server.ts'
import startCodeBatch from './operations/start-code-batch.server.ts'
import startDataRequest from './operations/start-data-request.server.ts'
import startTotp from './operations/start-totp.server.ts'
import stepUp from './operations/step-up.server.ts'
import submitRegistration from './operations/submit-registration.server.ts'
import suspendInfluencer from './operations/suspend-influencer.server.ts'
import syncCode from './operations/sync-code.server.ts'
import tagInfluencers from './operations/tag-influencers.server.ts'
import testBrandSender from './operations/test-brand-sender.server.ts'
import testVtex from './operations/test-vtex.server.ts'
import untagInfluencers from './operations/untag-influencers.server.ts'
import updateBrand from './operations/update-brand.server.ts'
import updateCampaign from './operations/update-campaign.server.ts'
import updateCode from './operations/update-code.server.ts'
import updateGroup from './operations/update-group.server.ts'
import updateInfluencer from './operations/update-influencer.server.ts'
import updateMyProfile from './operations/update-my-profile.server.ts'
import verifyBankAccount from './operations/verify-bank-account.server.ts'
import withdrawCodeRequest from './operations/withdraw-code-request.server.ts'
import withdrawConsent from './operations/withdraw-consent.server.ts'
import withdrawDataRequest from './operations/withdraw-data-request.server.ts'
import withdrawTerms from './operations/withdraw-terms.server.ts'

/** Everything that the API does. */
export const operations: readonly Operation[] = selfDescribing(
  [
    listCampaignAssets,
    addCampaignAsset,
    renameCampaignAsset,
    orderCampaignAssets,
    getCampaignAsset,
    getMyCampaignAsset,
    removeCampaignAsset,
    duplicateCampaign,
    exportAudit,
    exportAuditCsv,
    exportCampaigns,
    getAuditEvent,
    getAuditStatus,
    listAuditEvents,
    addTerms,
    simulateTerms,
    advanceClock,
    archiveCampaign,
    archiveCode,
    connectVtex,
    searchCatalogue,
    testVtex,
    checkVtexPromotions,
    rotateWebhookSecret,
    configureHook,
    createBrand,
    createCampaign,
    createCode,
    createInfluencer,
    createToken,
    getSecurity,
    startTotp,
    confirmEmail,
    confirmTotp,
    removeTotp,
    renamePasskey,
    removePasskey,
    regenerateRecoveryCodes,
    listMySessions,
    revokeMySession,
    changePassword,
    endCampaign,
    exportCommissions,
    exportEmails,
    exportOrders,
    getBrand,
    getCampaign,
    getClock,
    getCode,
    getCommission,
    getEmail,
    getInfluencer,
    getMe,
    getMyWallet,
    getOrder,
    getOrderDocument,
    getVtexConnection,
    getWallet,
    linkInfluencer,
    listBrandAccounts,
    listBrands,
    listCampaigns,
    listCodes,
    exportCodeRequests,
    listCodeRequests,
    rejectCodeRequest,
    approveCodeRequest,
    withdrawCodeRequest,
    requestCode,
    checkCode,
    getCodeQrSvg,
    getCodeQrPng,
    getCodeShare,
    changeCodes,
    previewCodeBatch,
    startCodeBatch,
    getCodeBatch,
    listCodeBatches,
    exportCodeBatch,
    exportCodeBatches,
    exportCodes,
    listCommissions,
    listCutOffs,
    getNextCutOff,
    getCutOff,
    closeCutOffs,
    overrideCutOff,
    listStatements,
    getStatement,
    getStatementPdf,
    listStatementEntries,
    exportStatementEntries,
    exportStatements,
    listMyNextCutOffs,
    listEmails,
    listInfluencers,
    listNotifications,
    listOrders,
    listPostings,
    listTerms,
    pauseCampaign,
    pauseCode,
    publishCampaign,
    reassignCode,
    refreshOrder,
    resumeCampaign,
    resumeCode,
    retryEmail,
    retryNotifications,
    syncCode,
    getPromotion,
    setDiscount,
    retryPromotion,
    adoptPromotion,
    listVtexPromotions,
    listCodeUsage,
    exportCodeUsage,
    listCodeSignals,
    exportCodeSignals,
    getCodeSignal,
    acknowledgeCodeSignal,
    dismissCodeSignal,
    previewSignalProposal,
    actOnCodeSignal,
    getRadarThresholds,
    changeRadarThresholds,
    listNearMisses,
    exportNearMisses,
    acceptNearMiss,
    declineNearMiss,
    listMyNearMisses,
    claimNearMiss,
    listCodeDrifts,
    checkCodeDrift,
    healCodeDrifts,
    acceptCodeDrifts,
    retryFailedSyncs,
    getSyncStatus,
    exportCodeDrifts,
    listTeam,
    inviteToTeam,
    resendTeamInvitation,
    revokeTeamInvitation,
    endTeamAccess,
    updateBrand,
    setBrandLogo,
    removeBrandLogo,
    setBrandSender,
    testBrandSender,
    setBrandTerms,
    updateCampaign,
    updateCode,
    updateInfluencer,
    getMyProfile,
    updateMyProfile,
    setMyTaxProfile,
    getMyDocument,
    openDataRequest,
    listMyDataRequests,
    withdrawDataRequest,
    withdrawTerms,
    downloadMyData,
    listDataRequests,
    getDataRequest,
    startDataRequest,
    answerDataRequest,
    refuseDataRequest,
    exportDataRequests,
    registerInfluencer,
    getRegistrationChallenge,
    getRegistrationStatus,
    submitRegistration,
    addRegistrationDocument,
    listApplications,
    getApplication,
    requestChanges,
    approveApplication,
    rejectApplication,
    closeApplication,
    suspendInfluencer,
    reinstateInfluencer,
    closeInfluencer,
    changeBankAccount,
    verifyBankAccount,
    readBankAccount,
    readDocumentNumber,
    exportApplications,
    listPermissions,
    listPolicies,
    getPolicy,
    createPolicy,
    draftPolicyVersion,
    publishPolicyVersion,
    listPolicyConsents,
    listInfluencerConsents,
    exportPermissions,
    exportPolicyConsents,
    getMyConsents,
    acceptPolicies,
    withdrawConsent,
    acceptInvitation,
    changeEmail,
    changeGrants,
    createApiClient,
    disableUser,
    enableUser,
    endSessions,
    exportApiClients,
    exportInvitations,
    exportUsers,
    getUser,
    inviteUser,
    listApiClients,
    listInvitations,
    listUsers,
    refreshToken,
    resendInvitation,
    resetSecondFactor,
    revokeApiClient,
    revokeInvitation,
    revokeToken,
    rotateClientSecret,
    stepUp,
    listMembers,
    exportMembers,
    inviteInfluencers,
    acceptMembers,
    rejectMembers,
    removeMembers,
    listMyCampaigns,
    listMyRates,
    acceptCampaignInvitation,
    declineCampaignInvitation,
    leaveCampaign,
    acceptCampaignTerms,
    grantOverride,
    endOverride,
    listOverrides,
    applyToCampaign,
    createGroup,
    updateGroup,
    archiveGroup,
    restoreGroup,
    addToGroup,
    removeFromGroup,
    messageGroup,
    tagInfluencers,
    untagInfluencers,
    addNote,
    openToGroups,
    listGroups,
    getGroup,
    listGroupMembers,
    listGroupMessages,
    listTags,
    listNotes,
    listCampaignGroups,
    exportGroups,
    exportInfluencers,
    exportGroupMembers,
    exportOverrides,
  ],
  apiFacts,
)
