const STEP = 1024;

/** How long a file is, as people say it: 20480 as 20 KB; rounded up, so that what is over a limit does not look like it. */
export function sizeText(bytes: number): string {
  if (bytes < STEP) return `${bytes} 字节`;
  const [number, unit] = bytes < STEP * STEP ? [bytes / STEP, 'KB'] : [bytes / STEP / STEP, 'MB'];
  return `${Math.ceil(number * 10) / 10} ${unit}`;
}
