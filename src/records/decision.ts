import type * as z from 'zod';
import type { Day } from '../calendar/day.ts';
import { decisionOutcome, decisionState, yesNo } from '../vocabulary/choices.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';
import { record, text } from '../vocabulary/record.ts';
import { words } from '../vocabulary/words.ts';
import { attachments } from './attachment.ts';
import { freeText, leaderName, pastDay, unitName, unitNames } from './fields.ts';
import type { Register } from './kind.ts';
import { datedAt, notBefore } from './order.ts';

const study = record({
  date: pastDay,
  convenor: leaderName,
  attendees: unitNames.optional(),
  content: text.optional(),
});

const legalReview = record({ date: pastDay, person: text, opinion: text });

const session = record({ date: pastDay, decided: decisionOutcome.codec, content: text.optional() });

/** 重大决策: what goes before a meeting, and what has to go before that (三（二）1、三（四）3). */
export const decision = record({
  id: text,
  topic: text,
  unit: unitName,
  raised: pastDay,
  options: text.optional(),
  researched: yesNo.codec.optional(),
  reviewNeeded: yesNo.codec.optional(),
  study: study.optional(),
  legalReview: legalReview.optional(),
  session: session.optional(),
  remark: freeText.optional(),
  attachments: attachments.optional(),
});

export type Decision = z.output<typeof decision>;

/** 重大决策. */
export const decisionKind: Register<Decision> = {
  name: 'decision',
  word: '重大决策',
  group: '决策',
  summary: '重大决策：会前研讨、调研论证、合法性审查、上会（三（二）1、三（四）3）',
  example: 'decision add 调整老旧小区改造计划 --unit 区住建局 --researched 是',
  prefix: 'JC',
  folder: 'decisions',
  schema: decision,
  columns: ['raised', 'state', 'unit', 'topic'],
  derived: [{ word: 'state', choices: Object.values(decisionState.words), of: wordOfState }],
  unit: 'unit',
  day: 'raised',
  follow: [
    { name: 'study', field: 'study', alias: '研讨', summary: '登记分管领导召集的会前研讨' },
    { name: 'review', field: 'legalReview', alias: '审查', summary: '登记合法性审查' },
    { name: 'meet', field: 'session', alias: '上会', summary: '登记会议决定' },
  ],
  titleOf: ({ topic }) => topic,
  dayOf: ({ raised }) => raised,
  check: checkDecision,
};

function wordOfState({ session, study }: Decision): string {
  return decisionState.words[session ? 'decided' : study ? 'studied' : 'raised'];
}

/** What has to go before a meeting that decides: a study by the leader in charge, research, a legal review (三（二）1、三（四）3). */
function checkDecision(record: Decision): Finding[] {
  const { raised, study, legalReview, session } = record;
  const steps = [...datedAt('study', study), ...datedAt('legalReview', legalReview), ...datedAt('session', session)];
  const early = notBefore({ word: 'raised', date: raised }, steps);
  return session ? [...early, ...unprepared(record, session.date)] : early;
}

function unprepared({ study, legalReview, researched, reviewNeeded, remark }: Decision, date: Day): Finding[] {
  const place = [words.session, words.date];
  const findings: Finding[] = [];
  if (!study || study.date > date) findings.push(finding('decision-unstudied', place, { date }));
  if (study && study.date <= date && study.attendees === undefined)
    findings.push(finding('decision-alone', [words.study], {}, 'key'));
  if (researched !== 'yes' && remark === undefined)
    findings.push(finding('decision-unresearched', [words.session], {}, 'key'));
  if (reviewNeeded !== 'no' && (!legalReview || legalReview.date > date))
    findings.push(finding('decision-unreviewed', place, { date }));
  return findings;
}
