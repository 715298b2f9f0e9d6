import { registers, taskKind } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { type ArgumentSpec, type CommandWords, type Group, type OptionSpec, optionsOf } from '../contract/spec.ts';
import type { Flag, Grammar, Shelf, Verb } from './grammar.ts';
import { wantOf } from './want.ts';

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
