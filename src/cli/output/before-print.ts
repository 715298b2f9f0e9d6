import type { Period } from '../../calendar/period.ts';
import type { Caution } from '../../rules/checking/before-print.ts';
import { concern } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { type Answer, exits } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { enteredSince } from '../past/since.ts';
import { RECORD } from '../session/folder.ts';
import type { OpenLedger } from '../session/session.ts';

/** An answer with what speaks against publishing it: beside it for people, in it for programs. */
export function cautioned(
  answer: Answer,
  found: readonly Caution[],
  period: Pick<Period, 'to'>,
  open: OpenLedger,
  input: Input,
): Answer {
  const past = input.options.asKnown !== undefined;
  const cautions = [...found, ...(past ? [] : [...enteredSince(open, period), ...uncommitted(open)])];
  const listed = cautions.map((one) => ({
    [words.category]: concern.words[one.concern],
    [words.finding]: one.finding,
  }));
  const full = input.options.exitCode === true && cautions.length > 0;
  const view = { ...answer.view, facts: { ...answer.view.facts, [words.beforePrint]: listed } };
  return { ...answer, view, cautions, ...(!past && { tellsLoose: true }), ...(full && { exit: exits.findings }) };
}

/** An answer about a period by what was known on its last day, with what has been entered of it since. */
export function ofPeriod(answer: Answer, { to }: Pick<Period, 'to'>, open: OpenLedger, input: Input): Answer {
  if (to >= open.terms.asOf.day) return answer;
  const cautions = input.options.asKnown === undefined ? enteredSince(open, { to }) : [];
  const notes = [...(answer.view.notes ?? []), `按 ${to} 已知的事实计。`];
  return { ...answer, view: { ...answer.view, notes }, cautions };
}

/** What is not in history yet can still be taken back by nobody knows whom. */
function uncommitted({ world, folder, outside }: OpenLedger): Caution[] {
  const git = world.git(folder);
  const { available, repository, trouble } = git.state();
  if (trouble !== undefined) return [{ concern: 'uncommitted', finding: `说不出哪些改动还没有提交：${trouble}` }];
  if (!available || !repository) return [];
  const loose = git.unrecorded();
  if (!loose) return [{ concern: 'uncommitted', finding: 'git 说不出哪些改动还没有提交' }];
  const files = [...new Set([...loose.filter((path) => RECORD.test(path)), ...outside().loose])].sort();
  if (files.length === 0) return [];
  const some = files.slice(0, 3).join('、');
  const finding = `${files.length}个文件的改动还没有提交：${some}${files.length > 3 ? ' 等' : ''}`;
  return [{ concern: 'uncommitted', finding }];
}

/** The cautions as lines of text. */
export function cautionText(cautions: readonly Caution[]): string {
  const lines = cautions.map((one) => `  ${concern.words[one.concern]}：${one.finding}。`);
  return `${words.beforePrint}：\n${lines.join('\n')}\n`;
}
