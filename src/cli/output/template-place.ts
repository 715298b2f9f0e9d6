import type { View } from '../../views/view/view.ts';
import type { OpenLedger } from '../session/open-ledger.ts';

/** Where the templates of an office lie in its ledger. */
export const TEMPLATES = 'templates';

/** The template of a kind of paper, from the ledger's folder. */
export function templatePath(kind: string): string {
  return `${TEMPLATES}/${kind}.docx`;
}

export function hasTemplates({ world, folder }: Pick<OpenLedger, 'world' | 'folder'>): boolean {
  return world.files.exists(`${folder}/${TEMPLATES}`);
}

/** The ledger's own template for this paper, if it has one. */
export function ownTemplate({ paper }: View, open: OpenLedger | undefined): string | undefined {
  if (!paper || !open) return undefined;
  const path = templatePath(paper.kind);
  return open.world.files.exists(`${open.folder}/${path}`) ? path : undefined;
}
