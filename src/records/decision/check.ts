import type { Day } from '../../calendar/day.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { datedAt, notBefore } from '../order.ts';
import type { Decision } from './schema.ts';

/** What has to go before a meeting that decides: a study by the leader in charge, research, a legal review (三（二）1、三（四）3). */
export function checkDecision(record: Decision): Finding[] {
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
