import { idOf, recordsOf } from '../../ledger/ledger.ts';
import { kinds } from '../../records/index.ts';
import type { Directory } from '../../records/unit/directory.ts';
import type { Brief } from '../../render/style.ts';
import { words } from '../../vocabulary/words.ts';
import type { OpenLedger } from '../session/session.ts';

/** How a narrow screen names what is in a ledger, so that it may be typed again: 7K3Q, 区应急局. */
export function briefIn({ whole, ledger }: Pick<OpenLedger, 'whole' | 'ledger'>): Brief {
  let numbers: ReadonlySet<string> | undefined;
  const isEnough = (end: string) => {
    numbers ??= unambiguous(whole);
    return numbers.has(end);
  };
  const unit = (name: string) => shortName(name, ledger.directory);
  const each = (names: string) => names.split('、').map(unit).join('、');
  const ways: Readonly<Record<string, (text: string) => string>> = {
    [words.id]: (id) => shortNumber(id, isEnough),
    [words.unit]: each,
    [words.lead]: each,
    [words.light]: (text) => text.replace(/^〔(.)〕$/, '$1'),
    [words.verdict]: (text) => text.replace(/^〔(.)〕/, '$1 ').replaceAll('个工作日', '工作日'),
  };
  return (text, title) => ways[title]?.(text) ?? text;
}

/** 7K3Q of RW20220214-7K3Q, where that means this record alone; what follows a slash stays. */
function shortNumber(id: string, isEnough: (end: string) => boolean): string {
  const [, end = '', rest = ''] = /^[A-Z]{2}\d{8}-([0-9A-Z]{4})(\/.*)?$/.exec(id) ?? [];
  return isEnough(end) ? `${end}${rest}` : id;
}

/** The ends of numbers that no other number holds anywhere: 2022 stands in the dates of others. */
function unambiguous(whole: OpenLedger['whole']): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const kind of kinds) {
    for (const filed of recordsOf(whole, kind)) {
      const end = idOf(filed).slice(-4);
      counts.set(end, (counts.get(end) ?? 0) + 1);
    }
  }
  for (const path of whole.unread) counts.set(path.replace(/\.yaml$/, '').slice(-4), 2);
  return new Set([...counts].filter(([end, count]) => count === 1 && !mayBegin(end)).map(([end]) => end));
}

/** Whether the beginning of some number may hold it: 0214, RW20 and W202 of RW20220214-7K3Q; no year begins as in B162. */
function mayBegin(end: string): boolean {
  const [, letters] = /^([A-Z]{1,2}(?=19|20|21)|)\d+$/.exec(end) ?? [];
  return letters !== undefined && kinds.some(({ prefix }) => prefix.endsWith(letters));
}

function shortName(name: string, directory: Directory): string {
  const names = directory.find(name)?.shortNames ?? [];
  return names.find((short) => short.length < name.length && directory.meant(short).length === 1) ?? name;
}
