import type { Fault } from '../../src/ledger/text/fault.ts';

/** Takes the marks out of a text in which ⟪…⟫ stands around what a fault is to point at. */
export function marked(text: string): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = [];
  let plain = '';
  for (const part of text.split(/(⟪[^⟫]*⟫)/)) {
    const said = part.replace(/[⟪⟫]/g, '');
    if (said !== part) places.push(`${plain.length}-${plain.length + said.length}`);
    plain += said;
  }
  return { text: plain, places };
}

export function placesOf(faults: readonly Fault[]): string[] {
  return faults.map(({ start, end }) => `${start}-${end}`);
}

export function codesOf(faults: readonly Fault[]): string[] {
  return faults.map(({ code }) => code);
}
