import { fileURLToPath } from 'node:url'
import { ensurePackages } from './setup/ensure-packages.mjs'
import { requireNode } from './setup/require-node.mjs'

/** First stage of `npm run quickstart`: needs nothing but Node, brings the rest, and goes on in TypeScript in the same process. */
requireNode()
const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
ensurePackages(root)
const { register } = await import('tsx/esm/api')
register()
await import('./quickstart/main.ts')
