import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
export const NEEDED = [`${CHROMIUM} --version`];

/** A browser that asks nothing of any network by itself. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page did that it should not have. */
export interface Watched {
  readonly page: Page;
  /** Requests other than for the file itself, errors, dialogs. */
  readonly misdeeds: string[];
}

/** Opens a page from a disk, and looks on. */
export async function opened(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ locale: 'en-US', ...options });
  const misdeeds: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${file}`)) misdeeds.push(`request ${request.url()}`);
  });
  page.on('console', (message) => misdeeds.push(`console ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('close', () => rmSync(folder, { recursive: true, force: true }));
  await page.goto(`file://${file}`);
  return { page, misdeeds };
}
