import type { Day } from '../../calendar/day.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import { isPlainMap, type Plain, type PlainMap } from '../../ledger/text/plain.ts';
import { parseText } from '../../ledger/text/read/parse.ts';
import { taskKind } from '../../records/index.ts';
import { entry as entrySchema, type Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { correctedEntryView } from '../../views/tasks/recorded.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { askText } from '../asking/ask.ts';
import { entryMeant } from '../asking/entry-meant.ts';
import { findTask } from '../asking/find.ts';
import { refusal, stop } from '../contract/outcome.ts';
import type { InputOf, OptionSpec } from '../contract/spec.ts';
import { type CorrectedPart, type Correction, corrected } from '../registers/correct.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { currentText } from '../writing/amend.ts';

const options = [
  { flags: '--entry <第几条>', help: '办理经过的第几条，show 里的序号' },
  { flags: '--set <键=值>', help: '改成，可写多次，如 --set 日期=2022-02-16', repeat: true },
  { flags: '--unset <键>', help: '去掉，可写多次', repeat: true },
] as const satisfies readonly OptionSpec[];

/** Corrects an entry of 办理经过 that was entered wrong; what stood there before stays in it. */
export const correctEntry = command({
  name: 'correct',
  alias: '更正',
  summary: '更正办理经过里记错的一条：原来写的和理由留在那一条里，log、audit 看得见，以前的期末数不变',
  arguments: [
    { name: '<编号>', help: '任务编号或其中一段' },
    { name: '[理由...]', help: '怎么记错的' },
  ],
  options,
  writes: true,
  examples: ['xiaoneng correct 7k3q --entry 2 --set 日期=2022-02-16 看错了收文章'],
  run: async (input, session) => {
    const open = session.open();
    const filed = findTask(open, input.args[0] ?? '');
    const index = entryMeant(input.options.entry, filed.record, session);
    const reason = await reasonMeant(input, session);
    const chosen = { args: input.args, options: { ...input.options, editor: undefined } };
    return corrected(correctionOf(index, reason, session), filed, chosen, open, session);
  },
});

async function reasonMeant({ args }: InputOf<typeof options>, { asker }: Session): Promise<string> {
  const typed = args.slice(1).join(' ').trim();
  if (typed !== '') return typed;
  return asker ? askText(asker, words.reason) : stop('correction-reasonless');
}

function correctionOf(index: number, reason: string, session: Session): Correction<Task> {
  return {
    kind: taskKind,
    frozen: {},
    action: words.corrections,
    part: (filed, open) => partOf(index, reason, filed, open, session),
    told: (keys) => `${words.corrections}第${index + 1}条经过的${keys.join('、')}`,
    view: (before, after, keys, { terms }) =>
      correctedEntryView(standingOf(knownTask(after, terms.asOf), terms), [before, after.record], {
        index,
        keys,
        reason,
      }),
  };
}

/** One entry, and the edit that corrects it: the values, and in 更正 what they were in the letters of the file. */
function partOf(index: number, reason: string, filed: Filed<Task>, open: OpenLedger, session: Session): CorrectedPart {
  const values = writtenIn(filed, index, open);
  const last = filed.record.history?.[index]?.corrections?.at(-1)?.date;
  const { day } = session.asOf;
  if (last !== undefined && last > day) stop('correction-before', { last, today: day });
  const fields = fieldsOf(entrySchema);
  const frozen = {
    [words.corrections]: refusal('corrections-frozen'),
    [words.attachments]: refusal('attachments-frozen'),
  };
  const path = [words.history, index];
  return {
    subject: { word: words.history, fields, values, frozen },
    edits: (spoken) => {
      const typed = spoken.map((edit) => meantBy(edit, day, open));
      const changing = typed.filter((edit) => values[String(edit.path[0])] !== valueIn(edit));
      if (changing.length === 0) stop('correction-idle');
      const value = told(changing, values, { day, reason, clerk: session.clerk() });
      return [
        ...changing.map((edit): Edit => ({ ...edit, path: [...path, ...edit.path] })),
        { op: 'append', path: [...path, words.corrections], value },
      ];
    },
  };
}

/** A unit by its whole name; a day that has not come is none on which something happened. */
function meantBy(edit: Edit, today: Day, { ledger }: OpenLedger): Edit {
  if (edit.op !== 'set' || typeof edit.value !== 'string') return edit;
  const [key] = edit.path;
  if (key === words.date && edit.value.slice(0, 10) > today) stop('action-ahead', { typed: edit.value, today });
  const [unit, ...others] = key === words.unit ? ledger.directory.meant(edit.value) : [];
  return unit && others.length === 0 ? { ...edit, value: unit.name } : edit;
}

/** The entry as it is written in the file. */
function writtenIn(filed: Filed<Task>, index: number, open: OpenLedger): PlainMap {
  const history = parseText(currentText(open, filed).text).value?.[words.history];
  const entry = Array.isArray(history) ? history[index] : undefined;
  return isPlainMap(entry) ? entry : {};
}

function valueIn(edit: Edit): Plain | undefined {
  return edit.op === 'unset' ? undefined : edit.value;
}

function told(
  changing: readonly Edit[],
  values: PlainMap,
  { day, reason, clerk }: { readonly day: string; readonly reason: string; readonly clerk: string },
): PlainMap {
  const keys = [...new Set(changing.map(({ path }) => String(path[0])))];
  const was = keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  const absent = keys.filter((key) => values[key] === undefined);
  return {
    [words.date]: day,
    ...(was.length > 0 && { [words.was]: Object.fromEntries(was) }),
    ...(absent.length > 0 && { [words.wasAbsent]: absent }),
    [words.reason]: reason,
    [words.clerk]: clerk,
  };
}
