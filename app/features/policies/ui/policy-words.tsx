type PolicyWordsProps = {
  readonly title?: string
  /** Made by `renderPolicy`: the library escapes what is not CommonMark. */
  readonly html: string
}

/** A policy as people read it. */
export function PolicyWords({ title, html }: PolicyWordsProps) {
  return (
    <article className="policy">
      {title === undefined ? null : <h2>{title}</h2>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on our server from CommonMark with raw HTML escaped */}
      <div className="policy-text" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
