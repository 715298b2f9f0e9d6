import type * as z from 'zod';
import { action, conversion, evaluationSource, link } from '../../vocabulary/choices.ts';
import { listOf, record, text, written } from '../../vocabulary/record.ts';
import { count } from '../fields.ts';

/** A number of points with at most two decimals, in hundredths: 7.5 is 750. */
const points = written<number>(
  '分数',
  '7.5',
  (input) => (/^\d{1,3}(?:\.\d{1,2})?$/.test(input) ? Math.round(Number(input) * 100) : undefined),
  (hundredths) => String(hundredths / 100),
);

/**
 * One thing that costs points. What is counted is one of: obligations of a link that were late; actions in the course of
 * tasks; records of a register under a condition. An evaluation gives its share of the points instead.
 */
const item = record({
  name: text,
  link: link.codec.optional(),
  action: action.codec.optional(),
  register: text.optional(),
  condition: text.optional(),
  evaluation: evaluationSource.codec.optional(),
  points,
  cap: points.optional(),
  conversion: conversion.codec.optional(),
  free: count.optional(),
  basis: text.optional(),
});

const part = record({ name: text, full: points, basis: text.optional(), items: listOf(item) });

const veto = record({ name: text, register: text, condition: text.optional(), basis: text.optional() });

export const scoring = listOf(part);
export const vetoes = listOf(veto);

export type ScoringItem = z.output<typeof item>;
export type ScoringPart = z.output<typeof part>;
export type Veto = z.output<typeof veto>;
