// The architecture, held by machine: `rooms` is the order in which features may import one another.
const rooms =
  'storage audit auth notifications brands policies influencers campaigns codes orders ledger commissions health cut-offs payments reconciliation privacy operations'.split(
    ' ',
  )
const rule = (name, from, to) => ({ name, severity: 'error', from, to })
const only = (from, ...to) =>
  rule(
    `only:${from}`,
    { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
    { path: '^(app|db|jobs|tests)/', pathNot: to.map((path) => `^${path}`) },
  )
const inOrder = (dir, end) =>
  rooms
    .slice(0, -1)
    .map((room, i) =>
      rule(
        `order:${dir}/${room}`,
        { path: `^${dir}/${room}${end}` },
        { path: `^${dir}/(${rooms.slice(i + 1).join('|')})${end}` },
      ),
    )
const server = '\\.(server|test)\\.tsx?$'
const value = { dependencyTypesNot: ['type-only'] }
const db = 'db/(?!seed/)'

module.exports = {
  forbidden: [
    ...inOrder('app/features', '/'),
    ...inOrder('db/schema', '\\.[a-z.]*ts$'),
    rule('no-circular', {}, { circular: true }),
    rule(
      'domain-is-pure',
      { path: '^app/domain/', pathNot: '\\.test\\.ts$' },
      { pathNot: ['^app/domain/', 'node_modules/temporal-polyfill/'] },
    ),
    only('db(?!/seed)', db, 'app/domain/'),
    only('db/seed', 'db/', 'app/(features|integrations|domain|platform)/', 'jobs/', 'tests/simulators/vtex/control-client\\.ts$'),
    only('app/platform', 'app/(platform|domain)/', db),
    only('app/integrations/([^/]+)', 'app/(domain|platform)/', db, 'app/integrations/$1/'),
    only('app/ui', 'app/(ui|domain|i18n)/'),
    only('app/features', 'app/(features|domain|platform|ui|i18n)/', db),
    only('app/http', 'app/(http|features/auth|platform|domain|i18n)/', 'db/(types|scope)\\.ts$'),
    only(
      'app/routes',
      'app/(features|integrations|domain|http|ui|i18n|routes)/',
      'app/platform/(runtime|env|logger|metrics)\\.server',
      'app/platform/(expiring-cache|inputs|keyset\\.server|mailer/)',
      'db/(scope|types)\\.ts$',
    ),
    only('jobs', 'jobs/', 'app/(features|integrations|domain|platform)/', db),
    rule(
      'rooms-take-tx',
      { path: '^app/(features|integrations)/', pathNot: '\\.test\\.ts$' },
      { path: '^app/platform/runtime\\.server' },
    ),
    rule('no-route-imports-route', { path: '^app/routes/' }, { path: '^app/routes/', pathNot: '\\.server\\.ts$', ...value }),
    rule(
      'request-stays-at-the-edge',
      { path: '^app/(features|platform|integrations)/', pathNot: '/ui/' },
      { path: 'node_modules/@remix-run/' },
    ),
    rule(
      'browser-safe',
      { path: '^app/', pathNot: [server, '^app/routes/', '^app/(root|entry\\.server|server|start)\\.'] },
      { path: '\\.server\\.tsx?$', ...value },
    ),
    rule('tables-are-server-only', { path: '^app/', pathNot: server }, { path: '^db/', ...value }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|public)/' },
  },
}
