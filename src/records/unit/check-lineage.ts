import { reform } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { createDirectory, type Directory } from './directory.ts';
import type { Reform, Register } from './schema.ts';

/** Reforms of units that nobody registered, that lack who goes on, or that say another day than the unit itself. */
export function checkLineage(register: Register): Finding[] {
  if (register.lineage === undefined) return [];
  const directory = createDirectory(register);
  return register.lineage.flatMap((change, index) => {
    const unknown = [
      ...strangers(change, 'units', index, directory),
      ...strangers(change, 'successors', index, directory),
    ];
    if (unknown.length > 0) return unknown;
    const path = [words.lineage, index];
    const why = misfit(change, directory);
    if (why !== undefined) return [finding('reform-unfit', path, { reform: reform.words[change.reform], why })];
    return otherDays(change, register, directory).map((params) => finding('reform-day', [...path, words.date], params));
  });
}

function strangers(
  change: Reform,
  key: 'units' | 'successors',
  index: number,
  { find, suggest }: Directory,
): Finding[] {
  return (change[key] ?? []).flatMap((name, at) => {
    const path = [words.lineage, index, words[key], at];
    return find(name) ? [] : [finding('unit-unknown', path, { name, suggestion: suggest(name) })];
  });
}

/** What does not go together in a reform. */
function misfit({ reform: kind, units, successors = [] }: Reform, { find }: Directory): string | undefined {
  const count = new Set(successors.map(find)).size;
  if (kind === 'closed') return undefined;
  if (kind === 'renamed') {
    const isOne = units.length === 1 && count === 1 && find(units[0] ?? '') === find(successors[0] ?? '');
    return isOne ? undefined : '一个旧名、一个新名，旧名也要写在这个单位的曾用名里';
  }
  if (kind === 'merged') return units.length > 1 && count === 1 ? undefined : '单位至少两个，承接单位一个';
  return units.length === 1 && count > 1 ? undefined : '单位一个，承接单位至少两个';
}

function otherDays({ date, units, successors = [] }: Reform, register: Register, { find }: Directory) {
  const next = successors.map(find);
  return units.flatMap((name) => {
    const unit = find(name);
    const written = register.units.find((one) => one.name === unit?.name)?.abolished;
    if (!unit || written === undefined || written === date || next.includes(unit)) return [];
    return [{ unit: unit.name, day: written, date }];
  });
}
