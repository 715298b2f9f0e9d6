import type { Register } from '../../records/kind.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import type { OptionSpec } from '../contract/spec.ts';

/** The fields that a clerk fills in when entering a record; what happens later has commands of its own. */
export function enteredFields({ schema, follow = [] }: Pick<Register, 'schema' | 'follow'>): readonly Field[] {
  const later = follow.map(({ field }) => field);
  return fieldsOf(schema).filter(({ word }) => word !== 'id' && word !== 'attachments' && !later.includes(word));
}

/** The field that is typed as plain words: the first that must be there and is free text. */
export function spokenField(fields: readonly Field[]): Field | undefined {
  return fields.find((field) => !field.optional && !field.many && isFree(field));
}

function isFree({ fields, choices, hint, refers, secret }: Field): boolean {
  return !fields && !choices && hint === undefined && refers === undefined && !secret;
}

/** The option by which a field is typed: leaderInCharge → --leader-in-charge. */
export function flagOf({ word }: Pick<Field, 'word'>): string {
  return `--${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What must still be told, and by which options. */
export function absentIn(fields: readonly Field[]): { readonly missing: string; readonly options: string } {
  const options = fields.map((field) => `${flagOf(field)} …`).join('，');
  return { missing: fields.map(({ key }) => key).join('、'), options };
}

/** An option for each field; `today` is the field that takes today where nothing is typed. */
export function optionsFor(fields: readonly Field[], today?: Field['word']): OptionSpec[] {
  return fields.map((field) => ({
    flags: `${flagOf(field)} <${field.key}>`,
    help: helpOf(field, field.word === today),
    ...(!field.optional && field.word !== today && { must: true }),
    ...(field.many && { repeat: true }),
    ...(field.choices && { choices: field.choices }),
    ...(field.refers !== undefined && { refers: field.refers }),
    ...(field.spoken && { spoken: field.spoken }),
  }));
}

function helpOf(field: Field, isToday: boolean): string {
  const parts = [
    field.key,
    howWritten(field),
    field.many ? '可写多次' : '',
    isToday ? '不写为今天' : field.optional ? '' : '必填',
  ];
  return parts.filter((part) => part !== '').join('；');
}

function howWritten({ fields, choices, hint, refers }: Field): string {
  if (fields) return `写成 ${fields.map(({ key, optional }) => (optional ? `[${key}=…]` : `${key}=…`)).join('；')}`;
  if (choices) return choices.join('、');
  if (refers === 'unit') return '全称、简称、曾用名或拼音首字母';
  if (refers === 'leader') return '领导名单里的姓名';
  if (refers !== undefined) return `${words.id}或其中一段`;
  return hint ?? '';
}
