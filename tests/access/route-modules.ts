import { join } from 'node:path'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { projectDir } from '../architecture/source-files.ts'

type RouteModule = {
  readonly loader?: (args: LoaderFunctionArgs) => unknown
  readonly action?: (args: ActionFunctionArgs) => unknown
}
export type Page = { readonly pattern: string; readonly module: RouteModule }

/** Every address of the manifest that answers by itself, with its module. */
export async function readPages(): Promise<Page[]> {
  const found = flatten(routes, '')
  const pages = await Promise.all(
    found.map(async ({ pattern, file }) => ({
      pattern,
      module: (await import(/* @vite-ignore */ join(projectDir, 'app', file))) as RouteModule,
    })),
  )
  return pages.filter(({ module }) => module.loader !== undefined || module.action !== undefined)
}

function flatten(entries: readonly RouteConfigEntry[], above: string): { pattern: string; file: string }[] {
  return entries.flatMap(({ path, file, index, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path.replace(/^\//, '')}`
    const isLayout = path === undefined && index !== true
    const own = isLayout ? `${above}/(layout)` : pattern === '' ? '/' : pattern
    return [{ pattern: own, file }, ...flatten(children, pattern)]
  })
}
