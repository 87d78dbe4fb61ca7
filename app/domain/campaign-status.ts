import type { Machine } from './state-machine.ts'

export const campaignStatuses = ['draft', 'scheduled', 'active', 'paused', 'ended', 'archived'] as const
export type CampaignStatus = (typeof campaignStatuses)[number]
export type CampaignEvent = 'schedule' | 'unschedule' | 'activate' | 'pause' | 'resume' | 'end' | 'archive'

export const campaignMachine: Machine<CampaignStatus, CampaignEvent> = {
  draft: { schedule: 'scheduled', activate: 'active', archive: 'archived' },
  scheduled: { unschedule: 'draft', activate: 'active', end: 'ended' },
  active: { pause: 'paused', end: 'ended' },
  paused: { resume: 'active', end: 'ended' },
  ended: { archive: 'archived' },
  archived: {},
}
