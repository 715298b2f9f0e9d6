import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Terms } from '../terms.ts';
import type { Paper } from './schema.ts';

/** What ought not to be: too long, passed on layer by layer without a mandate, sent under another head. */
export function checkPaper(paper: Paper, terms: Terms): Finding[] {
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
