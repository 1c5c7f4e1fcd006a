import type { Figure } from '../api/types'
import { EvidenceQuote } from '../shared/EvidenceQuote'

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })

export function FigureTable({ figures, names }: { figures: Figure[]; names: string[] }) {
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">数据</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">数值</th>
            <th scope="col">时间</th>
            <th scope="col">原文</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(figure => (
            <tr key={figure.id}>
              <th scope="row">{figure.indicator}</th>
              <td className="number">
                {figure.comparison} {number.format(figure.value)} {figure.unit}
              </td>
              <td>{figure.period ?? ''}</td>
              <td>{figure.evidence[0] && <EvidenceQuote evidence={figure.evidence[0]} names={[...names, figure.indicator]} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
