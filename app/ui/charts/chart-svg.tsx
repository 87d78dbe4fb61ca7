import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartImage } from './chart.ts'

type ChartSvgProps = {
  readonly chart: ChartImage
  /** What it shows, in one sentence with its numbers: read instead of the picture. */
  readonly summary: string
  /** Names of the series, in their order; none for a single one. */
  readonly legend?: readonly string[]
  /** The numbers behind it: head, then rows. Exact amounts go here. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }
}

/** A chart made by `drawChart` in a loader, with the words and the table behind it. */
export function ChartSvg({ chart, summary, legend = [], table }: ChartSvgProps) {
  const { t } = useTranslation()
  return (
    <figure className="chart">
      {legend.length === 0 ? null : (
        <ul className="chart-legend">
          {legend.map((name, index) => (
            <li key={name}>
              <span className="chart-swatch" style={{ background: `var(--chart-${index + 1})` }} aria-hidden />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div role="img" aria-label={summary}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn on our server; echarts escapes labels */}
        <div className="chart-wide" aria-hidden dangerouslySetInnerHTML={{ __html: chart.wide }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
        <div className="chart-narrow" aria-hidden dangerouslySetInnerHTML={{ __html: chart.narrow }} />
      </div>
      <figcaption>
        <details className="chart-data">
          <summary>{t('ui.chart.data')}</summary>
          <table>
            <thead>
              <tr>
                {table.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((cells, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their order
                <tr key={index}>
                  {cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  )
}
