import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartImage } from './chart.ts'

use([BarChart, LineChart, GridComponent, AriaComponent, SVGRenderer])

export type ChartInput = {
  readonly kind: 'line' | 'bar' | 'stacked'
  /** One label per point, ready to read. */
  readonly labels: readonly string[]
  /** At most four. Values place pixels only: show exact amounts beside the chart. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** Width of the place on a wide screen: a column beside another, or (default) the whole page. */
  readonly span?: 'column' | 'page'
  /** Text of a tick of the value axis (short: `1,2 M`). */
  readonly formatTick: (value: number) => string
}

// Colours that stand for variables while echarts draws; it would not take `var(…)` everywhere.
const variables = {
  '#010101': 'var(--chart-1)',
  '#020202': 'var(--chart-2)',
  '#030303': 'var(--chart-3)',
  '#040404': 'var(--chart-4)',
  '#050505': 'var(--line)',
  '#060606': 'var(--text-faint)',
}
const colors = Object.keys(variables)
const [line, text] = [colors[4]!, colors[5]!]
const sizes = {
  page: { width: 1120, height: 260, ticks: 15 },
  column: { width: 690, height: 240, ticks: 10 },
  narrow: { width: 330, height: 200, ticks: 4 },
}

const drawn = new Map<string, ChartImage>()
const drawingsKept = 500

/** Draws a chart as two SVG texts. The same chart asked for again, as on a reload, is not drawn again. */
export function drawChart(input: ChartInput): ChartImage {
  const { formatTick, ...facts } = input
  const key = JSON.stringify([facts, formatTick(0), formatTick(1_234_567.8)])
  const known = drawn.get(key)
  if (known !== undefined) return known
  const image = { wide: draw(input, sizes[input.span ?? 'page']), narrow: draw(input, sizes.narrow) }
  if (drawn.size >= drawingsKept) drawn.delete(drawn.keys().next().value as string)
  drawn.set(key, image)
  return image
}

function draw({ kind, labels, series, formatTick }: ChartInput, { width, height, ticks }: (typeof sizes)['page']): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  const label = { color: text, fontFamily: 'inherit', fontSize: 12 }
  chart.setOption({
    animation: false,
    color: colors.slice(0, 4),
    grid: { left: 4, right: 8, top: 12, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...labels],
      boundaryGap: kind !== 'line',
      axisLabel: { ...label, interval: Math.max(0, Math.ceil(labels.length / ticks) - 1), margin: 12 },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { ...label, formatter: formatTick },
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ name, values }) => ({
      name,
      type: kind === 'line' ? ('line' as const) : ('bar' as const),
      stack: kind === 'stacked' ? 'all' : undefined,
      data: [...values],
      silent: true,
      showSymbol: false,
      smooth: 0.25,
      smoothMonotone: 'x',
      lineStyle: { width: 2 },
      areaStyle: kind === 'line' && series.length === 1 ? { opacity: 0.1 } : undefined,
      barMaxWidth: 26,
      itemStyle: { borderRadius: kind === 'bar' ? [4, 4, 0, 0] : 0 },
    })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return withVariables(svg)
}

/** The drawing without what a page cannot have twice (ids of clip paths) or at all (style elements), its colours as variables. */
function withVariables(svg: string): string {
  const named = Object.entries(variables).reduce((result, [color, variable]) => result.replaceAll(color, variable), svg)
  return named.replace(/<(style|defs)[^>]*>[\s\S]*?<\/\1>/g, '').replace(/ clip-path="[^"]*"/g, '')
}
