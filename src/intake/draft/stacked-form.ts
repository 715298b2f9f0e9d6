import { isUnitCell } from './cells.ts';
import { isFieldName, tellsOwner } from './form.ts';

/** What a form has its parts begin with: 一、, 1., （1）. */
const PART = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]{1,3}[）)])/;
/** So many names of fields in lines of their own are a form. */
const LEAST = 4;

/**
 * The lines of a form that has a name in one line and what it is about in the next, 承办单位 above 区水务局, with both in the
 * second: as many lines as before. What has parts keeps its own lines.
 */
export function withStackedForm(written: readonly string[]): string[] {
  const filled = written.flatMap((line, at) => (line.trim() === '' ? [] : [{ text: line.trim(), at }]));
  const pairs = filled.flatMap(({ text, at }, i) => {
    const value = filled[i + 1];
    return value && isFieldName(text) && !isFieldName(value.text) ? [{ name: `${text}：`, at, value }] : [];
  });
  const isOwned = pairs.some(({ name, value }) => tellsOwner(name.slice(0, -1)) && isUnitCell(value.text));
  if (!isOwned || pairs.length < LEAST) return [...written];
  const lines = [...written];
  for (const { name, at, value } of pairs) {
    const hasParts = PART.test(value.text);
    lines[at] = hasParts ? name : '';
    if (!hasParts) lines[value.at] = `${name}${value.text}`;
  }
  return lines;
}
