import { parse } from 'yaml';
import type { Items } from '../catalogue/world.ts';
import { type Day, dayOf, isDay } from './days.ts';

/** What stands in a file: texts as they were typed, lists and fields. */
export type Plain = string | readonly Plain[] | Fields;
export interface Fields {
  readonly [key: string]: Plain;
}

/** The records of a ledger by their folder, and what units.yaml and rules.yaml say. */
export interface Facts {
  readonly records: (folder: string) => readonly Fields[];
  readonly units: readonly Fields[];
  readonly rules: readonly Fields[];
  readonly scoring: readonly Fields[];
  /** The unit that a name, a short name or a former name means. */
  readonly unit: (name: string) => string;
  /** 沿革: what became of units by then. */
  readonly reforms: readonly Fields[];
}

/** The day since which a record is known, by its folder; nested facts have a 日期 of their own. */
const FOUNDED: Readonly<Record<string, string>> = {
  tasks: '收到日期',
  visits: '日期',
  reports: '报送日期',
  assignments: '开始',
  targets: '列入日期',
  requirements: '印发日期',
  issues: '发现日期',
  complaints: '收到日期',
  errors: '来文日期',
  bulletins: '公布日期',
  relays: '收到日期',
  citations: '日期',
  disclosures: '列入日期',
};

/** The facts of a ledger's files that were known on a day. */
export function factsKnown(files: Items, day: Day): Facts {
  const read = (path: string) => knownOn(day, plainOf(files, path)) as Fields;
  const [units, rules] = [read('units.yaml'), read('rules.yaml')];
  const folders = new Map<string, Fields[]>();
  for (const path of [...files.keys()].sort()) {
    const [folder = '', ...rest] = path.split('/');
    const founded = FOUNDED[folder];
    if (founded === undefined || rest.length === 0 || !path.endsWith('.yaml')) continue;
    const record = read(path);
    if (record !== undefined && dayOf(text(record, founded)) <= day)
      folders.set(folder, [...(folders.get(folder) ?? []), record]);
  }
  const named = new Map(list(units, '单位').flatMap((unit) => namesOf(unit).map((name) => [name, text(unit, '名称')])));
  return {
    records: (folder) => folders.get(folder) ?? [],
    units: list(units, '单位'),
    rules: list(rules, '制度'),
    scoring: list(rules, '评分'),
    unit: (name) => named.get(name) ?? name,
    reforms: list(units, '沿革'),
  };
}

const parsed = new WeakMap<Items, Map<string, Plain>>();

function plainOf(files: Items, path: string): Plain {
  const texts = parsed.get(files) ?? new Map<string, Plain>();
  parsed.set(files, texts);
  const item = files.get(path);
  if (item === undefined || item === 'symlink' || !('bytes' in item)) return {};
  const plain =
    texts.get(path) ?? ((parse(new TextDecoder().decode(item.bytes), { schema: 'failsafe' }) ?? {}) as Plain);
  texts.set(path, plain);
  return plain;
}

function namesOf(unit: Fields): string[] {
  return [text(unit, '名称'), ...texts(unit, '简称'), ...texts(unit, '曾用名')];
}

/** What is left of a fact without whatever happened after a day. */
function knownOn(day: Day, plain: Plain): Plain | undefined {
  if (typeof plain === 'string') return plain;
  if (Array.isArray(plain)) return plain.map((item) => knownOn(day, item)).filter((item) => item !== undefined);
  const fields = plain as Fields;
  if ('日期' in fields && isDay(dayOf(text(fields, '日期'))) && dayOf(text(fields, '日期')) > day) return undefined;
  const kept = Object.entries(fields).map(([key, value]) => [
    key,
    HAPPENED.includes(key) && later(value, day) ? undefined : knownOn(day, value),
  ]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

const HAPPENED = ['撤销日期', '解决日期'];

function later(value: Plain, day: Day): boolean {
  return typeof value === 'string' && value > day;
}

export function text(fields: Fields | undefined, key: string): string {
  const value = fields?.[key];
  return typeof value === 'string' ? value : '';
}

export function field(fields: Fields, key: string): Fields | undefined {
  const value = fields[key];
  return value === undefined || typeof value === 'string' || Array.isArray(value) ? undefined : (value as Fields);
}

export function list(fields: Fields | undefined, key: string): readonly Fields[] {
  const value = fields?.[key];
  return Array.isArray(value) ? value : [];
}

export function texts(fields: Fields, key: string): readonly string[] {
  const value = fields[key];
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
}
