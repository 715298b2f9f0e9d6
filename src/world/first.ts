/** What bin/xiaoneng.js loads the program with. */
export { load } from './load.ts';
/** For the build, which keeps the code of the program. */
export { withSum } from './summed.ts';
