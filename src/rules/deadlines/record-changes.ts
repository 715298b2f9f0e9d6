import { type Difference, differences, paired } from '../../ledger/merge/differences.ts';
import { isPlainMap, type Plain, type PlainMap, plainMap } from '../../ledger/text/plain.ts';
import { type Action, action as actions, type MoveCause } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';

/** What has changed of a record, as far as it is one cause of what follows from it. */
export interface Part {
  readonly cause: MoveCause;
  readonly changes: readonly Difference[];
}

/** What makes the difference between two states of a record, sorted by what may move a deadline; none where one is not there. */
export function partsBetween(then: PlainMap | undefined, now: PlainMap | undefined): Part[] {
  if (!then || !now) return then === now ? [] : [{ cause: now ? 'entered' : 'removed', changes: [] }];
  const parts = new Map<MoveCause, Difference[]>();
  for (const change of differences(then, now)) {
    const cause = causeOf(change);
    parts.set(cause, [...(parts.get(cause) ?? []), change]);
  }
  return [...parts].map(([cause, changes]) => ({ cause, changes }));
}

const byAction: Partial<Readonly<Record<Action, MoveCause>>> = {
  requestExtension: 'extension',
  grantExtension: 'extension',
  refuseExtension: 'extension',
  transfer: 'transfer',
  suspend: 'suspension',
  resume: 'suspension',
};

/** What was there and is not as it was is a correction; else it has been entered. */
function causeOf({ path, before, after }: Difference): MoveCause {
  if (before !== undefined) return 'correction';
  return path[0] === words.history ? ofEntry(after) : 'entered';
}

function ofEntry(entry: Plain | undefined): MoveCause {
  const word = isPlainMap(entry) ? entry[words.action] : undefined;
  const action = typeof word === 'string' ? actions.parse(word) : undefined;
  return (action && byAction[action]) ?? 'entered';
}

/** A record as it would be if of all that has changed only these parts had. */
export function withParts(
  then: PlainMap | undefined,
  now: PlainMap | undefined,
  all: readonly Part[],
  chosen: readonly Part[],
): PlainMap | undefined {
  if (chosen.length === all.length) return now;
  if (chosen.length === 0 || !then || !now) return then;
  const causes = new Set(chosen.map(({ cause }) => cause));
  const keys = new Set(chosen.flatMap(({ changes }) => changes.map(({ path }) => path[0])));
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return plainMap(
    names.flatMap((name): [string, Plain][] => {
      const [was, is] = [then[name], now[name]];
      const value = name === words.history ? entriesWith(listOf(was), listOf(is), causes) : keys.has(name) ? is : was;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function listOf(value: Plain | undefined): Plain[] {
  return Array.isArray(value) ? value : [];
}

function entriesWith(then: Plain[], now: Plain[], causes: ReadonlySet<MoveCause>): Plain[] | undefined {
  const { pairs, gone } = paired(then, now);
  const corrected = causes.has('correction');
  const kept = now.flatMap((entry, place): Plain[] => {
    const [old] = pairs.find(([, at]) => at === place) ?? [];
    if (old !== undefined) return [corrected ? entry : (then[old] as Plain)];
    return causes.has(ofEntry(entry)) ? [entry] : [];
  });
  const entries = corrected ? kept : [...kept, ...gone.map((at) => then[at] as Plain)];
  return entries.length > 0 ? entries : undefined;
}
