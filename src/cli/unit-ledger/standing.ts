import type { UnitDeed } from '../../audit/oversteps.ts';
import type { FiledTask } from '../../ledger/ledger.ts';
import { isPlainMap, type Plain, type PlainMap, samePlain } from '../../ledger/text/plain.ts';
import { attachments } from '../../records/attachment.ts';
import { entryBefore } from '../../records/task/corrections.ts';
import { type Entry, entry as entrySchema } from '../../records/task/schema.ts';
import type { ReturnedDeed } from '../../views/files/unit-ledger.ts';
import { words } from '../../vocabulary/words.ts';

type Standing = 'fresh' | 'known' | 'corrected' | 'attached';

/** Why an attachment that was put to something taken is not taken. */
export const BY_ATTACH = '附在原有一条上的，用 xiaoneng attach 编号 文件 --entry 附';

/** What is told of an entry that is known here, or of what was put to it since. */
export const KNOWN: Readonly<Partial<Record<Standing, Pick<ReturnedDeed, 'fate' | 'why'>>>> = {
  known: { fate: '已有', why: '' },
  corrected: { fate: '没取', why: '收过了，单位后来更正的由督查室用 correct 更正' },
  attached: { fate: '没取', why: BY_ATTACH },
};

/**
 * Whether the unit has said a thing more often than it stands here, be it corrected since, by whom it may; each saying
 * counts once. What stands here and the unit has corrected afterwards is said, and is no second thing.
 */
export function howKnown(
  mine: FiledTask,
  filed: FiledTask,
  here: PlainMap,
  said: PlainMap,
): (deed: UnitDeed) => Standing {
  const own = [...firstSaid(mine), ...plainAttachments(mine)].map(nameOf);
  const told = [...firstSaid(filed), ...plainAttachments(filed)].map(nameOf);
  const entered = new Map(listIn(said, words.history).map((value, at) => [JSON.stringify(value), told[at]] as const));
  const left = new Map<string, number>();
  return ({ place: [key = ''], after = '' }) => {
    const name = entered.get(JSON.stringify(after)) ?? nameOf(after);
    const count = (all: readonly string[]) => all.filter((one) => one === name).length;
    const known = left.get(name) ?? count(told) - count(own);
    left.set(name, known - 1);
    if (known > 0) return 'fresh';
    if (key !== words.history) return 'known';
    return furtherThan(
      listIn(here, key).filter((_, at) => own[at] === name),
      after,
    );
  };
}

/** What an entry that was taken says beyond what stands here of it. */
function furtherThan(here: readonly Plain[], after: Plain): Standing {
  if (here.some((one) => samePlain(one, after))) return 'known';
  if (!here.some((one) => attachedBeyond(one, after).length === 0)) return 'attached';
  return isPlainMap(after) && after[words.corrections] !== undefined ? 'corrected' : 'known';
}

/** The attachments that the second of two entries has and the first has not. */
export function attachedBeyond(one: Plain, other: Plain): readonly Plain[] {
  const [here, there] = [one, other].map((entry) => (isPlainMap(entry) ? listIn(entry, words.attachments) : []));
  return (there ?? []).filter((attachment) => !here?.some((known) => samePlain(known, attachment)));
}

function listIn(said: PlainMap, key: string): readonly Plain[] {
  const list = said[key];
  return Array.isArray(list) ? list : [];
}

function nameOf(value: Plain): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainMap(value)) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The entries of a task as they were entered, before anybody corrected them or put anything to them. */
export function firstSaid({ record }: FiledTask): Plain[] {
  return (record.history ?? []).map(({ attachments: _, ...one }) => plainEntry(one as Entry));
}

function plainEntry(one: Entry): Plain {
  return entrySchema.encode(one.corrections ? (entryBefore(one, 0) ?? one) : one) as Plain;
}

function plainAttachments({ record }: FiledTask): readonly Plain[] {
  return attachments.encode([...(record.attachments ?? [])]) as Plain[];
}
