import audit from './en/audit.json' with { type: 'json' }
import auth from './en/auth.json' with { type: 'json' }
import brands from './en/brands.json' with { type: 'json' }
import campaigns from './en/campaigns.json' with { type: 'json' }
import clients from './en/clients.json' with { type: 'json' }
import codes from './en/codes.json' with { type: 'json' }
import commissions from './en/commissions.json' with { type: 'json' }
import csv from './en/csv.json' with { type: 'json' }
import cutOffs from './en/cut-offs.json' with { type: 'json' }
import earnings from './en/earnings.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import groups from './en/groups.json' with { type: 'json' }
import health from './en/health.json' with { type: 'json' }
import influencer from './en/influencer.json' with { type: 'json' }
import influencers from './en/influencers.json' with { type: 'json' }
import members from './en/members.json' with { type: 'json' }
import notifications from './en/notifications.json' with { type: 'json' }
import orders from './en/orders.json' with { type: 'json' }
import overview from './en/overview.json' with { type: 'json' }
import permissions from './en/permissions.json' with { type: 'json' }
import policies from './en/policies.json' with { type: 'json' }
import privacy from './en/privacy.json' with { type: 'json' }
import registration from './en/registration.json' with { type: 'json' }
import review from './en/review.json' with { type: 'json' }
import shell from './en/shell.json' with { type: 'json' }
import ui from './en/ui.json' with { type: 'json' }
import users from './en/users.json' with { type: 'json' }
import type spanish from './resources.es.ts'

/** Every English text, by room; the same keys as Spanish. */
const resources: typeof spanish = {
  audit,
  auth,
  brands,
  campaigns,
  clients,
  codes,
  commissions,
  csv,
  'cut-offs': cutOffs,
  earnings,
  errors,
  health,
  influencer,
  groups,
  influencers,
  members,
  notifications,
  orders,
  overview,
  permissions,
  policies,
  registration,
  review,
  privacy,
  shell,
  ui,
  users,
}

export default resources
