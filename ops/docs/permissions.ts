import { type Role, roles } from '#app/domain/actor.ts'
import { actions, type Holders, permissions, type Reach } from '#app/domain/permissions.ts'

const reachWords: Readonly<Record<Reach, string>> = { all: 'todo', brands: 'sus marcas', own: 'lo propio' }
const roleWords: Readonly<Record<Role, string>> = {
  admin: 'administración',
  manager: 'gestión',
  finance: 'finanzas',
  auditor: 'auditoría',
  influencer: 'influencer',
}

const head = `# Permisos

Quién puede qué, tal como está en \`app/domain/permissions.ts\`: de esa tabla salen los guardas, las políticas de cada área y esta página
(\`npm run docs:permissions\`). **todo**: cualquier marca. **sus marcas**: las del papel otorgado; todas, si se otorgó para todas. **lo propio**:
lo de la persona o del influencer que es. Lo que queda fuera del alcance no existe para la persona: 404. Que nadie apruebe lo que pidió, y las segundas
firmas, lo deciden los comandos. La base lo vuelve a exigir por filas (\`docs/decisions/013-row-security.md\`).
`

/** The page on permissions. */
export function renderPermissions(): string {
  const rooms = [...new Set(actions.map((action) => action.split('.')[0]!))]
  return `${head}${rooms.map(section).join('')}`
}

function section(room: string): string {
  const titles = roles.map((role) => roleWords[role]).join(' | ')
  const rows = actions
    .filter((action) => action.startsWith(`${room}.`))
    .map((action) => `| \`${action}\` | ${cells(permissions[action])} |\n`)
  return `\n## ${room}\n\n| acción | ${titles} |\n| --- |${' --- |'.repeat(roles.length)}\n${rows.join('')}`
}

function cells(holders: Holders): string {
  return roles.map((role) => (holders[role] === undefined ? '' : reachWords[holders[role]])).join(' | ')
}
