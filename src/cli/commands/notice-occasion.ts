import type { Occasion } from '../../views/notices/letter.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** Who writes a document, and what the options say of it. */
export function occasionOf(input: Input, { ledger }: OpenLedger, { asOf }: Session): Occasion {
  const [number, to, contact] = ['number', 'to', 'contact'].map((name) => textOption(input, name));
  return {
    office: ledger.office?.name ?? '区政府督查室',
    asOf,
    copies: (input.options['copy'] ?? []) as readonly string[],
    sealed: input.options['unsealed'] !== true,
    ...(number && { number }),
    ...(to && { to }),
    ...(contact && { contact }),
  };
}
