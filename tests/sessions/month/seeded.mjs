import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the program (node --import): what is drawn by chance comes from what was typed, so that the numbers of
 * the month, and how wide they are, are the same in every run.
 */
const typed = process.argv.slice(2).join('\0');
let drawn = 0;
crypto.randomBytes = (count) => {
  drawn += 1;
  return crypto.createHash('sha512').update(`${drawn}\0${typed}`).digest().subarray(0, count);
};
syncBuiltinESMExports();
