import { differences } from '../ledger/merge/differences.ts';
import { mergeValues } from '../ledger/merge/values.ts';
import { type PlainMap, samePlain } from '../ledger/text/plain.ts';
import { fieldsOf } from '../vocabulary/anatomy.ts';
import { textOf } from './life.ts';
import { recordIn, saidIn } from './past.ts';

/** A file where two lines of history parted, on both of them, and in the merge; absent where there was none. */
export interface MergedFile {
  readonly path: string;
  readonly base?: Uint8Array;
  readonly ours?: Uint8Array;
  readonly theirs?: Uint8Array;
  readonly merged?: Uint8Array;
}

/** What a merge did besides putting together what both lines had done, in Chinese; nothing where all is as it must be. */
export function alteredIn(file: MergedFile): string[] {
  const { base, ours, theirs } = file;
  if (same(ours, theirs) || same(base, theirs)) return other(file, ours);
  if (same(base, ours)) return other(file, theirs);
  return ours && theirs ? amongBoth(file, saidIn(ours), saidIn(theirs)) : other(file, ours ?? theirs);
}

/** Where both lines did something, what stands there must be what our merge makes of it, whichever side was ours. */
function amongBoth(
  { path, base, merged }: MergedFile,
  ours: PlainMap | undefined,
  theirs: PlainMap | undefined,
): string[] {
  const [began, found] = [saidIn(base), saidIn(merged)];
  if (!ours || !theirs || !found) return found ? [] : ['合并成了读不出来的样子'];
  const { value, doubts } = mergeValues(began ?? {}, ours, theirs);
  if (samePlain(value, found) || samePlain(mergeValues(began ?? {}, theirs, ours).value, found)) return [];
  const doubted = new Set(doubts.map((doubt) => doubt.path.join('\n')));
  const record = recordIn(path);
  const fields = record ? fieldsOf(record.kind.schema) : [];
  return differences(value, found)
    .filter((change) => !doubted.has(change.path.join('\n')))
    .map((change) => textOf(change, fields));
}

/** Where only one line did something, it must be there. */
function other({ merged }: MergedFile, expected: Uint8Array | undefined): string[] {
  if (same(merged, expected)) return [];
  return [merged === undefined ? '文件没有了' : '内容和两边都不一样，或少了一边的改动'];
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
