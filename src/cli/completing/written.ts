import type { Grammar } from './grammar.ts';

declare const XIAONENG_GRAMMAR: Grammar;

/** The grammar of this build, written down when the program is bundled. */
export const writtenGrammar: Grammar = XIAONENG_GRAMMAR;
