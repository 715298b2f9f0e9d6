import { type Attachment, storedName } from '../../records/attachment.ts';
import { ATTACHMENT_LIMIT } from '../../records/office/schema.ts';
import type { OpenLedger } from '../session/session.ts';

/** 附件上限 of a ledger, in bytes: what is larger lies beside it. */
export function attachmentLimitOf({ ledger }: Pick<OpenLedger, 'ledger'>): number {
  return ledger.office?.attachmentLimit ?? ATTACHMENT_LIMIT;
}

/** 附件库 of a ledger, as an absolute path without . and ..; undefined where none is named. */
export function storeOf({ ledger, folder, world }: OpenLedger): string | undefined {
  const named = ledger.office?.attachmentStore;
  if (named === undefined) return undefined;
  return plainPath(isAbsolute(named) ? named : `${plainPath(folder, world.cwd)}/${named}`, world.cwd);
}

/** Where a large attachment lies: by its whole digest, so that it lies there once whoever attaches it. */
export function placeInStore(store: string, attachment: Pick<Attachment, 'name' | 'checksum'>): string {
  const { checksum } = attachment;
  const ending = storedName(attachment).slice(16);
  return `${store}/${checksum.slice(0, 2)}/${checksum}${ending}`;
}

/** Whether one absolute path lies in another, or is it. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:)?[\\/]/.test(path);
}

/** An absolute path with / between its parts, and without . and ... */
export function plainPath(path: string, cwd: string): string {
  const whole = (isAbsolute(path) ? path : `${cwd}/${path}`).replaceAll('\\', '/');
  const kept: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.' && (part !== '' || kept.length === 0)) kept.push(part);
  }
  // a share of another machine: //server/name
  return whole.startsWith('//') ? `/${kept.join('/')}` : kept.join('/');
}
