import type { DraftFile, Reviewed } from '../../intake/draft/file.ts';
import { draftFile } from '../../intake/draft/file.ts';
import { readText } from '../../ledger/document.ts';
import { compose } from '../../ledger/text/compose.ts';
import { decode } from '../../ledger/text/decode.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { taskKind } from '../../records/index.ts';
import { filePath, newId } from '../../records/kind.ts';
import { meantBy } from '../../records/unit/meant.ts';
import type { View } from '../../views/view.ts';
import { column, columns } from '../../views/view.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { unreadable, warningsOf } from '../amend.ts';
import type { Desk, OpenLedger } from '../desk.ts';
import { type FileChange, isStop, misuse, type Outcome, refuse, type Stop } from '../outcome.ts';
import { type Input, textOption } from '../spec.ts';

/** Enters every duty that is to be entered, one task for each unit, in one commit; none where anything is amiss. */
export function accept(path: string, input: Input, desk: Desk): Outcome {
  const open = desk.open();
  if (isStop(open)) return open;
  const read = desk.world.files.read(path);
  if (!read.ok) return misuse(`读不了 ${path}：${read.trouble.message}`, '核对文件名');
  const decoded = decode(read.bytes);
  if (!('text' in decoded)) return misuse(`${path} 不是文本`, '用 draft -o 任务.yaml 存的文件');
  const { value, diagnostics } = readText(path, decoded.text, draftFile);
  if (!value) return unreadable(diagnostics);
  const chosen = value.task.map((duty, i) => ({ duty, number: i + 1 })).filter(({ duty }) => duty.accepted === 'yes');
  const lacking = chosen.flatMap(({ duty, number }) => objections(duty, number, open));
  if (lacking.length > 0)
    return misuse(`${path} 里有没写全的，一条也没有登记：\n${lacking.join('\n')}`, '补上，或把“登记”改成否');
  if (chosen.length === 0) return refuse(`${path} 里没有一条“登记: 是”`, '把要登记的改成是');
  return entered(
    chosen.map(({ duty }) => duty),
    value,
    input,
    open,
    desk,
  );
}

function objections(
  { wording, unit = [], assignees = [], due }: Reviewed,
  number: number,
  { ledger }: OpenLedger,
): string[] {
  const place = `第 ${number} 条“${wording.slice(0, 20)}”`;
  const unknown = assignees.filter((name) => !ledger.directory.find(name));
  return [
    ...(assignees.length === 0 ? [`${place}没有写分到哪些单位`] : []),
    ...unit
      .filter((name) => meantBy(name, ledger.directory).length === 0)
      .map((name) => `${place}：单位“${name}”在名录里没有，改成名录里的名称，或从“单位”里删去`),
    ...unknown.map((name) => `${place}：单位名录里没有“${name}”`),
    ...(due === undefined ? [`${place}没有期限`] : []),
  ];
}

function entered(duties: readonly Reviewed[], file: DraftFile, input: Input, open: OpenLedger, desk: Desk): Outcome {
  const taken = new Set(open.ledger.tasks.map(({ record }) => record.id));
  const made: {
    readonly id: string;
    readonly unit: string;
    readonly title: string;
    readonly due: string;
    readonly file: FileChange;
  }[] = [];
  for (const duty of duties) {
    for (const unit of duty.assignees ?? []) {
      const one = taskOf(duty, unit, file, input, taken, open, desk);
      if (isStop(one)) return one;
      made.push(one);
    }
  }
  const name = file.heading ?? file.number ?? '来文';
  return {
    kind: 'change',
    change: { files: made.map((one) => one.file), subject: `拆解登记：${name}（${made.length} 项）`, action: '登记' },
    view: enteredView(name, made),
  };
}

function taskOf(
  duty: Reviewed,
  unit: string,
  file: DraftFile,
  input: Input,
  taken: Set<string>,
  open: OpenLedger,
  desk: Desk,
) {
  const { directory } = open.ledger;
  const full = directory.fullName(unit);
  const leader = directory.find(full)?.leaderInCharge;
  const support = (duty.support ?? []).map(directory.fullName).filter((name) => directory.find(name));
  const draft: Record<string, Plain | undefined> = {
    [words.title]: duty.wording,
    [words.source]: sourceOf(duty, file, input),
    [words.lead]: full,
    [words.support]: support.length > 0 ? support : undefined,
    [words.leaderInCharge]: leader,
    [words.received]: desk.asOf.day,
    [words.deadline]: duty.due,
    [words.deadlineWording]: duty.value,
  };
  let id = newId(taskKind, desk.asOf.day, desk.world.random(4));
  while (taken.has(id)) id = newId(taskKind, desk.asOf.day, desk.world.random(4));
  taken.add(id);
  const path = filePath(taskKind, id);
  const all: Record<string, Plain | undefined> = { ...draft, [words.id]: id };
  const keys = fieldsOf(taskKind.schema)
    .map(({ key }) => key)
    .filter((key) => all[key] !== undefined);
  const text = compose(Object.fromEntries(keys.map((key) => [key, all[key] as Plain])));
  const back = readText(path, text, taskKind.schema);
  if (!back.value) return unreadable(back.diagnostics);
  const warnings = warningsOf({ record: back.value, file: path }, text, open);
  if (isStop(warnings)) return warnings as Stop;
  return { id, unit: full, title: duty.wording, due: duty.due ?? '', file: { path, after: text } };
}

/** The document, the clause and the words that asked for it. */
function sourceOf({ clause, wording }: Reviewed, { heading, number, issued }: DraftFile, input: Input): Plain {
  const told: Record<string, string | undefined> = {
    [words.category]: textOption(input, 'source') ?? sourceCategory.words.document,
    [words.name]: heading,
    [words.number]: number,
    [words.date]: issued,
    [words.clause]: clause,
    [words.wording]: wording,
  };
  return Object.fromEntries(
    Object.entries(told).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== ''),
  );
}

function enteredView(name: string, made: readonly { id: string; unit: string; title: string; due: string }[]): View {
  return {
    title: `拆解登记：${name}`,
    sections: [
      {
        key: words.task,
        layout: 'list',
        titled: true,
        columns: [...columns(['id', 'unit', 'due']), column('title', { grow: true })],
        rows: made.map(({ id, unit, title, due }) => ({ id, unit, title, due })),
      },
    ],
    notes: [`共 ${made.length} 项。`],
  };
}
