import { parseDay } from '../../calendar/day.ts';
import { cellName } from '../../intake/sheet/grid.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import { askedForms } from '../../rules/reminding/awaited.ts';
import { type TakenCell, takenView } from '../../views/files/taken.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { View } from '../../views/view/view.ts';
import { exits, type FileChange, type Outcome, stop } from '../contract/outcome.ts';
import { broughtBy } from '../import/checked.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { filesJoined } from '../several/beside.ts';
import { clashesBetween } from './clashes.ts';
import { type FoundForms, formsAt } from './gathered.ts';
import type { Taking } from './options.ts';
import { reviewed, undecided } from './review.ts';
import { type CellTold, type FormTaken, type Taken, taken } from './taken.ts';

/** Enters what units have filled in, all in one commit; what is not taken is told by its cell, and keeps nothing else out. */
export async function takenIn(input: Taking, session: Session): Promise<Outcome> {
  if (input.args.length === 0) return stop('forms-unnamed');
  const { yes = false, dryRun = false } = input.options;
  const open = session.open();
  const received = receivedOn(input, session);
  const found = await formsAt(input.args, session);
  if (found.forms.length === 0) return stop('forms-absent', { others: nothingIn(found) });
  const asker = yes || dryRun ? undefined : session.asker;
  const decide = asker ? reviewed(asker) : undecided;
  const told = await taken(found.forms, open, { received, clashes: clashesBetween(found.forms), decide, session });
  refuseErrors(filesJoined(told.files), open, session);
  const files = filesJoined([...told.proofs.flatMap((one) => one.files), ...told.files]);
  return outcomeOf(told, files, found, input, { open, isAsked: !yes && !dryRun && !session.asker });
}

/** What was found instead of forms. */
function nothingIn({ lost, others }: FoundForms): string {
  const told = [...lost.map(({ file, why }) => `${file}：${why.message}`), ...others.keys()];
  return told.join('；') || '没有表格';
}

function receivedOn({ options }: Taking, { asOf }: Session) {
  const day = options.received === undefined ? asOf.day : parseDay(options.received);
  if (day === undefined || day > asOf.day) return stop('forms-received', { typed: options.received ?? '' });
  return day;
}

/** Nothing is written that would leave the ledger wrong. */
function refuseErrors(files: readonly FileChange[], open: OpenLedger, session: Session): void {
  if (files.length === 0) return;
  const paths = new Set(files.map(({ path }) => path));
  const error = broughtBy(files, open, session).problems.find(
    ({ level, file }) => level === 'error' && paths.has(file),
  );
  if (error) stop('as-found', { message: `${error.file}：${error.message}`, remedy: error.remedy });
}

interface Setting {
  readonly open: OpenLedger;
  /** It wants a --yes that was not typed. */
  readonly isAsked: boolean;
}

function outcomeOf(
  told: Taken,
  files: readonly FileChange[],
  found: FoundForms,
  { options }: Taking,
  { open, isAsked }: Setting,
): Outcome {
  const cells = told.forms.flatMap(cellsOf);
  const problems = [...told.forms.flatMap(problemsOf), ...found.lost.map(lostProblem)];
  const view = takenView(told.forms.map(countsOf), cells, notesOn(told, found, open));
  const lacks = cells.some(({ isBad }) => isBad) || found.lost.length > 0;
  if (files.length === 0 || isAsked) {
    const note =
      files.length === 0 ? '没有要登记的，账本没有改动。' : '没有登记：核对以后加 --yes 就登记；只看不写加 --dry-run。';
    const exit = files.length > 0 ? exits.refused : lacks ? exits.incomplete : exits.done;
    return {
      kind: 'answer',
      view: withNotes(view, [...warned(problems, options.json), note]),
      problems: options.json ? problems : [],
      exit,
    };
  }
  const count = cells.filter(({ action, isBad }) => !isBad && action !== KNOWN).length;
  const attached = told.proofs.reduce((sum, { taken: all }) => sum + all.length, 0);
  const subject = `收回填报表：${told.forms.length} 张，登记 ${count} 格${attached > 0 ? `，附件 ${attached} 个` : ''}`;
  const carried = told.proofs.flatMap((one) => one.carried);
  const change = { files, subject, action: '收回填报表', ...(carried.length > 0 && { carried }) };
  const shown = withNotes(view, warned(problems, options.json));
  return { kind: 'change', change, view: shown, showsFiles: true, told: problems, incomplete: lacks };
}

const KNOWN = '已有';

function withNotes(view: View, notes: readonly string[]): View {
  return { ...view, notes: [...(view.notes ?? []), ...notes] };
}

/** What is to be looked at, for people; programs have it among the problems. */
function warned(problems: readonly Problem[], isJson = false): string[] {
  if (isJson) return [];
  return problems.filter(({ level }) => level === 'warning').map(({ message }) => `注意：${message}`);
}

/** Each cell once; why several of a form were not taken is said at the first of them. */
function cellsOf(form: FormTaken): TakenCell[] {
  const said = new Set<string>();
  return form.cells.map((one) => {
    const why = one.why ? `${one.why.message}（${one.why.remedy}）` : '';
    const isSaid = why !== '' && said.has(why);
    said.add(why);
    return {
      unit: form.unit,
      id: one.id ?? '',
      title: one.cell.title,
      said: oneLine(one.cell.text),
      action: deedOf(one),
      isBad: one.fate === 'untaken',
      place: placeIn(form, one.cell),
      why: isSaid ? '同上' : why || (one.meant === undefined ? '' : `记成 ${one.meant}`),
    };
  });
}

function deedOf({ fate, action = '' }: CellTold): string {
  if (fate === 'untaken') return '没取';
  return fate === 'known' ? KNOWN : action;
}

function placeIn(
  { file, sheet }: Pick<FormTaken, 'file' | 'sheet'>,
  cell: Pick<CellTold['cell'], 'sheet' | 'row' | 'column'>,
): string {
  const other = cell.sheet === sheet || cell.sheet === '' ? '' : `“${cell.sheet}”`;
  return `${file} ${other}${cellName(cell.row, cell.column)}`;
}

function countsOf({ file, unit, cells }: FormTaken) {
  const count = (fate: CellTold['fate']) => cells.filter((one) => one.fate === fate).length;
  return {
    file,
    unit,
    filled: cells.length,
    entered: count('entered'),
    known: count('known'),
    untaken: count('untaken'),
  };
}

function problemsOf(form: FormTaken): Problem[] {
  const { file, cells, doubts, proofs } = form;
  const untaken = cells.flatMap(({ cell, why }, at): Problem[] => {
    if (!why) return [];
    const alike = cells.filter((one) => one.why?.message === why.message);
    if (alike[0] !== cells[at]) return [];
    const what = alike.length > 1 ? `等 ${alike.length} 格没取` : `${cell.title}没取`;
    const message = `${placeIn(form, cell)} ${what}：${why.message}`;
    return [{ ...placeOf(file, cell), code: 'sheet-value', level: 'error', message, remedy: why.remedy }];
  });
  const doubtful = doubts.map((one): Problem => {
    const { code, level, message, remedy } = one;
    return { ...placeOf(file, one), code, level, message: `${placeIn(form, one)}：${message}`, remedy };
  });
  const lacking = proofs.flatMap(({ cell, lacking: all }) =>
    all.map(({ name, why }): Problem => {
      const message = `${placeIn(form, cell)}：证明材料“${name}”：${why}`;
      return { ...placeOf(file, cell), code: 'sheet-understood', level: 'warning', message, remedy: UNATTACHED };
    }),
  );
  return [...untaken, ...doubtful, ...lacking];
}

const UNATTACHED = '放在填报表旁边再收一遍，或用 attach 附';

function lostProblem({ file, why }: FoundForms['lost'][number]): Problem {
  const message = `没有读 ${file}：${why.message}`;
  return { ...placeOf(file, { row: 0, column: 0 }), code: 'sheet-value', level: 'error', message, remedy: why.remedy };
}

function placeOf(file: string, { row, column }: { readonly row: number; readonly column: number }) {
  return { file, line: row + 1, column: column + 1, width: 0 };
}

/** What was not read, which forms say nothing, which rows are gone, and who has not answered. */
function notesOn({ forms }: Taken, { lost, others, notes }: FoundForms, open: OpenLedger): string[] {
  const blank = forms.filter(({ cells }) => cells.length === 0).map(({ file }) => file);
  const proofs = forms.flatMap((form) => form.proofs);
  const found = new Set(proofs.flatMap((one) => one.found));
  const unread = [...others].filter(([, path]) => !found.has(path)).map(([file]) => file);
  const attached = proofs.flatMap(({ id, attached: names }) =>
    names.length === 0 ? [] : [`${id} ${names.join('、')}`],
  );
  return [
    ...notes,
    ...lost.map(({ file, why }) => `没有读 ${file}：${why.message}（${why.remedy}）。`),
    ...(attached.length > 0 ? [`附上证明材料：${attached.join('；')}。`] : []),
    ...(unread.length > 0 ? [`不是填报表，没有读：${unread.join('、')}。`] : []),
    ...(blank.length > 0 ? [`一格也没有填，不算回复：${blank.join('、')}。`] : []),
    ...awaited(forms, open),
  ];
}

/** Who was sent a form of the same 填报 and has not answered. */
function awaited(forms: readonly FormTaken[], { ledger }: OpenLedger): string[] {
  const ids = [...new Set(forms.map(({ collect }) => collect))];
  const isIn = new Set(forms.filter(({ isAnswer }) => isAnswer).map(({ collect, unit }) => `${collect} ${unit}`));
  return ids.flatMap((id) => {
    const open = askedForms(ledger).filter((one) => one.id === id && !one.answered && !isIn.has(`${id} ${one.unit}`));
    return open.length === 0
      ? []
      : [`${id} 还没有回的 ${open.length} 个单位：${open.map(({ unit }) => unit).join('、')}。`];
  });
}
