import type { View } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import type { Answer, Outcome } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import { basisOf, footLine } from './foot.ts';
import { issueAll } from './issue.ts';
import type { About, Issuable, IssueTyped } from './outgoing.ts';
import { refuseOverIssued } from './over-issued.ts';
import { footed, withSigner } from './paper.ts';

/** A paper about one task. */
export function aboutItsTask({ facts }: View): About {
  const id = String(facts?.[words.id]);
  return { task: [id], args: [id] };
}

/**
 * A command that makes papers, which may also give them a number and record them as they go out. What goes out, and what
 * is made again from an earlier state of the ledger, says at its foot of which state it is.
 */
export function issuing<I extends Input>(issuable: Issuable, run: Run<I>): Run<I & IssueTyped> {
  return async (input, session): Promise<Outcome> => {
    const made = await run(input, session);
    if (made.kind !== 'answer') return made;
    const { signedBy, issue: goesOut, asKnown } = input.options;
    const answer = signedBy === undefined ? made : each(made, (view) => withSigner(view, signedBy));
    if (goesOut === true) return issueAll(answer, issuable, input, session);
    // made again as it was, it is the same
    if (asKnown === undefined) {
      refuseOverIssued(answer, input, session);
      return answer;
    }
    const open = session.open();
    return each(answer, (view) => footed(view, footLine(basisOf(open, asKnown), open)));
  };
}

function each(answer: Answer, of: (view: View) => View): Answer {
  const { view, parts } = answer;
  const others = parts && [...parts].map((part) => ({ ...part, view: of(part.view) }));
  return { ...answer, view: of(view), ...(others && { parts: others }) };
}
