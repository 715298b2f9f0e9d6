import { type ReadablePaper, readDocument } from '../../intake/document.ts';
import { inSource } from '../../intake/draft/in-source.ts';
import type { Outline } from '../../intake/draft/outline.ts';
import { type PaperRead, readPaper } from '../../intake/draft/reading.ts';
import { recurs } from '../../intake/draft/recurring.ts';
import { type Asked, draftView } from '../../views/files/draft.ts';
import type { View } from '../../views/view/view.ts';
import { sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne, askYesOrStop, cancelled } from '../asking/ask.ts';
import type { Names } from '../asking/units.ts';
import { exits, type Outcome, refusal, stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { joined, strangerNote, strangersAmong } from '../import/strangers.ts';
import { wantedOf } from '../output/present.ts';
import type { Asker } from '../session/asker.ts';
import { ledgerAround } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { askedIn, isNoUnit, unitNamesOf } from './asked.ts';
import type { Drafting } from './options.ts';
import { enteredAs, isRecurring } from './periodic.ts';

/** Reads a document for what it asks of whom by when. */
export async function takenApart(input: Drafting, session: Session): Promise<Outcome> {
  const bytes = await bytesOf(input.args[0] ?? '-', session);
  refuseOutput(bytes.read, input, session);
  const document = await readDocument(bytes.read);
  if ('trouble' in document)
    return stop('input-faulty', { file: bytes.name, message: document.trouble, remedy: document.remedy });
  return found(document, input, session);
}

async function bytesOf(path: string, { world }: Session): Promise<{ name: string; read: Uint8Array }> {
  const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
  const name = path === '-' ? '标准输入' : path;
  if (read.ok) return { name, read: read.bytes };
  return stop('input-unreadable', { file: name, why: read.trouble.message });
}

/** What a document asks: told, or gone through where somebody sits at a terminal. */
async function found({ lines, notes = [] }: ReadablePaper, input: Drafting, session: Session): Promise<Outcome> {
  const ledger = session.openIfFound()?.ledger;
  const readWith = (there?: Names) => readPaper(lines, unitNamesOf(there), input.options.all === true);
  const paper = readWith(ledger);
  const asked = askedIn(paper, ledger);
  const open = session.opened();
  const strangers = open
    ? strangersAmong(
        asked.flatMap(({ lead, support }) => [...lead, ...support]).filter((name) => !isNoUnit(name)),
        open,
      )
    : [];
  const drawn = draftView(paper.outline, asked, inSource(paper));
  const isPage = wantedOf(input).format.name === 'html';
  const annotated = isPage ? (await import('./annotated.ts')).annotatedFrom(paper, asked) : undefined;
  const view = {
    ...drawn,
    ...(annotated && { annotated }),
    notes: [...(drawn.notes ?? []), ...strangerNote(strangers), ...notes],
  };
  const leaves = input.options.exitCode === true && !isBalanced(paper);
  const answer: Outcome = { kind: 'answer', view, ...(leaves && { exit: exits.findings }) };
  const isForScreen = ![input.options.output, input.options.format, input.options.dryRun].some(Boolean);
  if (!isForScreen) {
    await refuseReworked(view, input, session);
    return answer;
  }
  const again = (there: Names) => askedIn(readWith(there), there);
  if (!session.asker || unitNamesOf(ledger).length === 0 || asked.length === 0) return answer;
  for (const note of notes) session.asker.say(`${note}\n`);
  return (
    (await lookedOver({ outline: paper.outline, asked, strangers, again }, input, session, session.asker)) ?? answer
  );
}

function isBalanced({ account, unused }: PaperRead): boolean {
  return unused.length === 0 && account.every(({ fate }) => fate !== 'unread');
}

/** What there is to be looked over, and how it reads once more units are known. */
interface Pending {
  readonly outline: Outline;
  readonly asked: readonly Asked[];
  readonly strangers: readonly string[];
  readonly again: (ledger: Names) => Asked[];
}

/** On a terminal: clause by clause, and what is kept is entered; undefined where nobody wants to. */
async function lookedOver(
  { outline, asked, strangers, again }: Pending,
  input: Drafting,
  session: Session,
  asker: Asker,
): Promise<Outcome | undefined> {
  asker.say(`${outline.title ?? '来文'}：${asked.length} 条\n`);
  const wanted = await askYesOrStop(asker, '逐条过一遍，登记到账本吗');
  if (!wanted) return undefined;
  const there = session.open();
  const more = await joined(strangers, there, session);
  const open = more?.open ?? there;
  const [{ paperOf, review }, { entered }, { confirm }] = await Promise.all([
    import('./review.ts'),
    import('./entered.ts'),
    import('../writing/confirm.ts'),
  ]);
  const all = more ? again(open.ledger) : asked;
  const before = await withSource(all.some(isRoutine), input, asker);
  const { kept, undecided } = await review(all, open, asker);
  if (kept.length === 0) return stop(undecided.length > 0 ? cancelled : refusal('draft-nothing-kept'));
  const sourced = await withSource(
    kept.some((duty) => isRecurring(duty) && enteredAs(duty) === 'routine'),
    before,
    asker,
  );
  const told = { file: paperOf(outline, kept), input: sourced, open, session };
  const outcome = entered(kept, told, undecidedNote(undecided));
  if (outcome.kind !== 'change') return outcome;
  const files = [...(more ? [more.file] : []), ...outcome.change.files];
  const joint = { ...outcome, change: { ...outcome.change, files } };
  return undecided.length > 0 ? { ...joint, incomplete: true } : confirm(joint, session);
}

/** A 周期任务 says where it comes from: asked for before anything is decided, so that breaking off loses nothing. */
async function withSource(isWanted: boolean, input: Drafting, asker: Asker): Promise<Drafting> {
  if (!isWanted || input.options.source !== undefined) return input;
  asker.say('有定期要做的，登记成周期任务要写来源类别\n');
  const source = await askOne(asker, words.category, Object.values(sourceCategory.words));
  return { ...input, options: { ...input.options, source } };
}

function isRoutine({ text, deadline, value }: Asked): boolean {
  const told = value === undefined ? {} : { value: String(value) };
  return deadline === undefined && recurs(told.value) && enteredAs({ wording: text, ...told }) === 'routine';
}

/** What was not come to, by its clause. */
function undecidedNote(undecided: readonly Asked[]): string[] {
  if (undecided.length === 0) return [];
  const left = undecided.map(({ clause, title }) => `${clause}“${title.slice(0, 20)}”`.trim());
  return [
    `中途停下：定了的照登记，还有 ${left.length} 条没有定：${left.join('、')}。再拆解一遍接着定，登记过的不会再登记。`,
  ];
}

/** Writes nothing to what -o names where it is the document itself, or would be a stray file of a ledger. */
function refuseOutput(document: Uint8Array, input: Input, { world }: Session): void {
  const path = input.options.output;
  if (path === undefined) return;
  const there = world.files.read(path);
  if (there.ok && areSame(there.bytes, document)) stop('output-is-input', { path });
  if (ledgerAround(world, path) !== undefined) stop('output-in-ledger', { path });
}

/** A file that stands there is not written over: somebody may have worked on it. */
async function refuseReworked(view: View, input: Input, { world, asOf }: Session): Promise<void> {
  const { format, path } = wantedOf(input);
  if (path === undefined || format.name !== 'yaml') return;
  const there = world.files.read(path);
  if (!there.ok) return;
  const render = await format.load();
  const fresh = await render(view, { paper: { colour: 0, ambiguousWide: false }, envelope: {}, asOf: asOf.day });
  if (!areSame(there.bytes, new TextEncoder().encode(fresh as string))) stop('output-reworked', { path });
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
