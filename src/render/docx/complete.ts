import { unzipSync, zipSync } from 'fflate';
import { FACES } from './styles.ts';

/** What stands in where a machine has not got a face. */
const STAND_INS: Readonly<Record<keyof typeof FACES, string>> = {
  title: '华文中宋',
  text: '仿宋',
  bold: 'SimHei',
  italic: '楷体',
  number: 'SimSun',
};

const STYLES = 'word/styles.xml';
const TABLE = 'word/fontTable.xml';
const CORE = 'docProps/core.xml';
const THEME = 'word/theme/theme1.xml';
/** The hour of writing is left out: the same answer is the same file. */
const HOURS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The faces of the theme, of which no style makes use; WPS asks for every one of them that a machine lacks. */
const THEME_FACES = /<a:(major|minor)Font>.*?<\/a:\1Font>/gs;

/** What holds for every paragraph (in the order that the schema wants), in place of what the library puts there. */
const NO_DEFAULTS = /<w:pPrDefault\/>|<w:pPrDefault>.*?<\/w:pPrDefault>/s;
const DEFAULTS =
  '<w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>';

/**
 * The document with what the library cannot say: a table of its faces that names others for each, a theme without other
 * faces, and no gaps between Chinese and Latin characters, which would push them out of the 28 of a line.
 */
export function completed(document: Uint8Array): Uint8Array {
  const files = unzipSync(document);
  const fonts = Object.entries(STAND_INS).map(
    ([face, other]) =>
      `<w:font w:name="${FACES[face as keyof typeof FACES]}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
  const styles = new TextDecoder().decode(files[STYLES]).replace(NO_DEFAULTS, DEFAULTS);
  const core = new TextDecoder().decode(files[CORE]).replace(HOURS, '');
  const theme = new TextDecoder().decode(files[THEME]).replace(THEME_FACES, (_, which) => themeFont(which));
  const said = { [TABLE]: xml, [STYLES]: styles, [CORE]: core, [THEME]: theme };
  const completed = {
    ...files,
    ...Object.fromEntries(Object.entries(said).map(([name, text]) => [name, encode(text)])),
  };
  return zipSync(completed, { mtime: '1980-01-01T00:00:00' });
}

function themeFont(which: string): string {
  const face = FACES[which === 'major' ? 'title' : 'text'];
  return `<a:${which}Font><a:latin typeface="${face}"/><a:ea typeface="${face}"/><a:cs typeface=""/></a:${which}Font>`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
