import type { Numbered } from '../../records/kind.ts';
import { isStop, type Outcome, stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';
import { recordsMeant } from './meant.ts';
import type { Typed, Work } from './work.ts';

/** Does it to the one record whose number was typed, or to all that are meant together. */
export async function doneTo<R extends Numbered, I extends Typed>(
  work: Work<R, I>,
  input: I,
  session: Session,
): Promise<Outcome> {
  const open = session.open();
  const meant = await recordsMeant(work, input, open, session);
  const [only, ...others] = meant.targets;
  if (meant.manner !== 'numbers' || !only || others.length > 0)
    return (await import('./together.ts')).together(work, meant, input, open, session);
  return isStop(only.filed) ? stop(only.filed) : work.each(only.filed, only.input, open, session, 'numbers');
}
