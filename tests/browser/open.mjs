// Opens pages as different readers do, and gathers what is wrong with them.
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, modules, file, pictures] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(modules, 'x')));
const { chromium } = require('playwright-core');
const axe = require('axe-core');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const wrong = [];

/** Notes a complaint unless something holds. */
export function expect(holds, complaint) {
  if (!holds) wrong.push(complaint);
}

/** The readers: a desk, a desk at night, a telephone, and one who has colours of their own. */
export const READERS = [
  { name: 'desk', width: 1280, height: 900 },
  { name: 'night', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'telephone', width: 390, height: 844 },
  { name: 'contrast', width: 1280, height: 900, forcedColors: 'active' },
];

const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });

/** Opens a page for a reader. Nothing may be asked of anybody but the disk, and nothing be refused by its policy. */
export async function open(reader, { path = file, javaScriptEnabled = true } = {}) {
  const { name, width, height, ...rest } = reader;
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled, reducedMotion: 'reduce', ...rest });
  const page = await context.newPage();
  page.on('console', (m) => expect(m.type() !== 'error', `${name}: ${m.text()}`));
  page.on('pageerror', (e) => wrong.push(`${name}: ${e.message}`));
  page.on('request', (r) => expect(/^(file|data):/.test(r.url()), `${name}: asks for ${r.url()}`));
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** What axe finds against WCAG, A and AA. */
export async function audit(page, name) {
  await page.evaluate(axe.source);
  const run = (rules) => axe.run(document, { runOnly: rules, resultTypes: ['violations'], preload: false });
  const { violations } = await page.evaluate(`(${run})(${JSON.stringify(RULES)})`);
  for (const { id, help, nodes } of violations) {
    wrong.push(`${name}: ${id}: ${help}\n  ${nodes.slice(0, 3).map((n) => n.html).join('\n  ')}`);
  }
}

/** A page may be long, never wider than its window. */
export async function fits(page, name) {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide <= window, `${name}: ${wide} pixels wide in a window of ${window}`);
}

export async function picture(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${basename(file, '.html')}-${name}.png`), fullPage: true });
}

/** Ends the browser, and the program with what was wrong. */
export async function finish() {
  await browser.close();
  for (const complaint of wrong) console.log(complaint);
  console.log(`${basename(file)}: ${wrong.length} complaints`);
  process.exit(wrong.length ? 1 : 0);
}
