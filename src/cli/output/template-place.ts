import type { View } from '../../views/view/view.ts';
import type { OpenLedger } from '../session/open-ledger.ts';

/** Where the templates of an office lie in its ledger. */
export const TEMPLATES = 'templates';

/** The template of a kind of paper, from the ledger's folder. */
export function templatePath(kind: string): string {
  return `${TEMPLATES}/${kind}.docx`;
}

type Place = Pick<OpenLedger, 'world' | 'folder'>;

export function hasTemplates({ world, folder }: Place): boolean {
  return world.files.exists(`${folder}/${TEMPLATES}`);
}

/** A template of a ledger, with what it holds or why that cannot be read. */
export interface OwnTemplate {
  readonly path: string;
  readonly held: Uint8Array | { readonly why: string };
}

/** The ledger's own template for this paper, if it has one; where a commit or a day is asked for, as it was then. */
export function ownTemplate({ paper }: View, open: Place | undefined, then?: string): OwnTemplate | undefined {
  if (!paper || !open) return undefined;
  const path = templatePath(paper.kind);
  return then === undefined ? templateNow(path, open) : templateThen(path, then, open);
}

export function templateNow(path: string, { world, folder }: Place): OwnTemplate | undefined {
  if (!world.files.exists(`${folder}/${path}`)) return undefined;
  const read = world.files.read(`${folder}/${path}`);
  return { path, held: read.ok ? read.bytes : { why: read.trouble.message } };
}

function templateThen(path: string, then: string, place: Place): OwnTemplate | undefined {
  const held = heldThen([path], then, place)?.get(path);
  return held && { path, held };
}

/** What files held in a commit; undefined where there is no such commit. */
function heldThen(
  paths: readonly string[],
  then: string,
  { world, folder }: Place,
): ReadonlyMap<string, Uint8Array> | undefined {
  const git = world.git(folder);
  const commit = git.commitNamed(then);
  if (commit === undefined) return undefined;
  const named = paths.map((path) => [path, `${commit}:./${path}`] as const);
  const blobs = git.blobs(named.map(([, name]) => name));
  return new Map(
    named.flatMap(([path, name]) => {
      const held = blobs.get(name);
      return held ? [[path, held] as const] : [];
    }),
  );
}

/** Of these templates those that are not byte for byte as the last commit has them, or has them not; none without history. */
export function looseTemplates(paths: readonly string[], place: Place): string[] {
  const then = paths.length > 0 ? heldThen(paths, 'HEAD', place) : undefined;
  if (!then) return [];
  const { sha256 } = place.world;
  const sumOf = (held: OwnTemplate['held'] | undefined) => (held instanceof Uint8Array ? sha256(held) : typeof held);
  return paths.filter((path) => sumOf(templateNow(path, place)?.held) !== sumOf(then.get(path)));
}
