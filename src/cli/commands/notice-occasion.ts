import type { Occasion } from '../../views/notices/letter.ts';
import type { InputOf } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** What may be said of any document. */
export const letterOptions = [
  { flags: '--number <文号>', help: '发文字号；不写就用账上的文号，没有就空着待填' },
  { flags: '--to <主送>', help: '主送机关；不写就是承办单位，或账本设置的主送范围' },
  { flags: '--copy <单位>', help: '抄送，可写多次；不写就照账本设置的默认抄送', repeat: true },
  { flags: '--unsealed', help: '不加盖印章的排法' },
  { flags: '--contact <联系人>', help: '附注里的联系人和电话；不写就照账本设置' },
] as const;

/** What the office's own settings say of its papers. */
export function houseOf(office: OpenLedger['ledger']['office']): Pick<Occasion, 'office' | 'district' | 'settings'> {
  const { name = '区政府督查室', district, papers } = office ?? {};
  return { office: name, district, settings: papers };
}

/** Who writes a document, and what the options say of it. */
export function occasionOf(
  { options }: InputOf<typeof letterOptions>,
  { ledger }: OpenLedger,
  { asOf }: Session,
): Occasion {
  const { number, to, contact, copy = [], unsealed } = options;
  return {
    ...houseOf(ledger.office),
    asOf,
    copies: copy,
    sealed: unsealed !== true,
    ...(number && { number }),
    ...(to && { to }),
    ...(contact && { contact }),
  };
}
