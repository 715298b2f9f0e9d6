import { activityKind } from './activity.ts';
import { articleKind } from './article.ts';
import { assertionKind } from './assertion.ts';
import { assignmentKind } from './assignment.ts';
import { bulletinKind } from './bulletin.ts';
import { citationKind } from './citation.ts';
import { collectKind } from './collect.ts';
import { complaintKind } from './complaint/index.ts';
import { decisionKind } from './decision.ts';
import { demonstrationKind } from './demonstration.ts';
import { disclosureKind } from './disclosure.ts';
import { errorKind } from './error.ts';
import { evaluationKind } from './evaluation.ts';
import { inspectionKind } from './inspection.ts';
import { issueKind } from './issue/index.ts';
import { issuedKind } from './issued.ts';
import type { Kind, Register } from './kind.ts';
import { listingKind } from './listing.ts';
import { meetingKind } from './meeting.ts';
import { motionKind } from './motion/index.ts';
import { paperKind } from './paper.ts';
import { policyKind } from './policy.ts';
import { quotaKind } from './quota.ts';
import { receiptKind } from './receipt.ts';
import { relayKind } from './relay.ts';
import { reportKind } from './report.ts';
import { requirementKind } from './requirement.ts';
import { reviewKind } from './review.ts';
import { routineKind } from './routine.ts';
import { targetKind } from './target.ts';
import { type Task, task } from './task/schema.ts';
import { topicKind } from './topic.ts';
import { visitKind } from './visit.ts';

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

/** Every register: a new kind is a file here, its words, and a line. */
export const registers: readonly Register[] = [
  targetKind,
  assignmentKind,
  visitKind,
  routineKind,
  requirementKind,
  reportKind,
  collectKind,
  topicKind,
  issueKind,
  complaintKind,
  motionKind,
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
  issuedKind,
];

/** Whether a kind is one of the registers; the only other is that of tasks. */
export function isRegister(kind: Kind): kind is Register {
  return kind.name !== taskKind.name;
}

/** Every kind of record. */
export const kinds: readonly Kind[] = [taskKind, ...registers];
