import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package by their names. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The root of a document; what is not well-formed is an error. */
export function rootOf(xml: string): Element {
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no element');
  return root;
}

/** Elements of a name below an element, in the order of the document, whatever their prefix. */
export function below(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS('*', name)];
}

/** The text in elements of a name below an element. */
export function textBelow(element: Element, name: string): string {
  return below(element, name)
    .map((one) => one.textContent)
    .join('');
}
