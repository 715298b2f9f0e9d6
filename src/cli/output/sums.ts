/** The list of files and their SHA-256 that `sha256sum -c` reads; one lies in each folder of a bundle. */
export const SUMS = 'SHA256SUMS';
