import * as fc from 'fast-check';
import { runs, seed } from './extent.ts';

// properties that do not say how often they are tried, and with which seed
fc.configureGlobal({ seed, numRuns: runs(100) });
