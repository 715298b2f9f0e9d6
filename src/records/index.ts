import { activityKind } from './activity/index.ts';
import { articleKind } from './article/index.ts';
import { assertionKind } from './assertion/index.ts';
import { assignmentKind } from './assignment/index.ts';
import { bulletinKind } from './bulletin/index.ts';
import { citationKind } from './citation/index.ts';
import { complaintKind } from './complaint/index.ts';
import { decisionKind } from './decision/index.ts';
import { demonstrationKind } from './demonstration/index.ts';
import { disclosureKind } from './disclosure/index.ts';
import { errorKind } from './error/index.ts';
import { evaluationKind } from './evaluation/index.ts';
import { inspectionKind } from './inspection/index.ts';
import { issueKind } from './issue/index.ts';
import type { Kind, Register } from './kind.ts';
import { listingKind } from './listing/index.ts';
import { meetingKind } from './meeting/index.ts';
import { paperKind } from './paper/index.ts';
import { policyKind } from './policy/index.ts';
import { quotaKind } from './quota/index.ts';
import { receiptKind } from './receipt/index.ts';
import { relayKind } from './relay/index.ts';
import { reportKind } from './report/index.ts';
import { requirementKind } from './requirement/index.ts';
import { reviewKind } from './review/index.ts';
import { targetKind } from './target/index.ts';
import { type Task, task } from './task/schema.ts';
import { topicKind } from './topic/index.ts';
import { visitKind } from './visit/index.ts';

/** 任务. */
export const taskKind: Kind<Task> = {
  name: 'task',
  word: '任务',
  prefix: 'RW',
  folder: 'tasks',
  schema: task,
  dayOf: ({ received }) => received.day,
  titleOf: ({ title }) => title,
};

/** Every register: a new kind is a folder here, its words, and a line. */
export const registers: readonly Register[] = [
  targetKind,
  assignmentKind,
  visitKind,
  requirementKind,
  reportKind,
  topicKind,
  issueKind,
  complaintKind,
  citationKind,
  decisionKind,
  relayKind,
  paperKind,
  meetingKind,
  inspectionKind,
  quotaKind,
  listingKind,
  reviewKind,
  policyKind,
  disclosureKind,
  activityKind,
  articleKind,
  errorKind,
  receiptKind,
  bulletinKind,
  evaluationKind,
  demonstrationKind,
  assertionKind,
];

/** Whether a kind is one of the registers; the only other is that of tasks. */
export function isRegister(kind: Kind): kind is Register {
  return kind.name !== taskKind.name;
}

/** Every kind of record. */
export const kinds: readonly Kind[] = [taskKind, ...registers];
