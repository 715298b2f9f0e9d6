/** In bytes, on the disks that take least; the draft of a file is called `.name.lock`. */
const MOST = 255 - '.'.length - '.lock'.length;

/** What Windows takes for a device, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * A file name for each of these names, in their order: unlike one another on every disk and unlike those `taken`, short
 * enough, no device of Windows, nothing that a shell or a mail loop takes for an option, a hidden file or a separator.
 */
export function fileNamesFor(names: readonly string[], ending: string, taken: readonly string[] = []): string[] {
  const used = new Set(taken.map(folded));
  return names.map((name) => {
    const file = firstFree(plain(name), `.${ending}`, used);
    used.add(folded(file));
    return file;
  });
}

/** Some disks keep neither cases nor ways of composing a letter apart. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function plain(name: string): string {
  const safe = name.replace(/[/\\:*?"<>|,;'`$&\s\p{C}]/gu, '_').replace(/\.+$/, '');
  return safe === '' || /^[-.~]/.test(safe) || DEVICE.test(safe) ? `_${safe}` : safe;
}

function firstFree(name: string, ending: string, used: ReadonlySet<string>): string {
  for (let nth = 1; ; nth += 1) {
    const end = nth === 1 ? ending : `_${nth}${ending}`;
    const file = `${cut(name, MOST - bytesOf(end))}${end}`;
    if (!used.has(folded(file))) return file;
  }
}

/** The beginning of a text that takes no more bytes than these, in whole characters. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const char of text) {
    if (bytesOf(kept) + bytesOf(char) > most) break;
    kept += char;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
