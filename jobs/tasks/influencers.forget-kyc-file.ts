import { forgetKycFile } from '#app/features/influencers/tasks.ts'
import { handle } from '../handle.ts'

export default handle(forgetKycFile, async ({ storageKey }, { storage }) => {
  await storage.remove(storageKey)
  return 'forgotten'
})
