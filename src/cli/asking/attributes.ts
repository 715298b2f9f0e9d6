import { type Attribute, tellable, tellings } from '../../records/task/actions.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';
import { type Action, grade, medium, reportMeans, shortfall, urgeMeans, yesNo } from '../../vocabulary/choices.ts';
import type { Chosen } from '../contract/spec.ts';

/** Which option tells what; 内容 or 理由 may also be typed as plain words. */
export const attributeOptions = {
  category: '--category <类别>',
  person: '--person <人员>',
  unit: '--unit <单位>',
  handedFrom: '--from <单位>',
  title: '--item <事项>',
  means: '--means <方式>',
  recipient: '--to <对象>',
  step: '--step <步骤>',
  instruction: '--instruction <日期>',
  completion: '--percent <百分数>',
  reason: '--reason <理由>',
  until: '--until <日期>',
  limit: '--limit <时限>',
  approver: '--approver <批准人>',
  number: '--number <文号>',
  medium: '--medium <媒介>',
  effective: '--effective <是否>',
  awaited: '--await <是否>',
  content: '--content <内容>',
  grading: '--grade <评定>',
} as const satisfies Readonly<Record<Attribute, string>>;

/** Which of them are times or shares. */
export const spokenAttributes: Partial<Record<Attribute, SpokenSort>> = {
  until: 'day',
  limit: 'limit',
  instruction: 'day',
  completion: 'share',
};

/** What of it was typed. */
export type ToldAttributes = Chosen<readonly { flags: (typeof attributeOptions)[Attribute]; help: string }[]>;

/** The option's name as commander gives it: --to → to. */
export function optionName(attribute: Attribute): keyof ToldAttributes {
  return attributeOptions[attribute].slice(2).split(' ')[0] as keyof ToldAttributes;
}

/** The option that a clerk types for an attribute: --to. */
export function optionFlag(attribute: Attribute): string {
  return `--${optionName(attribute)}`;
}

/** Everything that any of these actions may tell. */
export function attributesOf(actions: readonly Action[]): Attribute[] {
  return [...new Set(actions.flatMap(tellable))];
}

/** What the plain words of a command tell: the reason where one is due, else the content. */
export function spokenAttribute(actions: readonly Action[]): Attribute | undefined {
  const must = actions.flatMap((action) => tellings[action].must);
  if (must.includes('reason')) return 'reason';
  return attributesOf(actions).find((attribute) => attribute === 'content');
}

/** What may be written for an attribute of an action, where only so much may. */
export function choicesFor(attribute: Attribute, action: Action): readonly string[] | undefined {
  if (attribute === 'category') return Object.values(shortfall.words);
  if (attribute === 'grading') return Object.values(grade.words);
  if (attribute === 'medium') return Object.values(medium.words);
  if (attribute === 'effective' || attribute === 'awaited') return Object.values(yesNo.words);
  if (attribute !== 'means' || action === 'arrange' || action === 'acknowledge') return undefined;
  return Object.values((action === 'urge' ? urgeMeans : reportMeans).words);
}
