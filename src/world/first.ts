/** What bin/xiaoneng.js asks before the program itself: an answer that is known already, then how to load the program. */
export { load } from './load.ts';
export { recall } from './recall.ts';
/** For the build, which keeps the code of the program. */
export { withSum } from './summed.ts';
