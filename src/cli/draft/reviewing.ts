import type { DraftFile } from '../../intake/draft/file.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import type { Kind } from '../../records/kind.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import type { Drafting } from './options.ts';

/** What somebody has looked over, and where it comes from. */
export interface Reviewing {
  readonly file: DraftFile;
  readonly input: Drafting;
  readonly open: OpenLedger;
  readonly session: Session;
}

/** A record that is to be made. */
export interface Intended {
  readonly kind: Kind;
  readonly draft: Readonly<Record<string, Plain | undefined>>;
  readonly units: string;
  readonly title: string;
  readonly due: string;
}
