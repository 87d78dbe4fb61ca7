import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const antdImport = /import\s+(type\s+)?\{([^}]*)\}\s+from\s+'antd'/g
const anyAntdPath = /from\s+'antd\/(?!locale\/)[^']+'/
const relativeImport = /from ["'](\.[^"']+)["']/g

/** The files of a folder, at any depth, whose names end in .ts or .tsx and that are not tests. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

/**
 * The antd components that the sources under `folder` use: every name imported from 'antd'.
 * @throws Error for an import from inside the package, which this cannot follow
 */
export function importedComponents(folder: string): string[] {
  const names = new Set<string>()
  for (const file of sourceFiles(folder)) {
    const source = readFileSync(file, 'utf8')
    if (anyAntdPath.test(source)) throw new Error(`${file}: import antd's components from 'antd', so that their styles are found`)
    for (const [, typeOnly, list] of source.matchAll(antdImport)) {
      if (typeOnly !== undefined) continue
      for (const part of list!.split(',')) {
        const name = part.trim().split(/\s+as\s+/)[0]!
        if (/^[A-Z]/.test(name)) names.add(name)
      }
    }
  }
  return [...names].sort()
}

/** `names` and every component that they show inside (a Popconfirm's Button), followed through antd's own imports. */
export function withInnerComponents(names: readonly string[], antdRoot: string): string[] {
  const folders = new Set<string>()
  const queue = names.map((name) => join(antdRoot, 'es', kebab(name), 'index.js'))
  const seen = new Set<string>()
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file) || file.includes('/style/')) continue
    seen.add(file)
    const folder = relative(join(antdRoot, 'es'), file).split('/')[0]!
    folders.add(folder)
    for (const [, target] of readFileSync(file, 'utf8').matchAll(relativeImport))
      queue.push(resolveModule(dirname(file), target!))
  }
  return [...folders].map(pascal).sort()
}

function resolveModule(from: string, target: string): string {
  const path = resolve(from, target)
  if (existsSync(path) && statSync(path).isDirectory()) return join(path, 'index.js')
  return path.endsWith('.js') ? path : `${path}.js`
}

const kebab = (name: string) => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
const pascal = (folder: string) => folder.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
