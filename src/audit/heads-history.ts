import type { Day } from '../calendar/day.ts';
import { readText } from '../ledger/document.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { namesOf } from '../records/unit/directory.ts';
import { register, type Unit } from '../records/unit/schema.ts';
import { UNITS } from './contents.ts';
import type { Commit, FileChange } from './past.ts';

/** 主要负责人 of a unit that another, or nobody, was written over; no commit: not committed. */
export interface Overwritten {
  readonly unit: string;
  readonly head: string;
  readonly day: Day;
  readonly commit?: Commit;
}

/** The heads that commits, the oldest first, wrote others over. */
export function overwrittenIn(commits: readonly Commit[]): Overwritten[] {
  return commits.flatMap((commit) =>
    commit.files
      .filter(({ path }) => path === UNITS)
      .flatMap((file) => overwrittenBy(file, commit.at.day).map((one) => ({ ...one, commit }))),
  );
}

/** The heads that a change to the register writes others over; one that cannot be read says nothing. */
export function overwrittenBy({ before, after }: Pick<FileChange, 'before' | 'after'>, day: Day): Overwritten[] {
  const now = unitsIn(after);
  return unitsIn(before).flatMap(({ name, head }) => {
    const same = now.find((unit) => namesOf(unit).includes(name));
    return head === undefined || !same || same.head === head ? [] : [{ unit: same.name, head, day }];
  });
}

function unitsIn(bytes: Uint8Array | undefined): readonly Unit[] {
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? (readText(UNITS, decoded.text, register).value?.units ?? []) : [];
}
