import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { importedComponents, withInnerComponents } from './antd-components.ts'

const antdRoot = dirname(createRequire(import.meta.url).resolve('antd/package.json'))

function withSource<T>(source: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'antd-'))
  try {
    writeFileSync(join(folder, 'page.tsx'), source)
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('components are found by their imports, types and hooks are not components', () => {
  const source =
    "import { Button, theme, Tag as Label } from 'antd'\nimport type { TableProps } from 'antd'\nimport {\n  Steps,\n} from 'antd'\n"
  expect(withSource(source, importedComponents)).toEqual(['Button', 'Steps', 'Tag'])
})

test('an import that the styles would not follow stops the build', () => {
  expect(() => withSource("import Button from 'antd/es/button'\n", importedComponents)).toThrow("from 'antd'")
})

test('what a component shows inside gets its styles too', () => {
  expect(withInnerComponents(['Popconfirm'], antdRoot)).toEqual(expect.arrayContaining(['Popconfirm', 'Button', 'Popover']))
  expect(withInnerComponents(['Select'], antdRoot)).toEqual(expect.arrayContaining(['Select', 'Empty']))
})
