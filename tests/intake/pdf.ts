/** Text on a page: where its base line begins, its size, and how far it is turned, in degrees against the clock. */
export type Placed = readonly [left: number, base: number, size: number, text: string, turned?: number];

/** A PDF of these pages, each turned as it is shown; `encoding` names a character map that the file does not hold. */
export function pdfOf(pages: readonly (readonly Placed[])[], encoding?: string): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(([, , , text]) => [...text]))];
  const codeOf = (one: string) => (characters.indexOf(one) + 1).toString(16).padStart(4, '0');
  const stream = (text: string, more = '') => `<<${more}/Length ${text.length}>>stream\n${text}\nendstream`;
  const shown = (items: readonly Placed[]) =>
    items.map(([left, base, size, text, turned = 0]) => {
      const [cos, sin] = [Math.cos((turned * Math.PI) / 180).toFixed(4), Math.sin((turned * Math.PI) / 180).toFixed(4)];
      const codes = [...text].map(codeOf).join('');
      return `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${left} ${base} Tm <${codes}> Tj ET`;
    });
  const pairs = characters.map((one) => {
    const unit = one.charCodeAt(0).toString(16).padStart(4, '0');
    return `1 beginbfchar <${codeOf(one)}> <${unit}> endbfchar`;
  });
  const map = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${pairs.join('\n')} endcmap`;
  const font = encoding === undefined ? '/Encoding/Identity-H/ToUnicode 6 0 R' : `/Encoding/${encoding}`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/FontDescriptor/FontName/STSong/Flags 6/FontBBox[0 0 1000 880]/Ascent 880/Descent -120>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 3 0 R/DW 1000>>',
    `<</Type/Font/Subtype/Type0/BaseFont/STSong${font}/DescendantFonts[4 0 R]>>`,
    stream(map),
    ...pages.flatMap((items, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${8 + 2 * i} 0 R/Resources<</Font<</F1 5 0 R>>>>>>`,
      stream(shown(items).join('\n')),
    ]),
  ];
  const whole = objects.map((text, i) => `${i + 1} 0 obj\n${text}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.4\n${whole}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n0\n%%EOF`,
  );
}
