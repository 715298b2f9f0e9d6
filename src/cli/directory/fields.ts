import { register } from '../../records/unit/schema.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { unitType } from '../../vocabulary/choices.ts';

/** The fields of a unit in units.yaml. */
export const allFields: readonly Field[] = fieldsOf(register).find(({ word }) => word === 'units')?.fields ?? [];

/** What a clerk fills in of a unit; who had a post before and what became of it have commands of their own. */
export const unitFields: readonly Field[] = allFields.filter(({ word }) => word !== 'past' && word !== 'abolished');

/** The place of a unit on the command line. */
export const UNIT = { name: '<单位>', help: '全称、简称、曾用名、其中一段或拼音首字母' };

export const unitTypes: readonly string[] = Object.values(unitType.words);
