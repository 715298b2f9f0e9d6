import { demandsIn, FORMAT, isEarlier } from '../../ledger/format.ts';
import { MARKER } from '../../ledger/marker.ts';
import type { World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import { version } from '../contract/version.ts';

/** Stops before anything is written in a ledger that asks for a newer program: it may hold what this one would spoil. */
export function refuseNewer(folder: string, { files }: Pick<World, 'files'>): void {
  const place = `${folder}/${MARKER}`;
  const read = files.exists(place) ? files.read(place) : undefined;
  if (!read?.ok) return;
  const { format = FORMAT, program } = demandsIn(new TextDecoder().decode(read.bytes));
  if (format > FORMAT) stop('ledger-newer', { format: String(format), known: String(FORMAT) });
  if (program !== undefined && isEarlier(version, program)) stop('program-older', { wanted: program, version });
}
