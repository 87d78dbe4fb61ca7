// @vitest-environment jsdom
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Timeline } from './timeline.tsx'

test('what opens inside an entry stays inside it when a browser reads the page', () => {
  const text = (
    <details>
      <summary>Qué cambió</summary>
      <table />
    </details>
  )
  const html = renderToString(
    <Timeline items={[{ id: '1', at: null, title: 'Aprobada', text, icon: 'edit', tone: 'neutral' }]} />,
  )
  document.body.innerHTML = html
  expect(document.querySelector('table')?.closest('.soft')).not.toBeNull()
  expect(document.querySelectorAll('p:empty')).toHaveLength(0)
})
