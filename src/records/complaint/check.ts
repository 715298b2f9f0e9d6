import { complaintFinding } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { type Dated, datedAt, notBefore } from '../order.ts';
import { isAnonymous } from './obligations.ts';
import type { Complaint } from './schema.ts';

/** What is to be said of a complaint by itself: nobody's name where none was given, and one step after the other. */
export function checkComplaint(record: Complaint): Finding[] {
  return [...named(record), ...outOfOrder(record), ...skipped(record), ...unfollowed(record)];
}

function named(record: Complaint): Finding[] {
  const { complainant } = record;
  if (!isAnonymous(record) || complainant?.fullName === undefined) return [];
  return [finding('complaint-named', [words.complainant], {}, 'key')];
}

/** Each step after the one before it. */
function outOfOrder({ received, referral, resolution, callBack }: Complaint): Finding[] {
  const limit: Dated[] =
    referral?.limit === undefined ? [] : [{ word: 'limit', path: [words.referral, words.limit], date: referral.limit }];
  return [
    ...notBefore({ word: 'received', date: received }, datedAt('referral', referral)),
    ...notBefore(referral && { word: 'referral', date: referral.date }, [
      ...limit,
      ...datedAt('resolution', resolution),
    ]),
    ...notBefore(resolution && { word: 'resolution', date: resolution.date }, datedAt('callBack', callBack)),
  ];
}

function skipped({ referral, resolution, callBack }: Complaint): Finding[] {
  if (resolution && !referral)
    return [finding('complaint-unreferred', [words.resolution], { what: words.resolution }, 'key')];
  return callBack && !resolution ? [finding('complaint-unresolved', [words.callBack], {}, 'key')] : [];
}

/** What is founded, or leaves somebody dissatisfied, is put right somewhere: as a problem or a task, or a remark says why not. */
function unfollowed({ resolution, callBack, issue, task, remark }: Complaint): Finding[] {
  if (issue !== undefined || task !== undefined || remark !== undefined || !resolution) return [];
  const { conclusion } = resolution;
  const place = [words.resolution, words.conclusion];
  const findings: Finding[] = [];
  if (conclusion !== 'unfounded')
    findings.push(finding('complaint-unfollowed', place, { conclusion: complaintFinding.words[conclusion] }));
  if (callBack?.satisfaction === 'dissatisfied')
    findings.push(finding('complaint-dissatisfied', [words.callBack, words.satisfaction], {}));
  return findings;
}
