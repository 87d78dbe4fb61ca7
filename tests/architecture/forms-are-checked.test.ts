import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** Where a body becomes a form: there its names and texts are looked at before anything else does. */
const readers = ['app/http/read-form.server.ts', 'app/http/read-upload.server.ts']

test('posted forms are read by readForm, parseForm and readUpload alone', () => {
  const files = sourceFiles(['app'], /\.tsx?$/).filter(({ text }) => /\.formData\(\)/.test(text))
  expect(files.map(({ path }) => path).sort()).toEqual(readers)
})
