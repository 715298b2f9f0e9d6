import { decode } from '../../ledger/text/read/decode.ts';
import { planSection } from '../../views/files/changes.ts';
import { labelled, type Section, type View } from '../../views/view/view.ts';
import {
  type Change,
  exits,
  type FileChange,
  type Intention,
  isStop,
  refusal,
  type Stop,
  stop,
  tryTo,
} from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { printDone, warningNotes } from '../output/report.ts';
import type { Session } from '../session/session.ts';
import type { Hold } from '../session/write-lock.ts';
import type { Delivery } from './record.ts';
import { deliver } from './write-and-commit.ts';

/** Writes and commits what a command intends, or shows it only (--dry-run), and says what was done. */
export async function carryOut(
  intention: Intention,
  input: Input,
  session: Session,
  hold: Hold | undefined,
): Promise<number> {
  const { change, view, parts, problems = [], told = [], beside = [], incomplete = false } = intention;
  const rehearsal = input.options.dryRun === true;
  const delivery =
    throughLink(change, session) ??
    (rehearsal ? rehearsed : undefined) ??
    (await tryTo(() => handOver(change, input, session, hold)));
  if (isStop(delivery)) return stop(withDraft(delivery, change));
  const left = rehearsal || change.draft === undefined ? '' : discard(change.draft, session);
  const done = labelled({
    id: onlyOne(change.ids),
    file: change.files.map(({ path }) => path),
    commit: delivery.commit ?? null,
    rehearsal,
  });
  const said: View = {
    ...view,
    facts: { ...done, ...view.facts },
    sections: [...view.sections, ...(rehearsal && !intention.showsFiles ? change.files.map(intended) : [])],
    notes: [...(view.notes ?? []), ...warningNotes(problems), `${delivery.note}${left}`],
  };
  const shown = { view: said, ...(parts && { parts }) };
  const asked = askedOf(intention, rehearsal, input);
  const unshown = await tryTo(async () => {
    putBeside(rehearsal ? [] : beside, session);
    await printDone(shown, { problems: [...problems, ...told], incomplete }, asked, session);
    if (asked.options.output !== undefined && intention.isBound && !input.options.json)
      await printDone({ view: said }, { problems, incomplete }, boundTo(true, input), session);
  });
  if (isStop(unshown)) return stop(rehearsal ? unshown : afterwards(unshown, delivery));
  return incomplete ? exits.incomplete : exits.done;
}

/** In what form the answer is wanted, where the files that were asked for are made otherwise. */
function askedOf({ isBound, beside = [] }: Intention, rehearsal: boolean, input: Input): Input {
  return isBound || beside.length > 0 ? boundTo(rehearsal || !isBound, input) : input;
}

/** Puts the files that go with a change in the place of what was there, and says so. */
function putBeside(files: NonNullable<Intention['beside']>, { world }: Session): void {
  for (const { path, content } of files) {
    const outcome = world.files.write(path, content, 'anything');
    if (!outcome.ok) stop('output-unwritten', { path, why: outcome.trouble.message });
  }
}

/** Books that rest on what is written are written as such; of what is not written there are none, and it is shown here. */
function boundTo(rehearsal: boolean, input: Input): Input {
  const { output: _, format: __, ...rest } = input.options;
  return rehearsal ? { ...input, options: rest } : { ...input, options: { ...input.options, format: BOOK } };
}

const BOOK = 'xlsx';

/** The number of the one record that a change is about. */
function onlyOne([id, ...others]: readonly string[] = []): string | null {
  return others.length === 0 && id !== undefined ? id : null;
}

/** What somebody has typed in an editor is not lost where it could not be saved. */
function withDraft(reason: Stop, { draft }: Change): Stop {
  return draft === undefined ? reason : { ...reason, message: `${reason.message}\n改的字留在 ${draft}` };
}

/** Takes the draft away; says so where it stays. */
function discard(path: string, { world: { files } }: Session): string {
  const left = files.read(path);
  const gone = left.ok ? files.remove(path, left.bytes) : left;
  return gone.ok ? '' : `草稿 ${path} 没有删掉（${gone.trouble.message}），可以自己删去。`;
}

/** What could not be shown was done all the same. */
function afterwards(unshown: Stop, { note }: Delivery): Stop {
  return { ...unshown, exit: exits.incomplete, message: `${note}但结果没有写出来：${unshown.message}` };
}

const rehearsed: Delivery = { note: '预演：没有写入，也没有提交。' };

async function handOver(
  change: Change,
  { options }: Input,
  session: Session,
  hold: Hold | undefined,
): Promise<Delivery> {
  const clerk = session.clerk();
  const folder = change.folder ?? session.opened()?.folder ?? session.world.cwd;
  if (change.folder === undefined) hold?.take(folder);
  return deliver(change, { world: session.world, folder, clerk, keepOut: options.commit === false });
}

/** What lies behind a link is not the ledger's: nothing is written through a folder that is one. */
function throughLink({ files }: Change, session: Session): Stop | undefined {
  const links = session.opened()?.whole.diagnostics.filter(({ code }) => code === 'file-symlink') ?? [];
  const found = links.find(({ file }) => files.some(({ path }) => path.startsWith(`${file}/`)));
  return found && refusal('change-through-link', { file: found.file });
}

/** What a rehearsal shows of a file: the lines of a text, of anything else only what it is. */
function intended({ path, before, after }: FileChange): Section {
  if (typeof after === 'object') return { heading: `将新建 ${path}（${after.length} 字节）`, ...NO_LINES };
  const old = before && decode(before);
  return planSection(path, old && 'text' in old ? old.text : '', (after ?? '').replace(/^\ufeff/, ''));
}

const NO_LINES = { layout: 'lines', columns: [], rows: [] } as const;
