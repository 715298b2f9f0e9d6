declare const XIAONENG_VERSION: string;

/** The version in package.json, put in when the program is bundled or tested. */
export const version: string = XIAONENG_VERSION;
