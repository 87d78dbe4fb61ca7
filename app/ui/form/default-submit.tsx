/** First in a form that has other buttons (add a row, take one away): Enter in a field sends the form, and not the first of those. */
export function DefaultSubmit() {
  return <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
}
