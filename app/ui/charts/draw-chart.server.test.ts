import { expect, test } from 'vitest'
import { drawChart } from './draw-chart.server.ts'

const days = ['1 nov', '2 nov', '3 nov']

test('a chart follows the theme: no fixed colour is left in it, and no style element that the policy would refuse', () => {
  const { wide, narrow } = drawChart({
    kind: 'line',
    labels: days,
    series: [{ name: 'Ventas', values: [1, 3, 2] }],
    formatTick: String,
  })
  for (const svg of [wide, narrow]) {
    expect(svg).toContain('var(--chart-1)')
    expect(svg).toContain('var(--text-faint)')
    expect(svg).not.toMatch(/(fill|stroke)="#(?!fff)/i)
    expect(svg).not.toContain('<style')
  }
})

test('each series has its own colour and the value axis its own words', () => {
  const { wide } = drawChart({
    kind: 'stacked',
    labels: days,
    series: [
      { name: 'Estimada', values: [1, 2, 3] },
      { name: 'Confirmada', values: [2, 1, 0] },
    ],
    formatTick: (value) => `${value} pesos`,
  })
  expect(wide).toContain('var(--chart-2)')
  expect(wide).toContain('2 pesos')
})

test('a label cannot carry markup into the page', () => {
  const { wide } = drawChart({
    kind: 'bar',
    labels: ['<script>x</script>'],
    series: [{ name: 'a', values: [1] }],
    formatTick: String,
  })
  expect(wide).not.toContain('<script')
})
