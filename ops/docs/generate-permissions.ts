import { writeFileSync } from 'node:fs'
import { renderPermissions } from './permissions.ts'

// `npm run docs:permissions`: writes the page on permissions anew, from the table.
writeFileSync('docs/permisos.md', renderPermissions())
