import type { Fill } from '../../views/view/view.ts';
import { columnLetters } from './places.ts';
import { xml } from './xml.ts';

/** The cells of a column, rows counted from 1, and what may be filled in. */
export interface Validation {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly fill: Fill;
}

/** Excel counts 2000-01-01 and 2099-12-31 as these. */
const DAYS = { first: 36_526, last: 73_050 };
const NO_DAY = '写成 2022-03-15 这样的日期';

/** What may be filled in where (18.3.1.33). */
export function validationsXml(validations: readonly Validation[] = []): string {
  const all = validations.flatMap(validationXml);
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function validationXml({ column, from, to, fill }: Validation): string[] {
  const letters = columnLetters(column);
  const place = `sqref="${letters}${from}:${letters}${to}"`;
  if (fill.kind === 'text') return [];
  if (fill.kind === 'day')
    return [
      `<dataValidation type="date" operator="between" allowBlank="1" showErrorMessage="1" errorTitle="日期" error="${NO_DAY}" ${place}><formula1>${DAYS.first}</formula1><formula2>${DAYS.last}</formula2></dataValidation>`,
    ];
  const list = xml(`"${fill.offers.join(',')}"`);
  return [`<dataValidation type="list" allowBlank="1" ${place}><formula1>${list}</formula1></dataValidation>`];
}
