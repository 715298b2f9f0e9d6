import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './trouble.ts';

/** The folders that are not there, the topmost first. */
export function lackingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...lackingFolders(dirname(folder)), folder];
}

/** Somebody may have been faster. */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** A folder with those above it. Node's own recursive mkdir never ends under /proc, and calls a read-only disk a missing file. */
export function makeFolders(folder: string, mode?: number): void {
  for (const lacking of lackingFolders(folder)) makeFolder(lacking, mode);
}
