import { type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { registers, taskKind } from '../../records/index.ts';
import { namesOf } from '../../records/unit/directory.ts';
import type { Desk } from '../desk.ts';
import { initials } from '../initials.ts';
import { type ArgumentSpec, type CommandSpec, type OptionSpec, optionsOf, type Run } from '../spec.ts';

/** What can stand at the cursor, a line each: the value, a tab, what it is. The last word is the one that is being typed. */
export const values: Run = ({ args }, desk) => {
  const typed = args.slice(0, -1);
  const current = args.at(-1) ?? '';
  const wanted = wantedAt(typed, desk);
  const lines = wanted ? candidates(wanted, current, desk) : [];
  return { kind: 'text', text: lines.map(({ value, about }) => `${value}\t${about}\n`).join('') };
};

interface Candidate {
  readonly value: string;
  readonly about: string;
  /** Other words by which it is found. */
  readonly also?: readonly string[];
}

/** What is to be typed next: the value of an option, or an argument; `kind` is the register whose numbers are meant. */
interface Wanted {
  readonly spec: OptionSpec | ArgumentSpec;
  readonly kind: string;
}

function wantedAt(typed: readonly string[], { catalogue }: Desk): Wanted | undefined {
  const all = catalogue.flatMap(({ commands }) => commands);
  let command: CommandSpec | undefined;
  let kind = taskKind.name;
  let places = 0;
  for (const word of withoutOptions(typed, all)) {
    const next = (command ? (command.subcommands ?? []) : all).find(
      ({ name, alias }) => name === word || alias === word,
    );
    if (!next) places += 1;
    else {
      command = next;
      if (registers.some(({ name }) => name === next.name)) kind = next.name;
    }
  }
  const last = typed.at(-1) ?? '';
  const spec = valuedOption(command, last) ?? placeOf(command, places);
  return spec && { spec, kind };
}

/** The arguments; the last one may stand any number of times. */
function placeOf(command: CommandSpec | undefined, places: number): ArgumentSpec | undefined {
  const known = command?.arguments ?? [];
  return known[Math.min(places, known.length - 1)];
}

/** What was typed without options and their values. */
function withoutOptions(typed: readonly string[], all: readonly CommandSpec[]): string[] {
  const specs = all.flatMap((spec) => [spec, ...(spec.subcommands ?? [])]);
  const takesValue = (word: string) => specs.some((spec) => valuedOption(spec, word));
  return typed.filter((word, i) => !word.startsWith('-') && !(i > 0 && takesValue(typed[i - 1] as string)));
}

function valuedOption(command: CommandSpec | undefined, word: string): OptionSpec | undefined {
  if (!word.startsWith('-')) return undefined;
  const known = command ? optionsOf(command) : [];
  return known.find(({ flags }) => flags.includes('<') && flags.split(/[ ,]+/).includes(word));
}

function candidates({ spec, kind }: Wanted, current: string, desk: Desk): Candidate[] {
  const lettered = /^[a-z]+$/i.test(current) ? current.toLowerCase() : undefined;
  const fits = ({ value, also = [] }: Candidate) => {
    const names = [value, ...also];
    if (names.some((name) => name.toLowerCase().includes(current.toLowerCase()))) return true;
    return lettered !== undefined && names.some((name) => initials(name.replace(/^区/, '')).startsWith(lettered));
  };
  return allFor(spec, kind, desk).filter(fits);
}

function allFor(spec: OptionSpec | ArgumentSpec, kind: string, desk: Desk): Candidate[] {
  const place = /[<[]([^>\]]+)[>\]]/.exec('flags' in spec ? spec.flags : spec.name)?.[1]?.replace(/\.+$/, '') ?? '';
  const choices = choicesIn(spec.help);
  if (choices.length > 0) return choices.map((value) => ({ value, about: place }));
  const ledger = desk.openIfFound()?.ledger;
  if (!ledger) return [];
  if (/单位$/.test(place) || /拼音首字母/.test(spec.help)) return unitsOf(ledger);
  if (/领导$/.test(place)) return leadersOf(ledger);
  if (place === '编号' || /编号或其中/.test(spec.help)) return numbersOf(kind, ledger, desk);
  return /^(?:姓名|经办人|人员|责任人|督办人|联系人)$/.test(place) ? peopleOf(ledger) : [];
}

/** 待签批、办理中、已反馈 in the help of an option: what may be chosen. */
function choicesIn(help: string): string[] {
  const lists = help.split(/[；：]/).map((part) => part.split('、'));
  const found = lists.find((list) => list.length > 1 && list.every((one) => /^[\u4e00-\u9fa5A-Za-z]{1,8}$/.test(one)));
  return found ?? [];
}

function unitsOf({ directory }: Ledger): Candidate[] {
  return directory.units.map((unit) => ({ value: unit.name, about: unit.type ? '单位' : '', also: namesOf(unit) }));
}

function leadersOf({ directory }: Ledger): Candidate[] {
  return directory.leaders.map(({ fullName }) => ({ value: fullName, about: '领导' }));
}

/** Everybody whom the register of units and the tasks name. */
function peopleOf({ directory, tasks }: Ledger): Candidate[] {
  const named = directory.units.flatMap(({ head, deputies = [], contact }) => [head, ...deputies, contact]);
  const owners = tasks.flatMap(({ record: { owner, supervisor } }) => [owner, supervisor]);
  const all = [...named, ...owners, ...directory.leaders.map(({ fullName }) => fullName)];
  return [...new Set(all.filter((name) => name !== undefined))].toSorted().map((value) => ({ value, about: '人员' }));
}

/** Tasks that are not done come first. */
function numbersOf(kind: string, ledger: Ledger, desk: Desk): Candidate[] {
  const register = registers.find(({ name }) => name === kind);
  if (register)
    return recordsOf(ledger, register).map(({ record }) => ({ value: record.id, about: register.titleOf(record) }));
  const standings = desk.openIfFound()?.standings() ?? [];
  const open = standings.filter(({ state }) => state !== 'cleared' && state !== 'cancelled');
  const rest = standings.filter((one) => !open.includes(one));
  return [...open, ...rest].map(({ task: { id, title } }) => ({ value: id, about: title, also: [title] }));
}
