import { isError } from '../../ledger/diagnostic.ts';
import { renderProblems } from '../../render/diagnostics.ts';
import { renderJson } from '../../render/json.ts';
import { printable } from '../../render/width.ts';
import { ofNoFile, type Problem } from '../../views/view/problem.ts';
import type { World } from '../../world/world.ts';
import { type Answer, exits, type Objection, type Stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { NOTHING_OUTSIDE, type Outside } from '../session/outside-history.ts';
import type { Session } from '../session/session.ts';
import { narrowedWords } from '../session/user-settings.ts';
import { cautionText } from './before-print.ts';
import { absentWords, outsideFacts, outsideLines } from './outside.ts';
import { envelopeOf, paperOf, present } from './present.ts';

/** Shows an answer. What a check found is the answer; otherwise the ledger's errors make it incomplete. */
export async function printAnswer(answer: Answer, input: Input, session: Session): Promise<number> {
  const { view, parts, bundle, exit, problems: found, objection, cautions } = answer;
  const errors = session.opened()?.errors() ?? [];
  const barred = found ? [] : (session.opened()?.barred() ?? []);
  const outside = outsideOf(answer, session);
  const lacking = !found && errors.length > 0;
  const lacks = [...(lacking ? [incomplete(errors)] : []), ...absentWords(outside)];
  await present({ view, ...(parts && { parts }), ...(bundle && { bundle }) }, input, session, {
    problems: problemsOf(answer, [...errors, ...barred]),
    complete: isComplete(answer, errors, outside),
    beside: outsideFacts(outside),
    ...(lacks.length > 0 && { caution: lacks.join('\n') }),
    ...(found && { found }),
  });
  if (!input.options.json && lacking) warnIncomplete(errors, input, session.world);
  sayBarred(barred, input, session.world);
  sayOutside(outside, input, session.world);
  warnOf(cautions, input, session.world);
  if (objection) session.world.terminal.err(lines(objection));
  if (lacking) return exits.incomplete;
  return exit || (outside.absent.length > 0 ? exits.incomplete : exits.done);
}

/** What a check found, or else what the ledger has; and the objection to the answer. */
function problemsOf({ problems: found, objection }: Answer, ofLedger: readonly Problem[]): Problem[] {
  return [...(found ?? ofLedger), ...(objection ? [ofNoFile(objection, 'provisional')] : [])];
}

/** What is to be said beside an answer: not what it tells itself. */
function outsideOf(
  { ofTree, tellsLoose: told = [] }: Pick<Answer, 'ofTree' | 'tellsLoose'>,
  session: Session,
): Outside {
  const outside = ofTree ? undefined : session.opened()?.outside();
  if (!outside) return NOTHING_OUTSIDE;
  const isTold = (path: string) => told === true || told.includes(path);
  return { ...outside, loose: outside.loose.filter((path) => !isTold(path)) };
}

/** That this program may not write in the ledger; programs have it in the answer. */
function sayBarred(barred: readonly Problem[], { options }: Input, { terminal }: World): void {
  if (options.json) return;
  for (const { file, message, remedy } of barred) terminal.err(printableLines(`${file}：${message}。${remedy}。\n`));
}

/** What is not in history, or not here; programs have it in the answer. */
function sayOutside(outside: Outside, { options }: Input, { terminal }: World): void {
  const said = outsideLines(outside);
  if (said.length > 0 && !options.json) terminal.err(printableLines(`${said.join('\n')}\n`));
}

/** What speaks against publishing the answer; programs have it in the answer. */
function warnOf(cautions: Answer['cautions'], { options }: Input, { terminal }: World): void {
  if (cautions && cautions.length > 0 && !options.json) terminal.err(printableLines(cautionText(cautions)));
}

function isComplete({ exit }: Answer, errors: readonly Problem[], { absent }: Outside): boolean {
  return errors.length === 0 && absent.length === 0 && exit !== exits.incomplete;
}

/** What was typed, or said by another program, stands in these as well. */
function lines({ message, remedy }: Objection): string {
  return printableLines(`${message}\n改法：${remedy}\n`);
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function warnIncomplete(errors: readonly Problem[], input: Input, world: World): void {
  const places = renderProblems(errors, { ...paperOf(world, input), colour: 0 });
  world.terminal.err(`${places}\n${incomplete(errors)}\n`);
}

function incomplete(errors: readonly Problem[]): string {
  return `账本有 ${errors.length} 个错误，以上结果不完整；改好后再用。`;
}

/** Says what was done, and what the ledger lacks. Errors elsewhere in the ledger do not touch it, but must not go unseen. */
export async function printDone(
  told: Pick<Answer, 'view' | 'parts'>,
  { problems, incomplete }: { readonly problems: readonly Problem[]; readonly incomplete: boolean },
  input: Input,
  session: Session,
): Promise<void> {
  const unread = session.opened()?.whole.diagnostics.filter(isError) ?? [];
  const outside = outsideOf({ tellsLoose: true }, session);
  await present(told, input, session, {
    problems: [...problems, ...unread],
    complete: unread.length === 0 && outside.absent.length === 0 && !incomplete,
    beside: outsideFacts(outside),
  });
  sayOutside(outside, input, session.world);
  if (unread.length > 0) session.world.terminal.err(`账本里另有 ${unread.length} 个错误，运行 xiaoneng check 查看。\n`);
}

/** Warnings as notes; that an entry is out of order is told already when it is said to be recorded late. */
export function warningNotes(problems: readonly Problem[]): string[] {
  const told = problems.filter(({ code }) => code !== 'entry-backdated');
  const notes = told.map(({ message, remedy }) => `注意：${message}。${remedy}。`);
  return [...new Set(notes)].map((note) => {
    const count = notes.filter((one) => one === note).length;
    return count > 1 ? `${note.slice(0, -1)}（${count} 项都是）。` : note;
  });
}

/** Says why nothing was done. */
export function printStop(reason: Stop, input: Pick<Input, 'options'>, world: World, asOf = world.clock.now()): number {
  const stop = ofOwnUnit(reason, input);
  const problem = ofNoFile(stop, stop.exit === exits.usage ? 'usage' : 'refused');
  const told = envelopeOf(asOf, { complete: false, problems: [problem] });
  if (input.options.json) world.terminal.out(renderJson({ sections: [] }, told), 'document');
  world.terminal.err(lines(stop));
  return stop.exit;
}

/** What is wrong with a unit that nobody has typed is for the person's own settings to mend. */
function ofOwnUnit(stop: Stop, input: Pick<Input, 'options'>): Stop {
  const { unit } = input.options as { readonly unit?: string };
  if (narrowedWords(input) === undefined || !stop.message.includes(`“${unit}”`)) return stop;
  return {
    ...stop,
    message: `${stop.message}（自己的设置里的单位）`,
    remedy: '加 --unit 全部；或用 xiaoneng config 单位 改',
  };
}
