import * as z from 'zod';
import { record, text } from '../../vocabulary/record.ts';
import { day } from '../fields.ts';

const rule = record({ name: text, value: text, basis: text, effectiveFrom: day, note: text.optional() });

/** rules.yaml 制度: a repeated name is a later version of the same rule. */
export const ruleFile = record({ rules: z.array(rule) });

export type Rule = z.output<typeof rule>;
export type RuleFile = z.output<typeof ruleFile>;
