import type { Plugin } from 'vite'

const cssVarKey = 'app'
const styleModule = /\/antd\/es\/.+\/style\/[^/]+\.js$/
const hooksModule = /\/antd\/es\/theme\/util\/genStyleUtils\.js$/

const staticHooks = `
export const genStyleHooks = () => () => ['', '${cssVarKey}']
export const genComponentStyleHook = () => () => ''
export const genSubStyleComponent = () => () => null
export const genCssVar = (antCls, component) => {
  const prefix = '--' + antCls.replace(/\\./g, '') + '-' + component + '-'
  return [(name) => prefix + name, (name, fallback) => fallback ? 'var(' + prefix + name + ', ' + fallback + ')' : 'var(' + prefix + name + ')']
}`

/** True for `genStyleHooks(…)` and its siblings, whose arguments only make styles. */
function isStyleCall(node: { type: string; callee?: { type: string; name?: string } }): boolean {
  return node.type === 'CallExpression' && /^gen(StyleHooks|ComponentStyleHook|SubStyleComponent)$/.test(node.callee?.name ?? '')
}

/**
 * Takes antd's style functions out of the browser build: all styles are in `antd.generated.css` (theme option `zeroRuntime`).
 * The hooks that remain answer with the class of the theme's variables, as the server's do.
 */
export function antdStaticStyles(): Plugin {
  return {
    name: 'antd-static-styles',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr) return null
      if (hooksModule.test(id)) return { code: staticHooks, map: null }
      if (!styleModule.test(id) || !code.includes('gen')) return null
      return { code: withoutArguments(code, this.parse(code)), map: null }
    },
  }
}

type Node = { type: string; start: number; end: number; callee?: Node & { name?: string } }

/** The source with every style call's arguments removed, so that the bundler can drop what they used. */
function withoutArguments(code: string, program: unknown): string {
  const calls: Node[] = []
  visit(program, calls)
  return calls
    .sort((left, right) => right.start - left.start)
    .reduce((text, call) => `${text.slice(0, call.callee?.end)}()${text.slice(call.end)}`, code)
}

function visit(value: unknown, calls: Node[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) visit(item, calls)
    return
  }
  const node = value as Node
  if (typeof node.type === 'string' && isStyleCall(node)) {
    calls.push(node)
    return
  }
  for (const child of Object.values(node)) visit(child, calls)
}
