import { setFlagsFromString } from 'node:v8';

/**
 * From now on memory that is no longer used is looked for sooner. Where there is much of it V8 otherwise lets the heap
 * grow to several times what is in use before it looks, whatever the machine has; it costs a third of the time.
 */
export function beThrifty(): void {
  setFlagsFromString('--heap-growing-percent=5');
  setFlagsFromString('--semi-space-growth-factor=1');
}
