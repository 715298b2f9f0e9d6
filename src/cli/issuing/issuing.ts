import type { Period } from '../../calendar/period.ts';
import type { View } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import type { Answer, Outcome } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { basisOf, footLine } from './foot.ts';
import { issue, type Typed } from './issue.ts';
import { footed, signed } from './paper.ts';

/** What a paper is about. */
export interface About {
  readonly task?: readonly string[];
  readonly period?: Pick<Period, 'label'>;
  readonly matter?: string;
  /** What has to be written after the name of the command to get this paper alone. */
  readonly args: readonly string[];
}

/** How what a command makes is told of when it goes out. */
export interface Issuable {
  /** The command under `notice`. */
  readonly name: string;
  about(view: View, input: Pick<Input, 'args'>, session: Session): About;
}

/** A paper about one task. */
export function aboutTask({ facts }: View): About {
  const id = String(facts?.[words.id]);
  return { task: [id], args: [id] };
}

/**
 * A command that makes papers, which may also give them a number and record them as they go out. What goes out, and what
 * is made again from an earlier state of the ledger, says at its foot of which state it is.
 */
export function issuing<I extends Input>(issuable: Issuable, run: Run<I>): Run<I & Typed> {
  return async (input, session): Promise<Outcome> => {
    const made = await run(input, session);
    if (made.kind !== 'answer') return made;
    const { signedBy, issue: goesOut, asKnown } = input.options;
    const answer = signedBy === undefined ? made : each(made, (view) => signed(view, signedBy));
    if (goesOut === true) return issue(answer, issuable, input, session);
    if (asKnown === undefined) return answer;
    const open = session.open();
    return each(answer, (view) => footed(view, footLine(basisOf(open, asKnown), open)));
  };
}

function each(answer: Answer, of: (view: View) => View): Answer {
  const { view, parts } = answer;
  const others = parts && [...parts].map((part) => ({ ...part, view: of(part.view) }));
  return { ...answer, view: of(view), ...(others && { parts: others }) };
}
