import type { Register } from '../../records/kind.ts';
import { enteredFields, optionsFor, spokenField } from '../asking/field-options.ts';
import type { CommandSpec } from '../session/command.ts';

/** The command that enters a record. */
export function addCommand(kind: Register): CommandSpec {
  const fields = enteredFields(kind);
  const spoken = spokenField(fields);
  const again = kind.enter?.again;
  return {
    name: kind.enter?.name ?? 'add',
    alias: kind.enter?.alias ?? '登记',
    summary: `登记一条${kind.word}`,
    ...(spoken && { arguments: [{ name: `[${spoken.key}...]`, help: spoken.key }] }),
    options: [
      ...optionsFor(fields, fields.find(({ word, happened }) => word === kind.day && happened)?.word),
      ...(again === undefined ? [] : [{ flags: '--again', help: again }]),
    ],
    writes: true,
    examples: [`xiaoneng ${kind.example}`],
    run: async () => (await import('../registers/enter.ts')).enter(kind),
  };
}
