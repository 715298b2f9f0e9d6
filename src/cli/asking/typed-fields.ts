import type { Plain, PlainMap } from '../../ledger/text/plain.ts';
import type { Field } from '../../vocabulary/anatomy.ts';
import { stop } from '../contract/outcome.ts';
import type { Input, Options } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';
import { flagOf } from './field-options.ts';
import { findNumber } from './find.ts';
import { findLeader, findUnit } from './units.ts';

/** A record as it is being put together, with Chinese keys as in a file. */
export type Draft = Readonly<Record<string, Plain>>;

/** What a draft has for these fields, in their order. */
export function inFieldOrder(fields: readonly Field[], draft: Draft): PlainMap {
  return Object.fromEntries(fields.flatMap(({ key }) => (draft[key] === undefined ? [] : [[key, draft[key]]])));
}

/** What was typed for these fields: units and leaders by their full names, records by their full numbers. */
export async function draftOf(fields: readonly Field[], { options }: Input<Options>, open: OpenLedger): Promise<Draft> {
  const draft: Record<string, Plain> = {};
  for (const field of fields) {
    const typed = options[field.word];
    if (typed === undefined || typeof typed === 'boolean') continue;
    const value = await readField(field, typed, open);
    draft[field.key] = value;
  }
  return draft;
}

/** One field as it was typed, ready for the file. */
export async function readField(field: Field, typed: string | readonly string[], open: OpenLedger): Promise<Plain> {
  if (!field.many) return one(field, String(typed), open);
  const each = field.fields ? [typed].flat() : [typed].flat().flatMap((text) => text.split('、'));
  const values: Plain[] = [];
  for (const text of each) values.push(await one(field, text, open));
  return values;
}

async function one(field: Field, typed: string, open: OpenLedger): Promise<Plain> {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (field.fields) return nested(field, field.fields, text, open);
  if (field.refers === undefined) return text;
  if (field.refers === 'unit') {
    return (await findUnit(open.ledger, text)).name;
  }
  if (field.refers === 'leader') return findLeader(open.ledger, text) ?? text;
  return findNumber(open, field.refers, text);
}

/** 类别=土地；内容=用地手续未办结 as a mapping. */
async function nested(field: Field, fields: readonly Field[], typed: string, open: OpenLedger): Promise<PlainMap> {
  const known = fields.map(({ key }) => key).join('、');
  const mapping: Record<string, Plain> = {};
  for (const part of typed.split(/[；;]/).filter((piece) => piece.trim() !== '')) {
    const [, key = '', text = ''] = /^\s*([^=＝]+?)\s*[=＝]\s*(.+?)\s*$/.exec(part) ?? [];
    const inner = fields.find((each) => each.key === key);
    if (!inner) return stop('field-part-wrong', { flag: flagOf(field), part: part.trim(), known });
    const value = await readField(inner, text, open);
    mapping[key] = value;
  }
  return mapping;
}
