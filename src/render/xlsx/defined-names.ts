import { columnLetters, quotedName, rangeOf } from './places.ts';
import type { BookSheet } from './sheet.ts';
import { xml } from './xml.ts';

/** Names for what is filtered, and for what is repeated on every page: the head and, on pages side by side, what is pinned. */
export function definedNames(sheets: readonly BookSheet[], names: readonly string[]): string {
  const all = sheets.flatMap((sheet, i) => {
    const place = quotedName(names[i] ?? '');
    const { frozen, across, widths } = sheet;
    const pinned = columnLetters(Math.max(0, sheet.pinned - 1));
    const filter = sheet.filter?.();
    const range = filter && absolute(rangeOf(widths.length, filter.from, filter.to));
    const titles = `${across > 1 ? `${place}!$A:$${pinned},` : ''}${place}!$1:$${frozen}`;
    return [
      ...(range ? [nameXml('_xlnm._FilterDatabase', i, `${place}!${range}`, ' hidden="1"')] : []),
      ...(frozen > 0 ? [nameXml('_xlnm.Print_Titles', i, titles)] : []),
    ];
  });
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

function nameXml(what: string, sheet: number, value: string, more = ''): string {
  return `<definedName name="${what}" localSheetId="${sheet}"${more}>${xml(value)}</definedName>`;
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
}
