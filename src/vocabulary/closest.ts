import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to what was typed, if it is near enough to be what was meant: of `most` characters not more
 * than one may be wrong, but always one as long as something is left of what was typed.
 */
export function closest(typed: string, candidates: readonly string[], most = 2): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / most));
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(typed, candidate) }))
    .filter(({ candidate, edits }) => {
      const common = edits < Math.max(typed.length, candidate.length);
      return (common && edits <= limit) || containsOther(candidate, typed);
    })
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

function containsOther(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));
}
