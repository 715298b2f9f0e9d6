import type { Accounted } from './account.ts';
import type { FieldOrigin } from './origin.ts';
import type { PaperRead } from './reading.ts';
import type { Stretch } from './stretches.ts';

/** What a stretch of a paper became: words of a duty, a time with its fate, a unit of a duty or one that none tells of. */
export interface PaperMark extends Stretch {
  readonly kind: 'wording' | 'unit' | 'unused' | Accounted['fate'];
  /** The duty that it belongs to, by its place among them. */
  readonly duty?: number;
}

/** Every stretch of a paper of which something was made or ought to have been; `origins` of each duty in its turn. */
export function marksIn(paper: PaperRead, origins: readonly (readonly FieldOrigin[])[]): PaperMark[] {
  const { account, unused, stretches } = paper;
  const ofDuty = origins.flatMap((own, duty) => own.flatMap((origin) => markedBy(origin, duty)));
  const times = timesByLine(origins);
  const left = unused.flatMap(({ unit, ...place }): PaperMark[] => {
    const found = stretches.within(place, unit);
    return found ? [{ ...found, kind: 'unused' }] : [];
  });
  const signs = account.map(({ line, start, end, fate }): PaperMark => {
    const duty = fate === 'idle' ? undefined : dutyAt(times.get(line) ?? [], start, end);
    return { line, start, end, kind: fate, ...(duty !== undefined && { duty }) };
  });
  return [...ofDuty, ...left, ...signs];
}

function markedBy({ field, stretches }: FieldOrigin, duty: number): PaperMark[] {
  if (field === 'due' || field === 'year') return [];
  return stretches.map((stretch) => ({ ...stretch, kind: field === 'title' ? 'wording' : 'unit', duty }));
}

interface Timed extends Stretch {
  readonly duty: number;
}

/** The times that duties have in each line, the first first. */
function timesByLine(origins: readonly (readonly FieldOrigin[])[]): Map<number, Timed[]> {
  const found = new Map<number, Timed[]>();
  for (const [duty, own] of origins.entries())
    for (const stretch of own.flatMap(({ field, stretches }) => (field === 'due' ? stretches : []))) {
      const same = found.get(stretch.line);
      if (same) same.push({ ...stretch, duty });
      else found.set(stretch.line, [{ ...stretch, duty }]);
    }
  for (const times of found.values()) times.sort((a, b) => a.start - b.start || a.duty - b.duty);
  return found;
}

/** The first of the duties whose time meets a stretch, found by halves. */
function dutyAt(times: readonly Timed[], start: number, end: number): number | undefined {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = times[low];
  return found && found.start < end ? found.duty : undefined;
}
