/** How Chinese is written where text comes in and goes out: what a locale or XIAONENG_ENCODING may name. */
export type Charset = 'utf-8' | 'gb18030' | 'gbk' | 'big5';

type Env = Readonly<Record<string, string | undefined>>;

/** By the names that systems give them, without case and marks; gb2312 is what its terminals show: GBK. */
const NAMES: Readonly<Record<string, Charset>> = {
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gbk',
  gb2312: 'gbk',
  euccn: 'gbk',
  cp936: 'gbk',
  936: 'gbk',
  big5: 'big5',
  big5hkscs: 'big5',
  cp950: 'big5',
};

/** The charset of this name, in any of its spellings. */
function charsetNamed(name: string): Charset | undefined {
  return NAMES[name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')];
}

/** Which charset stands where; `unknown` is a name that says none of those above, which counts as not said. */
export interface Charsets {
  /** Of terminals, and of what is typed: the locale's, where it has no charset that of XIAONENG_ENCODING. */
  readonly terminal: Charset;
  /** Of pipes and redirected output: that of XIAONENG_ENCODING, else the locale's. */
  readonly pipe: Charset;
  /** Of what has a form of its own (JSON, CSV) and goes to a pipe: UTF-8 unless XIAONENG_ENCODING says otherwise. */
  readonly document: Charset;
  readonly unknown?: string;
}

/**
 * What the environment says: LC_ALL before LC_CTYPE before LANG (POSIX 8.2); C, POSIX and none are UTF-8, as in cron. A
 * console of Windows is written to in UTF-16, so nothing is said of it.
 */
export function charsetsOf(env: Env, platform: string): Charsets {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const codeset = /\.([^@]+)/.exec(locale)?.[1];
  const typed = env['XIAONENG_ENCODING'] || undefined;
  const [ofLocale, asked] = [codeset, typed].map((name) => (name === undefined ? undefined : charsetNamed(name)));
  const unknown = typed !== undefined && !asked ? typed : codeset !== undefined && !ofLocale ? codeset : undefined;
  return {
    terminal: platform === 'win32' ? 'utf-8' : (ofLocale ?? asked ?? 'utf-8'),
    pipe: asked ?? ofLocale ?? 'utf-8',
    document: asked ?? 'utf-8',
    ...(unknown !== undefined && { unknown }),
  };
}
