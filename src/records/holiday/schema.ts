import type * as z from 'zod';
import { arrangementKind } from '../../vocabulary/choices.ts';
import { listOf, record, text, written } from '../../vocabulary/record.ts';
import { day, freeText, pastDay, unitNames } from '../fields.ts';

const year = written<number>('年份', '2027', (input) => (/^20\d\d$/.test(input) ? Number(input) : undefined), String);

/** A day, or the days from one to another (停工), and what for. */
const namedDay = record({ date: day, to: day.optional(), name: text });

/** Who compared a notice with its original, when, and where the original was seen. */
const checked = record({ date: pastDay, person: text, seen: text });

/**
 * calendar/*.yaml: a notice of the State Council for a year, or one that revises it; or a local arrangement
 * (放假办法第四条), with its number, for everybody or for some units.
 */
export const holiday = record({
  name: text,
  category: arrangementKind.codec,
  year,
  number: text.optional(),
  issued: pastDay.optional(),
  url: text.optional(),
  units: unitNames.optional(),
  off: listOf(namedDay).optional(),
  work: listOf(namedDay).optional(),
  checked: checked.optional(),
  remark: freeText.optional(),
});

export type Holiday = z.output<typeof holiday>;
