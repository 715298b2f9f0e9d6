import { readText } from '../../ledger/document.ts';
import type { Filed, Ledger } from '../../ledger/ledger.ts';
import { taskKind } from '../../records/index.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import type { World } from '../../world/world.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';

/** The ledger with a file as it will be, for what is done after it and not written yet. */
export function besides<R extends Numbered>(
  open: OpenLedger,
  kind: Kind<R>,
  { path, after = '' }: FileChange,
): OpenLedger {
  const { value } = readText(path, after, kind.schema);
  if (!value) return open;
  return {
    ...open,
    whole: withRecord(open.whole, kind, { record: value, file: path }, after),
    world: withFile(open, path, after),
  };
}

/** A file that is written more than once is written as it was at last. */
export function filesJoined(files: readonly FileChange[]): FileChange[] {
  const byPath = new Map<string, FileChange>();
  for (const file of files) {
    const earlier = byPath.get(file.path);
    const { before: _, ...now } = file;
    byPath.set(file.path, earlier ? { ...now, ...(earlier.before && { before: earlier.before }) } : file);
  }
  return [...byPath.values()];
}

function withRecord(whole: Ledger, { name }: Pick<Kind, 'name'>, filed: Filed<Numbered>, text: string): Ledger {
  const swapped = <T extends Filed<Numbered>>(all: readonly T[]) =>
    all.some(({ file }) => file === filed.file)
      ? all.map((one) => (one.file === filed.file ? (filed as T) : one))
      : [...all, filed as T];
  const { get, has, keys } = whole.texts;
  const texts = { has, keys, get: (file: string) => (file === filed.file ? text : get(file)) };
  if (name === taskKind.name) return { ...whole, texts, tasks: swapped(whole.tasks) };
  return { ...whole, texts, records: new Map([...whole.records, [name, swapped(whole.records.get(name) ?? [])]]) };
}

function withFile({ world, folder }: OpenLedger, path: string, text: string): World {
  const { files } = world;
  const bytes = new TextEncoder().encode(text);
  const read: World['files']['read'] = (asked, ...rest) =>
    asked === `${folder}/${path}` ? { ok: true, bytes } : files.read(asked, ...rest);
  return { ...world, files: { ...files, read } };
}
