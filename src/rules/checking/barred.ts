import type { Diagnostic } from '../../ledger/diagnostic.ts';
import { locatedWhenAsked } from '../../ledger/document.ts';
import { barrierIn } from '../../ledger/format.ts';
import type { Ledger, Remark } from '../../ledger/ledger.ts';
import { MARKER } from '../../ledger/marker.ts';
import { version } from '../../ledger/version.ts';
import { finding } from '../../vocabulary/messages.ts';

/** That this program may not write in the ledger, where no error of xiaoneng.yaml says so: a newer format is one. */
export function barredRemarks({ texts, diagnostics }: Ledger): Remark[] {
  const barrier = barrierIn(texts.get(MARKER) ?? '', version);
  if (!barrier || barrier.kind === 'format' || diagnostics.some(({ file }) => file === MARKER)) return [];
  const wanted = barrier.kind === 'program' ? barrier.wanted : '';
  const path = barrier.kind === 'program' || barrier.demand.key === '最低程序' ? ['最低程序'] : ['版本'];
  return [{ file: MARKER, record: finding('writing-barred', path, { wanted }) }];
}

/** The same at its place, to be said beside every answer. */
export function barredIn(ledger: Ledger): Diagnostic[] {
  return barredRemarks(ledger).map(({ record, file }) => locatedWhenAsked(file, ledger.texts.get(file), record));
}
