import type { CommandSpec } from '../spec.ts';

/** What can be asked of one register only, by the name of its kind. */
export const furtherCommands: Readonly<Record<string, readonly CommandSpec[]>> = {};
