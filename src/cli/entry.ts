import { start } from '../world/start.ts';
import { main } from './main.ts';

/** What bin/xiaoneng.js calls. */
export const run = (args: readonly string[]): Promise<void> => start(main, args);
