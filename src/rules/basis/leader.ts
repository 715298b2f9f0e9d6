import type { Directory } from '../../records/unit/directory.ts';

/**
 * 分管领导 of what a unit has: the one that the record itself names, else whom the register has for the unit on the day
 * of looking. A record names one only where somebody said so.
 */
export function leaderOf(
  named: string | undefined,
  unit: string,
  units: Pick<Directory, 'find'> | undefined,
): string | undefined {
  return named ?? units?.find(unit)?.leaderInCharge;
}
