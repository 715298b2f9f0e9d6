import { foreignText, wideIn } from './text.ts';
import { elementsNamed } from './xml.ts';

/** A part that another one names: its path, and what it is to that one (the last word of its type). */
export interface Related {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** A path in one spelling, whatever a program has made of it: case, strokes, %20, `.` and `..` (ECMA-376 part 2, 6.2.2). */
export function pathOf(name: string, folder = ''): string {
  const whole = decoded(name).replaceAll('\\', '/');
  const parts: string[] = [];
  for (const part of (whole.startsWith('/') ? whole : `${folder}/${whole}`).split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/').toLowerCase();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The folder that a part stands in. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The part that tells what a part names as its own; of '' what the package does. */
export function relationsOf(path: string): string {
  return pathOf(`_rels/${path.slice(folderOf(path).length).replace(/^\//, '')}.rels`, folderOf(path));
}

/** What a part of this path names as its own, from the XML that tells it. */
export function relationsIn(xml: string, path: string): Related[] {
  return Array.from(elementsNamed(xml, 'Relationship'), ({ attributes: { Id = '', Type = '', Target = '' } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    path: pathOf(Target, folderOf(path)),
  }));
}

/** The parts of a zip, unpacked as they are asked for. */
export interface Package {
  readonly paths: readonly string[];
  /** A part as it is; undefined where there is none. Throws TOO_MUCH beyond the limit. */
  bytes(path: string): Uint8Array | undefined;
  text(path: string): string | undefined;
  /** What a part names as its own; of '' what the package does. */
  relatedTo(path: string): readonly Related[];
}

/** Thrown where more would be unpacked than anybody's paper has. */
export const TOO_MUCH = Symbol('too much');

/** To find one part all are looked at. */
const MOST_PARTS = 10_000;

/** Opens a zip of which no more than so many bytes are unpacked. Throws what the zip reader throws at a broken one. */
export async function packageOf(zip: Uint8Array, most: number): Promise<Package> {
  const { unzipSync } = await import('fflate');
  const sizes = new Map<string, number>();
  const read = new Map<string, Uint8Array>();
  let left = most;
  unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      sizes.set(pathOf(name), originalSize);
      return false;
    },
  });
  if (sizes.size > MOST_PARTS) throw TOO_MUCH;
  const bytes = (path: string) => {
    const size = sizes.get(path);
    if (size === undefined || read.has(path)) return read.get(path);
    left -= size;
    if (left < 0) throw TOO_MUCH;
    const [part] = Object.values(unzipSync(zip, { filter: ({ name }) => pathOf(name) === path }));
    if (part) read.set(path, part);
    return part;
  };
  const text = (path: string) => {
    const part = bytes(path);
    return part && (wideIn(part) ? foreignText(part) : new TextDecoder().decode(part));
  };
  return {
    paths: [...sizes.keys()],
    bytes,
    text,
    relatedTo: (path) => relationsIn(text(relationsOf(path)) ?? '', path),
  };
}
