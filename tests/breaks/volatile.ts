import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';
import { lettersOf } from './letters.ts';

/** What a file holds, and what of that is on the disk. */
interface Content {
  text: string;
  synced: string;
}

type Names = Map<string, Content | 'folder'>;

/** A change of the names in a folder. */
interface Renaming {
  readonly folder: string;
  apply(names: Names): void;
}

const watched = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
] as const;

/** Files as a power cut leaves them: by path, with the text that had reached the disk. */
export type Remains = ReadonlyMap<string, string>;

/**
 * A disk that keeps only what it was told to wait for. What node:fs is asked to do is done, and noted: a content is safe
 * once its file was synced, a name once its folder was.
 */
export class VolatileDisk {
  private readonly safe: Names = new Map();
  private readonly now: Names = new Map();
  private pending: Renaming[] = [];
  private readonly handles = new Map<number, string>();
  private readonly root: string;
  private readonly step: () => void;
  private readonly own = Object.fromEntries(watched.map((name) => [name, fs[name]]));

  /** Paths within the root; `step` is called before each change and after the last. */
  constructor(root: string, files: Iterable<readonly [string, string]>, step: () => void) {
    this.root = root;
    this.step = step;
    for (const [inside, text] of files) {
      const path = `${root}/${inside}`;
      const content = { text, synced: text };
      for (const names of [this.safe, this.now]) {
        names.set(path, content);
        for (let above = dirname(path); above !== dirname(above); above = dirname(above)) names.set(above, 'folder');
      }
    }
  }

  /** Watches node:fs while something is done. */
  async during<T>(deed: () => Promise<T>): Promise<T> {
    const real = this.own as unknown as typeof fs;
    const after = {
      openSync: (handle: number, path: string, flags: string) => this.opened(handle, path, flags),
      writeFileSync: (_: unknown, handle: number, text: string | Uint8Array) => this.filled(handle, text),
      fsyncSync: (_: unknown, handle: number) => this.synced(this.handles.get(handle) ?? ''),
      linkSync: (_: unknown, from: string, to: string) => this.named(to, this.now.get(from)),
      renameSync: (_: unknown, from: string, to: string) => this.renamed(from, to),
      unlinkSync: (_: unknown, path: string) => this.named(path, undefined),
      rmSync: (_: unknown, path: string) => this.now.has(path) && this.named(path, undefined),
      mkdirSync: (_: unknown, path: string) => this.named(path, 'folder'),
    };
    for (const name of watched) {
      const watching = (...given: unknown[]) => {
        this.step();
        const answer = (real[name] as (...given: unknown[]) => unknown)(...given);
        (after[name] as (...given: unknown[]) => void)(answer, ...given);
        return answer;
      };
      Object.assign(fs, { [name]: watching });
    }
    syncBuiltinESMExports();
    try {
      return await deed();
    } finally {
      Object.assign(fs, this.own);
      syncBuiltinESMExports();
      this.step();
    }
  }

  /** What may be left if the power is cut now: of what nobody has waited for nothing, or the first, the first two... */
  remains(): Remains[] {
    return [...this.pending.keys(), this.pending.length].map((count) => {
      const names: Names = new Map(this.safe);
      for (const change of this.pending.slice(0, count)) change.apply(names);
      const files = [...names].filter(([path]) => isReachable(path, names));
      return new Map(
        files.flatMap(([path, it]) => (it === 'folder' ? [] : [[path.slice(this.root.length), it.synced]])),
      );
    });
  }

  private opened(handle: number, path: string, flags: string): void {
    this.handles.set(handle, path);
    if (flags === 'wx') this.named(path, { text: '', synced: '' });
  }

  private filled(handle: number, text: string | Uint8Array): void {
    const it = this.now.get(this.handles.get(handle) ?? '');
    if (it && it !== 'folder') it.text += typeof text === 'string' ? text : lettersOf(text);
  }

  private synced(path: string): void {
    const it = this.now.get(path);
    if (it && it !== 'folder') it.synced = it.text;
    const isHere = ({ folder }: Renaming) => folder === path;
    for (const change of this.pending.filter(isHere)) change.apply(this.safe);
    this.pending = this.pending.filter((change) => !isHere(change));
  }

  private named(path: string, it: Content | 'folder' | undefined): void {
    this.change(dirname(path), (names) => (it === undefined ? names.delete(path) : names.set(path, it)));
  }

  private renamed(from: string, to: string): void {
    const it = this.now.get(from);
    this.change(dirname(to), (names) => {
      names.delete(from);
      if (it) names.set(to, it);
    });
  }

  private change(folder: string, apply: (names: Names) => void): void {
    apply(this.now);
    this.pending.push({ folder, apply });
  }
}

/** A name in a folder that is not there is lost. */
function isReachable(path: string, names: Names): boolean {
  const above = dirname(path);
  return above === dirname(above) || (names.get(above) === 'folder' && isReachable(above, names));
}
