import { registers } from '../../records/index.ts';
import type { Follow, Register } from '../../records/kind.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { flagOf, optionsFor } from '../asking/field-options.ts';
import { whereOption } from '../asking/where.ts';
import type { Group } from '../contract/spec.ts';
import { followedField, spokenOf } from '../registers/follow-up.ts';
import { choiceFields } from '../registers/look.ts';
import type { CommandSpec } from '../session/command.ts';
import { editOptions } from '../writing/typed-edits.ts';
import { addCommand } from './adding.ts';
import { furtherCommands } from './further.ts';

const number = { name: '<编号>', help: '编号或其中不会弄错的一段' };

/** The command of a register with what all registers can do, and what only it can. */
function commandOf(kind: Register): CommandSpec {
  const { name, word, summary, example } = kind;
  return {
    name,
    alias: word,
    summary,
    subcommands: [
      addCommand(kind),
      listCommand(kind),
      {
        name: 'show',
        alias: '查看',
        summary: `一条${word}的全部内容`,
        arguments: [number],
        run: async () => (await import('../registers/look.ts')).show(kind),
      },
      {
        name: 'edit',
        alias: '修改',
        summary: `改正一条${word}`,
        arguments: [number],
        options: editOptions,
        writes: true,
        run: async () => (await import('../registers/correct.ts')).correct(kind),
      },
      ...(kind.follow ?? []).map((event) => followCommand(kind, event)),
      ...(furtherCommands[name] ?? []),
    ],
    examples: [`xiaoneng ${example}`],
  };
}

function listCommand(kind: Register): CommandSpec {
  const unit = fieldsOf(kind.schema).find(({ word }) => word === kind.unit);
  const choices = choiceFields(kind);
  return {
    name: 'list',
    alias: '清单',
    summary: `${kind.word}清单，可按单位、期间和文字筛选`,
    arguments: [{ name: '[文字...]', help: '内容里有这些文字' }],
    options: [
      ...(unit ? [{ flags: `${flagOf(unit)} <${unit.key}>`, help: '只看这个单位' }] : []),
      { flags: '--period <期间>', help: '2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月' },
      ...choices.map((field) => ({
        flags: `${flagOf(field)} <${field.key}>`,
        help: (field.choices ?? []).join('、'),
        repeat: true,
      })),
      whereOption,
    ],
    run: async () => (await import('../registers/look.ts')).list(kind),
  };
}

function followCommand(kind: Register, event: Follow): CommandSpec {
  const field = followedField(kind, event);
  const { fields = [] } = field;
  const spoken = spokenOf(field);
  return {
    name: event.name,
    alias: event.alias,
    summary: event.summary,
    arguments: [number, ...(spoken ? [{ name: `[${spoken.key}...]`, help: spoken.key }] : [])],
    options: optionsFor(fields, fields.some(({ word }) => word === 'date') ? 'date' : undefined),
    writes: true,
    run: async () => (await import('../registers/follow-up.ts')).followUp(kind, event),
  };
}

/** The registers under the headings of help, in the order of the table. */
export const registerGroups: readonly Group<CommandSpec>[] = [...new Set(registers.map(({ group }) => group))].map(
  (title) => ({
    title,
    commands: registers.filter(({ group }) => group === title).map(commandOf),
  }),
);
