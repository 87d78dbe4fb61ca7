import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { extractStyle } from '@ant-design/static-style-extract'
import * as antd from 'antd'
import { theme as antdTheme, ConfigProvider, type ThemeConfig } from 'antd'
import { createElement } from 'react'
import { cssVarKey, darkTheme, theme } from '#app/ui/theme/theme.ts'
import { importedComponents, withInnerComponents } from './antd-components.ts'

// Writes the styles of the antd components in use to two static files: all of them in the light theme, and the dark theme's differing
// variables. Run before build and dev. Variables derived from the primary colour stay references to it, so that a brand can set it.

const folder = 'app/ui/styles'
const primaryNames = [
  'colorPrimary',
  'colorPrimaryHover',
  'colorPrimaryActive',
  'colorPrimaryBg',
  'colorPrimaryBgHover',
  'colorPrimaryBorder',
  'colorPrimaryBorderHover',
  'controlOutline',
] as const

function styles(config: ThemeConfig, includes: string[]): string {
  const css = extractStyle({
    includes,
    customTheme: (node) => createElement(ConfigProvider, { theme: { ...config, zeroRuntime: false } }, node),
  })
  return keepPrimaryReferences(css, antdTheme.getDesignToken(config))
}

function keepPrimaryReferences(css: string, token: ReturnType<typeof antdTheme.getDesignToken>): string {
  return css.replace(new RegExp(`(\\.${cssVarKey}\\.[^{}]+\\{)([^}]*)`, 'g'), (_, selector: string, body: string) =>
    primaryNames.reduce(
      (text, name) =>
        text.replaceAll(`:${token[name]};`, `:var(--ant-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)});`),
      selector + body,
    ),
  )
}

/** Blocks of variables (`.app…{--a:b;}`) by selector. */
function variableBlocks(css: string): Map<string, Map<string, string>> {
  const blocks = new Map<string, Map<string, string>>()
  for (const [, selector, body] of css.matchAll(new RegExp(`(\\.${cssVarKey}[^{}]*)\\{(--[^}]*)\\}`, 'g'))) {
    const variables = blocks.get(selector!) ?? new Map<string, string>()
    for (const [, name, value] of body!.matchAll(/(--[\w-]+):([^;]*);/g)) variables.set(name!, value!)
    blocks.set(selector!, variables)
  }
  return blocks
}

/** What the dark theme says differently, as rules that come after the light ones. */
function differences(light: string, dark: string): string {
  const lightBlocks = variableBlocks(light)
  const rules: string[] = []
  for (const [selector, variables] of variableBlocks(dark)) {
    const changed = [...variables].filter(([name, value]) => lightBlocks.get(selector)?.get(name) !== value)
    if (changed.length > 0)
      rules.push(`${selector}{${changed.map(([name, value]) => `${name}:${value.replace(/\s+/g, ' ').trim()};`).join('')}}`)
  }
  return rules.join('\n')
}

const antdRoot = dirname(createRequire(import.meta.url).resolve('antd/package.json'))
const wanted = withInnerComponents(importedComponents('app'), antdRoot)
const components = wanted.filter((name) => name in antd && name !== 'App')
const light = styles(theme, components)
const dark = styles({ ...darkTheme, algorithm: antdTheme.darkAlgorithm }, components)
const reset = readFileSync(join(antdRoot, 'dist/reset.css'), 'utf8')

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'antd.generated.css'), `${reset}\n${light}`)
writeFileSync(join(folder, 'antd-dark.generated.css'), differences(light, dark))
process.stdout.write(`antd styles: ${components.length} components, ${Math.round((light.length + dark.length) / 1024)} kB\n`)
