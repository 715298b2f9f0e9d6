import type * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';
import { listOf, record, text } from '../../vocabulary/record.ts';
import { day } from '../fields.ts';
import { parameterByWord } from './parameters.ts';
import { scoring, vetoes } from './scoring.ts';

/** Any text is read, so that one misspelt name does not take the other rules with it; editors are told the known ones. */
const name = lazily(() => text.meta({ enum: [...parameterByWord.keys()] }), { form: 'text' });

const rule = record({ name, value: text, basis: text, effectiveFrom: day, note: text.optional() });

/** rules.yaml 制度: a repeated name is a later version of the same rule. */
export const ruleFile = record({ rules: listOf(rule), scoring: scoring.optional(), vetoes: vetoes.optional() });

export type Rule = z.output<typeof rule>;
export type RuleFile = z.output<typeof ruleFile>;
