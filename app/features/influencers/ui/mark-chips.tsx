import type { Marks } from '../queries/list-marks.server.ts'

/** The groups and tags of an influencer, as words in a row. */
export function MarkChips({ marks }: { marks: Marks | undefined }) {
  if (marks === undefined) return <span className="faint">—</span>
  return (
    <span className="marks">
      {marks.groups.map(({ id, name }) => (
        <span key={id} className="mark mark-strong">
          {name}
        </span>
      ))}
      {marks.tags.map((tag) => (
        <span key={tag} className="mark">
          {tag}
        </span>
      ))}
    </span>
  )
}
