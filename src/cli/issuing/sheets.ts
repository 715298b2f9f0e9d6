import { formatNamed, type Rendered } from '../../render/formats.ts';
import type { View } from '../../views/view/view.ts';
import { stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { paperWriter, sayTemplates } from '../output/paper-writer.ts';
import { envelopeOf, wantedOf } from '../output/present.ts';
import { looseTemplates, templatePath } from '../output/template-place.ts';
import { filesFor, INDEX, indexOf, inFolder } from '../output/unit-files.ts';
import type { Session } from '../session/session.ts';

/** A file that is written for a paper, byte for byte as it is kept. */
export interface OutgoingFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The files that -o asks for, one for each paper in its order, then the index of a folder; none where nothing is asked. */
export async function sheetsFor(
  papers: readonly { readonly view: View }[],
  names: readonly string[],
  input: Pick<Input, 'options'>,
  session: Session,
): Promise<OutgoingFile[]> {
  const { format, path, isFolder } = wantedOf(input as Input);
  if (path === undefined) return [];
  const parts = papers.map(({ view }, at) => ({ name: names[at] ?? '', view }));
  const files = isFolder
    ? filesFor(path, format, parts)
    : parts.map(({ view }) => ({ unit: '', file: path, path, view }));
  const sheets: OutgoingFile[] = [];
  const setting = settingOf(session);
  for (const { path: file } of files) refuseOver(file, session);
  if (isFolder) refuseOver(inFolder(path, INDEX), session);
  if (format.name === 'docx') refuseLoose(papers, session);
  const { write, templates } = await paperWriter(format, input as Input, session);
  for (const file of files) sheets.push({ path: file.path, content: whole(await write(file.view, setting)) });
  sayTemplates(templates, session.world.terminal);
  if (!isFolder) return sheets;
  const list = await formatNamed('csv')?.load();
  return [...sheets, { path: inFolder(path, INDEX), content: whole((await list?.(indexOf(files), setting)) ?? '') }];
}

/** What lies there may have gone out before, and been changed since: it is nobody's to replace while numbers are given. */
function refuseOver(path: string, { world }: Session): void {
  if (world.files.exists(path)) stop('issue-over-file', { path });
}

/** By the foot of a paper anybody can make it again: by a template, or without it, as that commit has it. */
function refuseLoose(papers: readonly { readonly view: View }[], session: Session): void {
  const kinds = new Set(papers.flatMap(({ view }) => view.paper?.kind ?? []));
  const [path] = looseTemplates([...kinds].map(templatePath), session.open());
  if (path !== undefined) stop('template-loose', { path });
}

function settingOf({ asOf, world }: Session) {
  return {
    paper: { colour: 0, ambiguousWide: false } as const,
    envelope: envelopeOf(asOf, { complete: true, problems: [] }),
    asOf: asOf.day,
    now: world.clock.now(),
  };
}

/** All pieces of a rendered paper in one. */
function whole(rendered: Rendered): Uint8Array {
  if (rendered instanceof Uint8Array) return rendered;
  const encoder = new TextEncoder();
  const pieces = typeof rendered === 'string' ? [rendered] : [...rendered];
  const parts = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
