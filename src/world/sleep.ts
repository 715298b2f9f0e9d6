/** Stands still for some milliseconds. Nothing else runs meanwhile, signals included. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
