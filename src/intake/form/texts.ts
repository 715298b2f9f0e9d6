/** Texts by which cells are compared: programs that save a book change widths and spaces. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

export function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
