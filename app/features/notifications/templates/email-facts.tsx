import type { Fact } from './email-content.ts'
import type { EmailLook } from './email-look.ts'

/** Words and their values, one pair under the other: reads the same on a phone and on a desk. */
export function EmailFacts({ facts, look }: { facts: readonly Fact[]; look: EmailLook }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ backgroundColor: look.tint, borderRadius: 8, margin: '4px 0 18px', borderCollapse: 'separate' }}
    >
      <tbody>
        {facts.map(({ label, value }, index) => (
          <tr key={`${label} ${value}`}>
            <td style={{ padding: '11px 16px', borderTop: index === 0 ? undefined : `1px solid ${look.line}` }}>
              <div style={{ color: look.soft, fontSize: 13, lineHeight: '19px' }}>{label}</div>
              <div style={{ color: look.ink, fontSize: 16, lineHeight: '23px', fontWeight: 550, overflowWrap: 'anywhere' }}>
                {value}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
