import type { Setting } from '../../render/setting.ts';
import type { Session } from './session.ts';

/** When something is written out, and what units were called first: of these a calendar makes what it knows again. */
export function writtenOut(session: Session): Pick<Setting, 'now' | 'firstName'> {
  const { clock } = session.world;
  const directory = session.opened()?.ledger.directory;
  return {
    now: { ...clock.now(), second: clock.second?.() },
    firstName: directory && ((unit) => directory.find(unit)?.formerNames?.[0] ?? unit),
  };
}
