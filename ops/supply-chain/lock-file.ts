export type LockedPackage = {
  /** Of what an alias stands for. */
  readonly name?: string
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
  readonly inBundle?: boolean
}
export type LockFile = { readonly packages: Readonly<Record<string, LockedPackage>> }
export type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, boolean>>
}

/**
 * What is wrong with a lock file, one line per package: it comes from elsewhere than its own address at the npm registry (no address at all means
 * the configured registry, whose answer the hash must fit), has no strong hash of its content, or wants to run a script at installation about which `allowScripts` of package.json says nothing.
 */
export function lockFileMistakes({ packages }: LockFile, { allowScripts = {} }: Manifest): string[] {
  const installed = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && inBundle !== true)
  return installed.flatMap(([path, locked]) => {
    const name = locked.name ?? nameOf(path)
    const { resolved, integrity = '', hasInstallScript = false } = locked
    if (locked.link === true || (resolved !== undefined && !isOwnAddress(resolved, name)))
      return [`${path}: comes from ${resolved}`]
    if (!/^sha(512|384|256)-/.test(integrity)) return [`${path}: has no strong hash`]
    if (hasInstallScript && !Object.hasOwn(allowScripts, name)) return [`${path}: wants to run a script at installation`]
    return []
  })
}

/** Dependencies without an exact version, and permissions to run scripts for packages that are not locked. */
export function manifestMistakes(manifest: Manifest, { packages }: LockFile): string[] {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  const loose = wanted.filter(([, version]) => !/^(npm:[@\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  const names = new Set(Object.keys(packages).map(nameOf))
  const idle = Object.keys(manifest.allowScripts ?? {}).filter((name) => !names.has(name))
  return [
    ...loose.map(([name, version]) => `${name}: ${version} is not exact`),
    ...idle.map((name) => `allowScripts names ${name}, which is not installed`),
  ]
}

/** `node_modules/a/node_modules/@x/b` is `@x/b`. */
function nameOf(path: string): string {
  const folder = 'node_modules/'
  return path.slice(path.lastIndexOf(folder) + folder.length)
}

function isOwnAddress(resolved: string, name: string): boolean {
  const folder = `https://registry.npmjs.org/${name}/-/`
  return resolved.startsWith(folder) && /^[\w.+-]+\.tgz$/.test(resolved.slice(folder.length))
}
