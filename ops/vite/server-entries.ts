import type { Plugin } from 'vite'

/**
 * Replaces the one input of Remix's server build by named entries (`name: file`), each written to `build/server/<name>.js`.
 * They share chunks, so that a module is one instance in a process. Entries reach Remix's build as `virtual:remix/server-build`.
 */
export function serverEntries(entries: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'server-entries',
    enforce: 'post',
    apply: 'build',
    config(config, { isSsrBuild }) {
      if (!isSsrBuild) return
      const options = config.build?.rollupOptions
      if (options === undefined) throw new Error('server-entries goes after the Remix plugin')
      options.input = { ...entries }
      options.output = { ...options.output, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
    },
  }
}
