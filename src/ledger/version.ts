declare const XIAONENG_VERSION: string;

/** The version of this build, from package.json; set when the program is bundled. */
export const version: string = typeof XIAONENG_VERSION === 'string' ? XIAONENG_VERSION : '0.0.0';
