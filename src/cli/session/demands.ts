import { barrierIn, FORMAT } from '../../ledger/format.ts';
import { MARKER } from '../../ledger/marker.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { version } from '../../ledger/version.ts';
import type { World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';

/** Stops before anything is written in a ledger that asks for a newer program: it may hold what this one would spoil. */
export function refuseNewer(folder: string, { files }: Pick<World, 'files'>): void {
  const place = `${folder}/${MARKER}`;
  if (!files.exists(place)) return;
  const read = files.read(place);
  const bytes = read.ok ? read.bytes : stop('demands-unread', { why: read.trouble.message });
  const decoded = decode(bytes);
  if ('text' in decoded) refuseBy(decoded.text);
  // an empty one asks for nothing
  else if (bytes.length > 0) stop('demands-unread', { why: decoded.findings[0]?.message ?? '' });
}

/** The same by the text of xiaoneng.yaml; `where` it stands, where that is not the ledger itself. */
export function refuseBy(text: string, where = MARKER): void {
  const barrier = barrierIn(text, version);
  if (barrier?.kind === 'format') stop('ledger-newer', { format: String(barrier.format), known: String(FORMAT) });
  if (barrier?.kind === 'program') stop('program-older', { wanted: barrier.wanted, version });
  if (barrier?.kind === 'unclear') stop('demand-unclear', { ...barrier.demand, where });
}
