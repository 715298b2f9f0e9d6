import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { transformSync } from 'esbuild';

/** What the files of one folder of src may import. */
export interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  /** Whether it may use Node and read the clock. */
  readonly node?: true;
  readonly rooms?: Rooms;
}

/**
 * How a folder is parted: each folder in it, `.` for what lies loose, and which of the others it may import. They stand
 * from the ground up: none may import one that stands after it, so that there is no circle.
 */
export type Rooms = Readonly<Record<string, readonly string[]>>;

export type House = Readonly<Record<string, Layer>>;

/** Says how the sources (path below src -> text) break the rules of the house, one line for each breach. */
export function breaches(house: House, sources: Readonly<Record<string, string>>): string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    const folder = folderOf(path);
    const layer = house[folder];
    if (!layer) return [`${path}: the folder ${folder} is not listed`];
    const room = roomOf(path);
    if (layer.rooms && !layer.rooms[room]) return [`${path}: the room ${room} of ${folder} is not listed`];
    const imports = importsOf(source).map((target) => breachOfImport(path, target, layer, house));
    const globals = layer.node ? [] : globalsIn(path, source).map((name) => `${name} outside world`);
    return [...imports, ...globals].filter((breach) => breach !== undefined).map((breach) => `${path}: ${breach}`);
  });
}

function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 1 ? (parts[0] ?? '') : '.';
}

function roomOf(path: string): string {
  return posix.relative(folderOf(path), posix.dirname(path)) || '.';
}

/** The rooms that may import one that does not stand before them. */
export function rising(rooms: Rooms): string[] {
  const names = Object.keys(rooms);
  return names.flatMap((name, at) =>
    (rooms[name] ?? []).filter((other) => !names.slice(0, at).includes(other)).map((other) => `${name} → ${other}`),
  );
}

function breachOfImport(path: string, target: string, layer: Layer, house: House): string | undefined {
  if (target.startsWith('.')) return breachOfFolder(path, posix.join(posix.dirname(path), target), layer, house);
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  if (name.startsWith('node:') || builtinModules.includes(name))
    return layer.node ? undefined : `${target} outside world`;
  return layer.packages.includes(name) ? undefined : `the package ${name} is not allowed here`;
}

function breachOfFolder(path: string, target: string, layer: Layer, house: House): string | undefined {
  const to = folderOf(target);
  if (to === folderOf(path)) return breachOfRoom(path, target, layer);
  if (layer.folders.includes(to)) return undefined;
  return to in house ? `must not import from ${to} (${target})` : `imports from outside the house (${target})`;
}

function breachOfRoom(path: string, target: string, { rooms }: Layer): string | undefined {
  const to = roomOf(target);
  if (!rooms || to === roomOf(path) || rooms[roomOf(path)]?.includes(to)) return undefined;
  return `must not import from the room ${to} (${target})`;
}

/** The targets of every static and dynamic import and re-export, those of types included. */
export function importsOf(source: string): string[] {
  const forms = /(?<![-\w'"])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...source.matchAll(forms)].map(([, , target]) => target ?? '');
}

/** The files that come back to themselves by what they import, types included; those between two circles count as well. */
export function circling(sources: Readonly<Record<string, string>>): string[] {
  const arrows = Object.entries(sources).flatMap(([path, source]) =>
    importsOf(source).map((target) => [path, posix.join(posix.dirname(path), target)] as const),
  );
  let left = Object.keys(sources);
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length;
    const there = new Set(left);
    const inner = arrows.filter(([from, to]) => there.has(from) && there.has(to));
    const [starts, ends] = [new Set(inner.map(([from]) => from)), new Set(inner.map(([, to]) => to))];
    left = left.filter((path) => starts.has(path) && ends.has(path));
  }
  return left;
}

const forbidden = ['process', 'console', 'Buffer', 'Date', 'Math.random', 'performance', 'setTimeout', 'globalThis'];

/** The globals of Node or the clock that a source uses; comments and types do not count. */
function globalsIn(path: string, source: string): string[] {
  const code = transformSync(source, { loader: 'ts', charset: 'utf8', sourcefile: path }).code;
  return forbidden.filter((name) =>
    new RegExp(String.raw`(?<![\w$.])${name.replace('.', String.raw`\.`)}(?![\w$:])`).test(code),
  );
}
