import { saidIn } from '../../audit/past.ts';
import { orderIn } from '../../ledger/merge/order.ts';
import { type MergedText, mergeTexts } from '../../ledger/merge/texts.ts';
import { isPlainMap, type Plain, samePlain } from '../../ledger/text/plain.ts';
import type { RefreshDoubt, RefreshedFile } from '../../views/files/unit-ledger.ts';
import type { FileChange } from '../contract/outcome.ts';
import { encode } from '../writing/files.ts';

/** A file of a ledger that a unit has; absent where it is not there. */
export interface FileSides {
  /** As it was given to the unit last. */
  readonly given: string | undefined;
  /** As it stands with the unit, with its bytes, and with what the office has corrected of it. */
  readonly ours: string | undefined;
  readonly bytes: Uint8Array | undefined;
  readonly corrected: string | undefined;
  /** As it would be given now. */
  readonly now: string | undefined;
  /** What the office has of it where the unit is given it no more. */
  readonly gone: { readonly text: string; readonly why: string } | undefined;
}

/** What becomes of a file: how it shall be, what is told of it, and where the two sides differ. */
export interface Brought {
  readonly file?: FileChange;
  readonly told?: Pick<RefreshedFile, 'fate' | 'why'>;
  readonly doubts: readonly Omit<RefreshDoubt, 'file'>[];
}

/** Puts together what the unit made of a file and what the office did; undefined where one of them cannot be read. */
export function broughtTo(path: string, sides: FileSides): Brought | undefined {
  const { given, ours, bytes, corrected = '', now, gone } = sides;
  if (ours === undefined || bytes === undefined) {
    if (now === undefined) return { doubts: [] };
    const fate = given === undefined ? '新给' : '补回';
    return { file: { path, after: now }, told: { fate, why: '' }, doubts: [] };
  }
  if (now === undefined) return takenOut(path, sides, gone?.why ?? '');
  const merged = mergedAs(path, { base: given ?? '', ours: corrected, theirs: now });
  if (!merged) return undefined;
  const { text, doubts } = merged;
  if (text === ours) return { doubts: [] };
  const file = { path, before: bytes, after: isMarked(bytes) ? `\ufeff${text}` : text };
  return { file, told: { fate: '更新', why: '' }, doubts: doubts.map(told) };
}

/** A file that is given no more goes, unless it holds what the unit wrote and the office does not have. */
function takenOut(path: string, { given, bytes, corrected = '', gone }: FileSides, why: string): Brought {
  if (given === undefined) return { doubts: [] };
  const office = gone?.text === '' || gone === undefined ? given : gone.text;
  const merged = mergedAs(path, { base: given, ours: corrected, theirs: office });
  const isSent = merged?.doubts.length === 0 && samePlain(saidIn(encode(merged.text)), saidIn(encode(office)));
  if (!isSent || !bytes) return { told: { fate: '留着', why: `${why}；里面有单位写了没有收回的` }, doubts: [] };
  return { file: { path, before: bytes }, told: { fate: '去掉', why }, doubts: [] };
}

function mergedAs(path: string, versions: Parameters<typeof mergeTexts>[0]): MergedText | undefined {
  if (versions.base === versions.ours) return { text: versions.theirs, doubts: [] };
  return mergeTexts(versions, { order: orderIn(path) });
}

function isMarked(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function told({ path, other }: MergedText['doubts'][number]): Omit<RefreshDoubt, 'file'> {
  return doubtAt(path, other);
}

/** A place where the two differ, with what the office says there; absent: it took it out. */
export function doubtAt(path: readonly (string | number)[], other: Plain | undefined): Omit<RefreshDoubt, 'file'> {
  const place = path.map((step) => (typeof step === 'number' ? `第${step + 1}条` : step)).join(' ');
  return { place, other: other === undefined ? '督查室删去了' : spoken(other) };
}

function spoken(value: Plain): string {
  if (typeof value === 'string') return value;
  const parts = isPlainMap(value)
    ? Object.entries(value).map(([key, part]) => `${key} ${spoken(part)}`)
    : value.map(spoken);
  return parts.join('，');
}
