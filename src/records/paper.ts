import type * as z from 'zod';
import { paperCategory, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { count, freeText, pastDay, unitName } from './fields.ts';
import type { Register } from './kind.ts';
import type { Terms } from './terms.ts';

/** 发文: a paper that went out, for the count, the length and the reason for it (三（六）1). */
export const paper = record({
  id: text,
  title: text,
  unit: unitName,
  issuedOn: pastDay,
  number: text.optional(),
  category: paperCategory.codec,
  length: count.optional(),
  mandate: text.optional(),
  electronic: yesNo.codec.optional(),
  layered: yesNo.codec.optional(),
  disguised: yesNo.codec.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Paper = z.output<typeof paper>;

/** 发文. */
export const paperKind: Register<Paper> = {
  name: 'paper',
  word: '发文',
  group: '减负',
  summary: '发文：数量、篇幅、依据（三（六）1）',
  example:
    'paper add 关于做好春季防火工作的通知 --unit 区政府办公室 --category 专项 --length 2600 --number x政办发〔2022〕18号',
  prefix: 'FW',
  folder: 'papers',
  schema: paper,
  columns: ['issuedOn', 'unit', 'category', 'length', 'number', 'title'],
  unit: 'unit',
  day: 'issuedOn',
  titleOf: ({ title }) => title,
  dayOf: ({ issuedOn }) => issuedOn,
  check: checkPaper,
};

/** What ought not to be: too long, passed on layer by layer without a mandate, sent under another head. */
function checkPaper(paper: Paper, terms: Terms): Finding[] {
  return [...tooLong(paper, terms), ...layered(paper), ...disguised(paper)];
}

function tooLong({ category, length, issuedOn }: Paper, { rules }: Terms): Finding[] {
  if (length === undefined || category === 'other') return [];
  const limit = rules.get(category === 'general' ? 'paperLengthGeneral' : 'paperLengthSpecial', issuedOn);
  if (length <= limit.value) return [];
  return [finding('paper-long', [words.length], { length, limit: limit.written, basis: limit.basis })];
}

/** 中央、省、市没有要求的，不层层配套. */
function layered({ layered: passedOn, mandate }: Paper): Finding[] {
  return passedOn === 'yes' && mandate === undefined ? [finding('paper-layered', [words.layered], {})] : [];
}

function disguised({ disguised: white }: Paper): Finding[] {
  return white === 'yes' ? [finding('paper-disguised', [words.disguised], {})] : [];
}
