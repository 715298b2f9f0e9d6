import { recordsOf } from '../../ledger/ledger.ts';
import { issuedKind } from '../../records/issued.ts';
import { type Answer, stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import { wantedOf } from '../output/present.ts';
import { filesFor } from '../output/unit-files.ts';
import type { Session } from '../session/session.ts';

/** Stops where a paper that does not go out would be written over one that did, as that is kept. */
export function refuseOverIssued({ parts = [] }: Answer, input: Input, session: Session): void {
  const { path, isFolder, format } = wantedOf(input);
  if (path === undefined) return;
  const paths = isFolder ? filesFor(path, format, [...parts]).map((file) => file.path) : [path];
  const { files } = session.world;
  const there = paths.filter((one) => files.exists(one));
  if (there.length === 0) return;
  const kept = recordsOf(session.open().whole, issuedKind).flatMap(({ record: { number, attachments = [] } }) =>
    attachments.map(({ checksum }) => [checksum, number] as const),
  );
  const numbers = new Map(kept);
  for (const one of there) {
    const digest = files.digest(one);
    const number = digest.ok ? numbers.get(digest.sha256) : undefined;
    if (number !== undefined) stop('issued-overwritten', { path: one, number });
  }
}
