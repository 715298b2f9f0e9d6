import { formatSpan } from '../../calendar/span.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Terms } from '../terms.ts';
import type { Meeting } from './schema.ts';

/** A meeting that took longer than the rule allows. */
export function tooLong({ duration, date }: Meeting, { rules }: Terms): Finding[] {
  const limit = rules.get('meetingLength', date);
  if (duration?.unit !== 'minute' || limit.value.unit !== 'minute' || duration.count <= limit.value.count) return [];
  const params = { duration: formatSpan(duration), limit: limit.written, basis: limit.basis };
  return [finding('meeting-long', [words.duration], params)];
}
