import type { View } from '../../views/view/view.ts';
import { stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { wantedOf } from '../output/present.ts';
import { ledgerAround } from '../session/folder.ts';
import type { Session } from '../session/session.ts';

/** Writes nothing to what -o names where it is the document itself, or would be a stray file of a ledger. */
export function refuseOutput(document: Uint8Array, input: Input, { world }: Session): void {
  const path = input.options.output;
  if (path === undefined) return;
  const there = world.files.read(path);
  if (there.ok && areSame(there.bytes, document)) stop('output-is-input', { path });
  if (ledgerAround(world, path) !== undefined) stop('output-in-ledger', { path });
}

/** A file that stands there is not written over: somebody may have worked on it. */
export async function refuseReworked(view: View, input: Input, { world, asOf }: Session): Promise<void> {
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
