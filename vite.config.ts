import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { antdStaticStyles } from './ops/vite/antd-static-styles.ts'
import { serverEntries } from './ops/vite/server-entries.ts'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [
    antdStaticStyles(),
    remix(remixConfig),
    // The server is part of the build: it and Remix's modules are the same instances, with one pool. `build/server/<name>.js`.
    serverEntries({
      web: 'app/start.ts',
      worker: 'jobs/main.ts',
      migrate: 'ops/migrate.ts',
      'create-admin': 'ops/create-admin.ts',
      'rotate-keys': 'ops/rotate-keys.ts',
    }),
  ],
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  // The development server looks for packages to bundle in whole routes; this one is the server's alone.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
})
