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

function templateThen(path: string, then: string, { world, folder }: Place): OwnTemplate | undefined {
  const git = world.git(folder);
  const commit = git.commitNamed(then);
  const name = `${commit}:./${path}`;
  const held = commit === undefined ? undefined : git.blobs([name]).get(name);
  return held && { path, held };
}
