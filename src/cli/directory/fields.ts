import { register } from '../../records/unit/schema.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';

/** The fields of a unit in units.yaml. */
export const allFields: readonly Field[] = fieldsOf(register).find(({ word }) => word === 'units')?.fields ?? [];

/** What a clerk fills in of a unit; who had a post before and what became of it have commands of their own. */
export const unitFields: readonly Field[] = allFields.filter(({ word }) => word !== 'past' && word !== 'abolished');
