import type { Moment } from '../../calendar/moment.ts';
import { renderProblems } from '../../render/diagnostics.ts';
import { endingOf, type Format, formatNamed, formats, type Rendered } from '../../render/formats.ts';
import { renderJson } from '../../render/json.ts';
import type { Setting } from '../../render/setting.ts';
import type { Paper } from '../../render/style.ts';
import { type Problem, problemsSection, problemValue } from '../../views/view/problem.ts';
import { labelled, type Value, type View } from '../../views/view/view.ts';
import type { World } from '../../world/world.ts';
import { type Answer, type BundledFile, exits, isStop, type Stop, stop, tryTo } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { ledgerAround, RECORD } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { narrowedWords } from '../session/user-settings.ts';
import { writtenOut } from '../session/written-out.ts';
import { briefIn } from './brief.ts';
import { type PaperWriter, paperWriter, sayListed, sayTemplates } from './paper-writer.ts';
import { filesFor, INDEX, indexOf, inFolder, type UnitFile } from './unit-files.ts';

/** In what form an answer is wanted, and where: on the screen, in a file, or a file for each unit in a folder. */
interface Wanted {
  readonly format: Format;
  readonly path?: string;
  readonly isFolder: boolean;
  /** Only a bundle of files can be had so. */
  readonly isArchive?: boolean;
}

/** What is to be said besides the answer itself. */
interface Circumstances {
  readonly problems: readonly Problem[];
  readonly complete: boolean;
  /** What is to be said of it beside whether it is complete. */
  readonly beside?: Readonly<Record<string, Value>>;
  /** That the answer lacks something, for a form that leaves this room. */
  readonly caution?: string;
  /** What a check found: a part of the answer. */
  readonly found?: readonly Problem[];
}

/** What --format, -o and --json ask for; looked at before anything is done. */
export function wantedOf(input: Input): Wanted {
  const typed = input.options.format;
  const path = input.options.output;
  if (path === '') stop('output-nameless');
  const ending = path === undefined ? undefined : endingOf(path);
  const isFolder = path !== undefined && (ending === undefined || path.endsWith('/'));
  const isArchive = ending === 'zip' && typed === undefined;
  const name = typed ?? (isFolder || isArchive ? undefined : ending) ?? (input.options.json ? 'json' : 'text');
  const format = formatNamed(name) ?? stopUnknown(typed, ending);
  if (format.binary && path === undefined)
    return stop('format-not-for-screen', { name: format.name, ending: format.endings[0] ?? '' });
  return { format, isFolder, isArchive, ...(path !== undefined && { path }) };
}

function stopUnknown(typed: string | undefined, ending: string | undefined): never {
  const known = formats.map((each) => each.name).join('、');
  if (typed !== undefined) return stop('format-unknown', { typed, known });
  return stop('ending-unknown', { ending: ending ?? '', known: known.replace('text', 'txt') });
}

/** Stops, before anything is done, where an answer could not be had as it is wanted, or a ledger would take it for a record. */
export function refuseUnfit(input: Input, world: World): void {
  const { format, path, isFolder } = wantedOf(input);
  if (path === undefined || !(isFolder ? format.name === 'yaml' : RECORD.test(path))) return;
  if (ledgerAround(world, isFolder ? inFolder(path, INDEX) : path)) stop('output-in-ledger', { path });
}

/** Shows an answer as it is wanted. */
export async function present(
  { view, parts, bundle }: Pick<Answer, 'view' | 'parts' | 'bundle'>,
  input: Input,
  session: Session,
  circumstances: Circumstances,
): Promise<void> {
  const wanted = wantedOf(input);
  if (bundle && wanted.path !== undefined) return bundled(bundle, view, input, session, circumstances);
  if (wanted.isArchive) stop('archive-unfit', { path: wanted.path ?? '' });
  const { world } = session;
  const { format, path, isFolder } = wanted;
  const envelope = envelopeOf(session.asOf, circumstances);
  if (path === undefined) return onScreen(view, format, input, session, circumstances);
  if (isFolder && !parts) stop('output-no-file', { path });
  const files = isFolder ? filesFor(path, format, [...(parts ?? [])]) : [{ unit: '', file: path, path, view }];
  const setting = {
    paper: { colour: 0, ambiguousWide: false } as const,
    envelope,
    asOf: session.asOf.day,
    ...writtenOut(session),
  };
  const templates = await putAll(
    files.map((file) => ({ ...file, view: forElsewhere(file.view, format, circumstances) })),
    await paperWriter(format, input, session),
    setting,
    world,
  );
  const index = isFolder ? await tryTo(() => putIndex(path, files, setting, world)) : undefined;
  if (isStop(index)) stop(halfWritten(index, files.length));
  sayWritten(
    files.map((file) => file.path),
    { target: path, isFolder, templates },
    input,
    world,
    envelope,
  );
  if (!isFolder && parts && !view.paper && format.name === 'docx') sayListed(parts, input, session);
  sayNarrowed(input, world);
}

/** Writes each file; gives the templates of the ledger by which some of them are written. */
async function putAll(
  files: readonly UnitFile[],
  { write, templates }: PaperWriter,
  setting: Setting,
  world: World,
): Promise<ReadonlySet<string>> {
  for (const [count, { view, path }] of files.entries()) {
    const failed = await tryTo(async () => put(path, await write(view, setting), world));
    if (isStop(failed)) stop(halfWritten(failed, count));
  }
  return templates;
}

/** Writes a bundle into a folder or a zip, and says so. */
async function bundled(
  files: readonly BundledFile[],
  { facts, notes = [] }: View,
  input: Input,
  session: Session,
  circumstances: Circumstances,
): Promise<void> {
  const { path = '', isFolder, isArchive } = wantedOf(input);
  if (!isFolder && !isArchive) stop('bundle-unfit', { path });
  const { putBundle } = await import('./bundle.ts');
  putBundle(files, { path, isFolder }, session);
  const { terminal } = session.world;
  const told = labelled({ file: files.map((file) => inFolder(path, file.path)) });
  const envelope = envelopeOf(session.asOf, circumstances);
  if (input.options.json)
    return terminal.out(renderJson({ facts: { ...facts, ...told }, sections: [] }, envelope), 'document');
  terminal.out(`${path} 里写了 ${files.length} 个文件。\n`);
  const said = [...notes, ...(circumstances.caution === undefined ? [] : [circumstances.caution])];
  for (const line of said) terminal.err(`${line}\n`);
}

async function onScreen(
  view: View,
  format: Format,
  input: Input,
  session: Session,
  circumstances: Circumstances,
): Promise<void> {
  const { world, asOf } = session;
  const opened = session.opened();
  const paper = { ...paperOf(world, input), ...(opened && { brief: briefIn(opened) }) };
  const envelope = envelopeOf(asOf, circumstances);
  const found = format.name === 'text' ? renderProblems(circumstances.found ?? [], paper) : '';
  const answer = format.name === 'text' ? view : forElsewhere(view, format, circumstances);
  const text = await (await format.load())(answer, { paper, envelope, asOf: asOf.day, ...writtenOut(session) });
  if (found !== '') world.terminal.out(text === '' ? found : `${found}\n`);
  const { page } = world.terminal;
  if (format.name === 'text' && input.options.pager !== false && page && found === '')
    return page(typeof text === 'string' ? text : [...text].join(''));
  shown(text, format, world);
  if (!['text', 'md', 'html', 'json'].includes(format.name)) sayNarrowed(input, world);
}

/** What is no text for people has a form of its own. */
function shown(text: Rendered, { name }: Format, { terminal }: World): void {
  const form = name === 'text' ? undefined : 'document';
  for (const piece of typeof text === 'string' ? [text] : text) terminal.out(piece as string, form);
}

/** A table has no place to say that it is not of all units. */
function sayNarrowed(input: Input, { terminal }: World): void {
  const words = narrowedWords(input);
  if (words !== undefined) terminal.err(`${words}\n`);
}

/** What is read elsewhere has to say itself that it lacks something. */
function forElsewhere(view: View, { name }: Format, { caution, found = [] }: Circumstances): View {
  if (name === 'json') return view;
  const sections = found.length > 0 ? [problemsSection(found), ...view.sections] : view.sections;
  return { ...view, sections, notes: [...(view.notes ?? []), ...(caution === undefined ? [] : [caution])] };
}

/** Where there is none, no list is begun; one that is there may not name papers of before as these. */
async function putIndex(folder: string, files: readonly UnitFile[], setting: Setting, world: World): Promise<void> {
  if (files.length === 0 && !world.files.exists(inFolder(folder, INDEX))) return;
  const render = await formatNamed('csv')?.load();
  put(inFolder(folder, INDEX), (await render?.(indexOf(files), setting)) ?? '', world);
}

/** A stop in the middle of several files, with how many were written; those stay. */
function halfWritten(reason: Stop, count: number): Stop {
  if (count === 0) return reason;
  return { ...reason, exit: exits.incomplete, message: `${reason.message}；前 ${count} 个文件已写好` };
}

/** Puts a file in the place of what was there. */
function put(path: string, content: Rendered, { files }: World): void {
  const outcome = files.write(path, content, 'anything');
  if (!outcome.ok) stop('output-unwritten', { path, why: outcome.trouble.message });
}

function sayWritten(
  paths: readonly string[],
  { target, isFolder, templates }: Written,
  { options }: Input,
  { terminal }: World,
  envelope: Readonly<Record<string, Value>>,
): void {
  const by = templates.size > 0 ? labelled({ template: [...templates] }) : {};
  if (options.json) {
    const facts = { ...labelled({ file: paths }), ...by };
    terminal.out(renderJson({ facts, sections: [] }, envelope), 'document');
  } else if (isFolder && paths.length === 0) terminal.out(`没有要写的，${target} 里没有写文件。\n`);
  else if (isFolder) terminal.out(`${target} 里写了 ${paths.length} 个文件，哪个单位是哪个见 ${INDEX}。\n`);
  else terminal.out(`已写入 ${paths[0]}。\n`);
  sayTemplates(templates, terminal);
}

/** Where files were written, and by which templates of the ledger. */
interface Written {
  readonly target: string;
  readonly isFolder: boolean;
  readonly templates: ReadonlySet<string>;
}

/** What every JSON answer says of itself besides its own list; version 1 of the contract. */
export function envelopeOf(
  asOf: Moment,
  { complete, problems, beside }: Pick<Circumstances, 'complete' | 'problems' | 'beside'>,
): Readonly<Record<string, Value>> {
  const head = labelled({ version: 1, asOf: asOf.day, complete });
  return { ...head, ...beside, ...labelled({ problems: problems.map(problemValue) }) };
}

export function paperOf({ terminal, env }: World, { options }: Pick<Input, 'options'>): Paper {
  return {
    ...(terminal.columns !== undefined && { columns: terminal.columns }),
    colour: options.color === false ? 0 : terminal.colour,
    ambiguousWide: env['XIAONENG_AMBIGUOUS'] === 'wide',
  };
}
