/** The answer of a loader, an action or a guard, whether it was returned or thrown. */
export async function answerOf(asked: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    return await (typeof asked === 'function' ? asked() : asked)
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

/** Where an answer leads, or null where it leads nowhere. */
export function locationOf(answer: unknown): string | null {
  return answer instanceof Response ? answer.headers.get('Location') : null
}
