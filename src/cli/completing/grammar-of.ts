import { registers, taskKind } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import { ANY_KIND, fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { type ArgumentSpec, type CommandWords, type Group, type OptionSpec, optionsOf } from '../contract/spec.ts';
import type { Flag, Grammar, Shelf, Verb, Want } from './grammar.ts';

/** Everything that may be typed, read off the catalogue. */
export function grammarOf(catalogue: readonly Group[]): Grammar {
  const shelves = registers.map((kind) => [kind.name, shelfOf(kind)] as const);
  const { folder, prefix } = taskKind;
  const task: Shelf = { folder, prefix, keys: [words.title, words.lead] };
  return {
    commands: catalogue.flatMap(({ commands }) => commands.map((spec) => verbOf(spec, taskKind.name))),
    shelves: Object.fromEntries([[taskKind.name, task], ...shelves]),
  };
}

/** A list ends with what each is about; whose it is and when it was come next. */
function shelfOf({ folder, prefix, schema, columns }: Register): Shelf {
  const open = fieldsOf(schema).filter(({ secret, fields, many }) => !secret && !fields && !many);
  const telling = [columns.at(-1), columns.find((word) => word === 'unit'), columns[0]];
  return {
    folder,
    prefix,
    keys: open
      .filter(({ word }) => telling.includes(word))
      .sort((a, b) => telling.indexOf(a.word) - telling.indexOf(b.word))
      .map(({ key }) => key),
  };
}

/** `kind`: the register whose numbers a command means that says no more. */
function verbOf(spec: CommandWords, kind: string): Verb {
  const own = registers.some(({ name }) => name === spec.name) ? spec.name : kind;
  return {
    names: [spec.name, spec.alias],
    about: spec.summary,
    options: spec.run ? optionsOf(spec).map((option) => flagOf(option, own)) : [],
    places: (spec.arguments ?? []).map((place: ArgumentSpec) => wantOf(place.name, place, own)),
    ...(spec.subcommands && { verbs: spec.subcommands.map((sub) => verbOf(sub, own)) }),
  };
}

function flagOf(option: OptionSpec, kind: string): Flag {
  const { flags, help } = option;
  const names = flags.match(/(?<=^|[ ,])--?[a-z][a-z-]*/g) ?? [];
  return {
    names: names.toSorted((a, b) => b.length - a.length),
    about: help,
    ...(flags.includes('<') && { want: wantOf(flags, option, kind) }),
  };
}

/** What an option or an argument takes: as it is declared, else as its place and its help say. */
function wantOf(
  place: string,
  { help, choices, refers }: Pick<OptionSpec, 'help' | 'choices' | 'refers'>,
  kind: string,
): Want {
  if (choices) return { choices };
  if (refers === 'unit' || refers === 'leader') return refers;
  if (refers !== undefined) return { numbers: kindsOf(refers) };
  const name = (/[<[]([^>\]]+)[>\]]/.exec(place)?.[1] ?? '').replace(/\.+$/, '');
  if (FREE.test(name)) return 'anything';
  if (name === '编号') return { numbers: kindsOf(/不会弄错的一段，如|或文件名/.test(help) ? ANY_KIND : kind) };
  if (/单位$/.test(name)) return 'unit';
  if (/领导$/.test(name)) return 'leader';
  const listed = choicesIn(help);
  if (listed) return { choices: listed };
  return /^(?:姓名|经办人|人员|责任人|督办人|联系人|批准人|审查人|走访人)$/.test(name) ? 'person' : 'anything';
}

function kindsOf(kind: string): readonly string[] {
  return kind === ANY_KIND ? [taskKind.name, ...registers.map(({ name }) => name)] : [kind];
}

/** Files, and what is written in ways of its own. */
const FREE = /^(?:文件夹?|表格|日期|期间|时限|月份|季度|年份?|文字|阶段|条款)$/;

/** 待签批、办理中、已反馈 in a help: what may be chosen; what stands in brackets after one is about it. */
function choicesIn(help: string): readonly string[] | undefined {
  const lists = help
    .replace(/（[^（）]*）(?=[、；：，]|$)/g, '')
    .split(/[；：，]/)
    .map((part) => part.split(/、| 或 /));
  return lists.find(
    (list) => list.length > 1 && list.every((one) => /^[\u4e00-\u9fa5A-Za-z0-9（）＋.]{1,9}$/.test(one)),
  );
}
