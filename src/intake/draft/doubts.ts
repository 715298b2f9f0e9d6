import type { Duty } from './duty.ts';
import { isOver } from './numbering.ts';
import type { Outline } from './outline.ts';

/** The duties, each with what does not agree within the document. */
export function withDoubts(duties: readonly Duty[], { paragraphs }: Outline): Duty[] {
  const phases = duties.filter(({ kind }) => kind === 'phase');
  const receivers = duties.map(({ text }) => receiverIn(text));
  const others = [...new Set(receivers)].filter((one) => one !== undefined);
  const whole = others.length > 1 ? paragraphs.map(({ text }) => text).join() : '';
  const seen = new Map<string, Duty>();
  return duties.map((duty, i) => {
    const doubts = [
      ...beforePhase(duty, phases),
      ...otherReceiver(receivers[i], others, whole),
      ...repeated(duty, seen),
    ];
    return doubts.length === 0 ? duty : { ...duty, hints: [...duty.hints, ...doubts] };
  });
}

/** The same thing asked of the same units for the same time is told once more only with a word. */
function repeated(duty: Duty, seen: Map<string, Duty>): string[] {
  const { kind, deadline, value, lead, text } = duty;
  if (kind === 'none') return [];
  const who = `${kind} ${deadline ?? value} ${lead.join()}`;
  const isBack = /上述工作|以上工作/.test(text) && lead.length > 0;
  const first = seen.get(isBack ? who : `${who} ${text}`);
  seen.set(`${who} ${text}`, first ?? duty);
  if (!seen.has(who)) seen.set(who, duty);
  return first ? [`和${first.clause || `第 ${first.line} 行`}是同一件事，重复出现`] : [];
}

/** 2月8日前, in a phase that begins on the 10th. */
function beforePhase({ clause, line, kind, deadline }: Duty, phases: readonly Duty[]): string[] {
  if (kind !== 'date' || deadline === undefined) return [];
  const phase = phases.findLast((one) => isOver(one.clause, clause) && one.line <= line && /[（(]|阶段/.test(one.text));
  const [from = '', to = ''] = String(phase?.value ?? '').split('/');
  if (!phase || (from <= deadline && deadline <= to)) return [];
  return [deadline < from ? `早于这个阶段开始（${from}），核对原文` : `晚于这个阶段结束（${to}），核对原文`];
}

/** 报区效能办备案: to whom. */
function receiverIn(text: string): string | undefined {
  const [, receiver] =
    /(?:报送?|上报|报至|送)(?!送)([\u4e00-\u9fa5A-Za-z]{2,24}?(?:办公室|[办局委厅室部])(?:（以下简称([^（）]+)）)?)(?:备案|汇总|[，。；]|$)/.exec(
      text,
    ) ?? [];
  return receiver === undefined ? undefined : (/以下简称([^（）]+)）/.exec(receiver)?.[1] ?? receiver);
}

/** Two names that differ in one character may be one office. */
function otherReceiver(own: string | undefined, all: readonly string[], whole: string): string[] {
  if (own === undefined) return [];
  const like = all.find((other) => other !== own && differsByOne(own, other));
  if (like === undefined || count(whole, own) > count(whole, like)) return [];
  return [`报送对象“${own}”，别处是“${like}”，核对原文`];
}

function differsByOne(one: string, other: string): boolean {
  return one.length === other.length && [...one].filter((character, i) => character !== other[i]).length === 1;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
