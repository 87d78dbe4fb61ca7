/** Lines of a byte stream, without their breaks. Split at line feeds alone: other breaks belong to the text. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    let text = Buffer.concat([rest, chunk])
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
      yield text.subarray(0, end).toString('utf8')
      text = text.subarray(end + 1)
    }
    rest = text
  }
  if (rest.length > 0) yield rest.toString('utf8')
}
