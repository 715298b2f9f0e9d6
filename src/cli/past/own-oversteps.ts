import { MARKER } from '../../ledger/marker.ts';
import { placeOf } from '../../ledger/text/read/locate.ts';
import { locateToShow } from '../../ledger/text/read/place.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { Git } from '../../world/world.ts';
import type { Objection } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/open-ledger.ts';
import { refusedAbove, refusedContents, refusedDetached } from './arrivals.ts';
import { filesLoose } from './loose.ts';
import { type Held, type Judging, judgingOf, oversteppedIn, permissionsAt, type Refused } from './oversteps.ts';
import { besideLedgers } from './stray-deeds.ts';

/** What the server would refuse of what is here and not there yet, committed or not, by the e-mail of who commits here. */
export function ownOversteps(open: OpenLedger): Problem[] {
  const here = open.world.git(open.folder);
  const { repository, head, root } = here.state();
  const place = here.prefix();
  if (!repository || head === undefined || root === undefined || place === undefined) return [];
  const there = here.shared.upstream()?.commit;
  const git = open.world.git(root);
  const held = permissionsAt(git, [there ?? head], place);
  if (!held || held.broken) return [];
  const refused = [
    ...(there === undefined ? [] : ahead(git, there, head, { place, held }, open)),
    ...loose(git, open, { place, held }),
  ];
  return refused.map((one) => problemOf(one, open));
}

interface Ground {
  readonly place: string;
  readonly held: Held;
}

/** Of what is committed. */
function ahead(git: Git, there: string, head: string, { place, held }: Ground, open: OpenLedger): Refused[] {
  const commits = git.commits(`${there}..${head}`, { everywhere: true }) ?? [];
  if (commits.length === 0) return [];
  const tree = (commit: string) => (place === '' ? commit : `${commit}:${place.slice(0, -1)}`);
  const objections = [
    ...besideLedgers(commits, git.foldersWith(there, MARKER), [{ place, found: held }], git, true),
    ...refusedAbove(git, there, head, place),
    ...refusedDetached(git, there, head, place),
    ...refusedContents(git, tree(there), tree(head), place, open.world.sha256),
  ];
  return [...judged(judgingOf(git, commits, place), held, open), ...objections.map(asRefused)];
}

/** What is not committed, as if it were by who is at work here. */
function loose(git: Git, open: OpenLedger, { place, held }: Ground): Refused[] {
  const here = open.world.git(open.folder);
  const files = filesLoose(here, open);
  const email = here.identity()?.email;
  if (files.length === 0 || email === undefined) return [];
  const before = (path: string) => git.blobs([`HEAD:${place}${path}`]).get(`HEAD:${place}${path}`);
  return judged([{ who: { email }, name: '没有提交的改动', files, before, merged: [] }], held, open);
}

/** Before anything is pushed nobody knows how it will be signed. */
function judged(commits: readonly Judging[], held: Held, open: OpenLedger): Refused[] {
  const planned = commits.map((one) => ({ ...one, who: { email: one.who.email, isPlanned: true as const } }));
  return oversteppedIn(planned, held, open.terms.asOf.day);
}

function asRefused({ message, remedy }: Objection): Refused {
  return { path: '', place: [], message, remedy };
}

function problemOf({ path, place, message, remedy }: Refused, { whole }: OpenLedger): Problem {
  const text = whole.texts.get(path);
  const at = text === undefined || place.length === 0 ? undefined : placeOf(text, locateToShow(text, place, 'value'));
  const told = { file: path, level: 'error' as const, code: 'refused' as const, message, remedy };
  return { line: 0, column: 0, width: 0, ...at, ...told };
}
