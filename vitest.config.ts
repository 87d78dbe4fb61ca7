import { defineConfig } from 'vitest/config'

const onPostgres = {
  exclude: ['**/node_modules/**'],
  globalSetup: ['tests/setup/database.global.ts'],
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'db/**/*.test.ts',
            'jobs/**/*.test.ts',
            'ops/**/*.test.ts',
            'tests/{architecture,contracts,simulators}/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          environment: 'node',
          // Most of a run was importing the same modules again for each file.
          isolate: false,
        },
      },
      {
        test: {
          ...onPostgres,
          name: 'database',
          include: ['{app/features,app/integrations,db,jobs,tests/model}/**/*.db.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          ...onPostgres,
          // The web edge keeps one of each thing per process: its files get a process each.
          name: 'web',
          include: ['{app/http,app/platform,app/routes,ops,tests/access,tests/attacks}/**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/setup/e2e.global.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
})
