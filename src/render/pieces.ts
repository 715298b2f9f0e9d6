/** In characters: each written in one go. */
const CHUNK = 1 << 16;

/** Small pieces put together, so that few are written. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let [waiting, length]: [string[], number] = [[], 0];
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield waiting.join('');
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield waiting.join('');
}
