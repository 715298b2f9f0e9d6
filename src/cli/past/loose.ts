import { fieldsIn } from '../../audit/contents.ts';
import type { FileChange } from '../../audit/past.ts';
import type { Git } from '../../world/world.ts';
import type { OpenLedger } from '../session/open-ledger.ts';
import { unrecorded } from './unrecorded.ts';

/** The files that are not as in the last commit, before and after. */
export function filesLoose(git: Git, open: OpenLedger): FileChange[] {
  const { world, folder } = open;
  const paths = unrecorded(open).filter((path) => fieldsIn(path) !== undefined);
  const committed = git.blobs(paths.map((path) => `HEAD:./${path}`));
  return paths.map((path) => {
    const before = committed.get(`HEAD:./${path}`);
    const read = world.files.read(`${folder}/${path}`);
    return { path, ...(before && { before }), ...(read.ok && { after: read.bytes }) };
  });
}
