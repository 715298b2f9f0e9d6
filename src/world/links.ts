import { statfsSync } from 'node:fs';
import { attempt } from './trouble.ts';

/** By the numbers that Linux gives to kinds of disks (statfs(2)): those that have hard links, and those that have none. */
const KINDS: ReadonlyMap<number, boolean> = new Map([
  [0xef53, true], // ext2, ext3, ext4
  [0x58465342, true], // xfs
  [0x9123683e, true], // btrfs
  [0x01021994, true], // tmpfs
  [0x794c7630, true], // overlayfs
  [0x6969, true], // nfs
  [0x4d44, false], // FAT
  [0x2011bab0, false], // exFAT
]);

/** Whether the disk of a folder has hard links; undefined where its kind does not tell. Nothing is written to see it. */
export function hasLinks(folder: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  const looked = attempt(folder, () => ({ ok: true, kind: statfsSync(folder).type }));
  return looked.ok ? KINDS.get(looked.kind) : undefined;
}
