import { officialDay } from '../views/view/share.ts';
import type { Official } from '../views/view/view.ts';

/** 抄送 before the names (GB/T 9704—2012 7.4.2). */
export const COPIES = '抄送：';

/** What stands around the text of an official document, in its words; each absent where it is not there. */
interface Around {
  readonly masthead: string | undefined;
  readonly number: string | undefined;
  readonly urgency: string | undefined;
  readonly addressee: string | undefined;
  readonly signer: string | undefined;
  readonly date: string | undefined;
  readonly footnote: string | undefined;
  readonly copies: string | undefined;
  /** 印发机关, and the day with its word: on one line, apart. */
  readonly issuer: string | undefined;
  readonly issued: string | undefined;
}

/** The words of 发文机关标志 to 版记 (GB/T 9704—2012 第7章), the same on whatever they are written. */
export function aroundText(official: Official = {}): Around {
  const { masthead, number, urgency, addressee, signature, footnote, copies = [], issuer } = official;
  const date = signature && officialDay(signature.date);
  return {
    masthead: masthead || undefined,
    number: number || undefined,
    urgency: urgency || undefined,
    addressee: addressee && `${addressee}：`,
    signer: signature?.signer,
    date,
    footnote: footnote && `（${footnote}）`,
    copies: copies.length > 0 ? `${COPIES}${copies.join('，')}。` : undefined,
    issuer: issuer || undefined,
    issued: issuer && date && `${date}印发`,
  };
}
