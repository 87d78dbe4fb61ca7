import audit from './es/audit.json' with { type: 'json' }
import auth from './es/auth.json' with { type: 'json' }
import brands from './es/brands.json' with { type: 'json' }
import campaigns from './es/campaigns.json' with { type: 'json' }
import clients from './es/clients.json' with { type: 'json' }
import codes from './es/codes.json' with { type: 'json' }
import commissions from './es/commissions.json' with { type: 'json' }
import csv from './es/csv.json' with { type: 'json' }
import cutOffs from './es/cut-offs.json' with { type: 'json' }
import earnings from './es/earnings.json' with { type: 'json' }
import errors from './es/errors.json' with { type: 'json' }
import groups from './es/groups.json' with { type: 'json' }
import health from './es/health.json' with { type: 'json' }
import influencer from './es/influencer.json' with { type: 'json' }
import influencers from './es/influencers.json' with { type: 'json' }
import members from './es/members.json' with { type: 'json' }
import notifications from './es/notifications.json' with { type: 'json' }
import orders from './es/orders.json' with { type: 'json' }
import overview from './es/overview.json' with { type: 'json' }
import permissions from './es/permissions.json' with { type: 'json' }
import policies from './es/policies.json' with { type: 'json' }
import privacy from './es/privacy.json' with { type: 'json' }
import registration from './es/registration.json' with { type: 'json' }
import review from './es/review.json' with { type: 'json' }
import shell from './es/shell.json' with { type: 'json' }
import ui from './es/ui.json' with { type: 'json' }
import users from './es/users.json' with { type: 'json' }

/** Every Spanish text, by room. It types the keys, and the other languages must match it. */
const resources = {
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
