import type { Register } from './actor/register.ts';
import { chargedByClosing } from './charged.ts';
import { isOver } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { spelled } from './spelled.ts';

/** 以上工作由甲牵头，乙配合。 as a paragraph of its own closes those before it: of its clause, or of all that are beside that. */
export function withClosed(paragraphs: readonly Paragraph[], register: Register): Paragraph[] {
  let [block, closing]: [string, string | undefined] = ['', undefined];
  const backwards = paragraphs.toReversed().map((paragraph, i, all) => {
    const { clause, text } = paragraph;
    if (isClosing(text, register)) {
      [block, closing] = [blockOf(text, all.slice(i, i + MANY)), text];
      return paragraph;
    }
    const isBeside = block === OUTERMOST ? clause !== '' : block === clause;
    const isWithin = closing !== undefined && (isBeside || (block !== '' && isOver(block, clause)));
    if (!isWithin) closing = undefined;
    return closing === undefined ? paragraph : { closing, ...paragraph };
  });
  return backwards.toReversed();
}

/** No block has more paragraphs. */
const MANY = 60;
/** In characters. */
const LONGEST = 120;

function isClosing(text: string, register: Register): boolean {
  return text.length <= LONGEST && chargedByClosing(spelled(text, register)) !== undefined;
}

/** Above all clauses that have a number. */
const OUTERMOST = '*';

/** The clause of a closing paragraph, or that above it where only one paragraph of its own stands before: 以上 of （1）, （2）, （3）. */
function blockOf(text: string, backwards: readonly Paragraph[]): string {
  const clause = backwards[0]?.clause ?? '';
  const own = backwards.slice(1).findIndex((one) => one.clause !== clause);
  const above = clause.replace(LAST, '');
  const isWide = /^(?:以上|上述|前述)/.test(text) && own === 1 && clause !== '';
  return isWide ? above || OUTERMOST : clause;
}

/** The innermost label of a clause. */
const LAST = /(?:（[一二三四五六七八九十\d]{1,3}）|[①-⑳⑴-⒇]|\d{1,3}|[一二三四五六七八九十]{1,3})$/;
