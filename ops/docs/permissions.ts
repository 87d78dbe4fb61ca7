import { roles } from '#app/domain/actor.ts'
import { type Area, actions, areaOf, areas, type Holders, permissions } from '#app/domain/permissions.ts'
import { translate } from '#app/i18n/i18n.server.ts'

const t = translate('es')

const head = `# Permisos

Quién puede qué, tal como está en \`app/domain/permissions.ts\`: de esa tabla salen los guardas, las políticas de cada área y esta página
(\`npm run docs:permissions\`). Administración y auditoría la ven en la aplicación, en \`/admin/permissions\`. **Todo**: cualquier marca.
**Sus marcas**: las del papel otorgado; todas, si se otorgó para todas. **Lo propio**: lo de la persona o del influencer que es. Lo que queda fuera del alcance no existe para la persona: 404. Que nadie apruebe lo que pidió, y las segundas
firmas, lo deciden los comandos. La base lo vuelve a exigir por filas (\`docs/decisions/013-row-security.md\`).
`

/** The page on permissions. */
export function renderPermissions(): string {
  return `${head}${areas.map(section).join('')}`
}

function section(area: Area): string {
  const titles = roles.map((role) => t(`shell.roles.${role}`)).join(' | ')
  const rows = actions
    .filter((action) => areaOf(action) === area)
    .map((action) => `| ${t(`permissions.action.${action}`)} | \`${action}\` | ${cells(permissions[action])} |\n`)
  const head = `| Acción | Nombre | ${titles} |\n| --- | --- |${' --- |'.repeat(roles.length)}`
  return `\n## ${t(`permissions.area.${area}`)}\n\n${head}\n${rows.join('')}`
}

function cells(holders: Holders): string {
  return roles.map((role) => (holders[role] === undefined ? '' : t(`permissions.reach.${holders[role]}`))).join(' | ')
}
