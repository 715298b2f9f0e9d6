import { bytesMessages } from './text-bytes.ts';
import { limitMessages } from './text-limits.ts';
import { syntaxMessages } from './text-syntax.ts';
import { trapMessages } from './text-traps.ts';

/** What can be wrong with the bytes and characters of a file, before anybody asks what they mean. */
export const textMessages = {
  ...bytesMessages,
  ...trapMessages,
  ...limitMessages,
  ...syntaxMessages,
} as const;
