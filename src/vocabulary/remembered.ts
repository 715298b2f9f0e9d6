/** Of so many texts what came of them is kept; then it begins anew. */
const MOST = 10_000;

/** The same function of a text, worked out once for each: columns say the same again and again. What it gives must not be changed. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
