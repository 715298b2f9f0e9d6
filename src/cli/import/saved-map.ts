import { MARKER } from '../../ledger/marker.ts';
import { applyEdits } from '../../ledger/text/edit/edit.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, stop } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Importing } from './options.ts';
import { mappedBy } from './told.ts';

/** xiaoneng.yaml with the names of columns that were told. */
export function savedMap(input: Importing, { world, folder, ledger }: OpenLedger): FileChange[] {
  const mapped = mappedBy(input);
  const read = world.files.read(`${folder}/${MARKER}`);
  const decoded = read.ok ? decode(read.bytes) : undefined;
  if (!read.ok || !decoded || !('text' in decoded)) return stop('marker-unreadable', { marker: MARKER });
  const known = new Map((ledger.office?.headers ?? []).map(({ meaning, name }) => [meaning, name] as const));
  for (const [meaning, title] of mapped.titles)
    known.set(meaning, [...new Set([...(known.get(meaning) ?? []), title])]);
  const value = [...known].map(([meaning, name]) => ({ [words.meaning]: meaning, [words.name]: [...name] }));
  const edited = applyEdits(decoded.text, [{ op: 'set', path: [words.headers], value }]);
  if (!('text' in edited)) return stop('marker-unchangeable', { marker: MARKER });
  return [{ path: MARKER, before: read.bytes, after: (decoded.bom ? '\ufeff' : '') + edited.text }];
}
