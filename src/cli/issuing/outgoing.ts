import type { Period } from '../../calendar/period.ts';
import type { View } from '../../views/view/view.ts';
import type { Input, InputOf } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import type { Basis } from './foot.ts';
import type { issueOptions } from './options.ts';

/** What is typed for a paper that goes out. */
export type IssueTyped = InputOf<typeof issueOptions> & { readonly options: { readonly number?: string | undefined } };

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

/** A paper that goes out, with its number on it and what it is about. */
export interface Outgoing {
  readonly view: View;
  readonly number: string;
  readonly contentSum: string;
  readonly about: About;
}

/** Under what circumstances papers are recorded. */
export interface Filing {
  readonly basis: Basis;
  /** The command under `notice`. */
  readonly command: string;
  readonly input: IssueTyped;
  readonly open: OpenLedger;
  readonly session: Session;
}
