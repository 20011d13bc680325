// A site of many pages: searched, filtered, followed from page to page, and read without its script.
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { READERS, audit, expect, finish, fits, open, picture } from './open.mjs';

const front = process.argv[4];
const at = (path) => join(dirname(front), path);
const language = basename(dirname(front));
// What the test looks for by its words.
const WORDS = {
  en: { status: 'Status', choice: 'not assessed', found: '2 of 8', overview: 'Overview', corrected: 'fulfilled' },
  ru: { status: 'Статус', choice: 'не оценено', found: '2 из 8', overview: 'Обзор', corrected: 'исполнено' },
}[language];
const PAGES = ['index.html', 'commitments/index.html', 'commitments/c-1.html', 'commitments/c-5.html', 'releases/r-1.html', 'parties/index.html', 'parties/p-1.html', 'topics/index.html', 'topics/sdg-6.html'];

for (const reader of READERS) {
  for (const path of PAGES) {
    const page = await open(reader, { path: at(path) });
    const name = `${language} ${reader.name} ${path}`;
    expect((await page.locator('html').getAttribute('lang')) === language, `${name} is not in ${language}`);
    await picture(page, `${language}-${reader.name}-${path.replace(/\W/g, '-')}`);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    await fits(page, name);
    await audit(page, name);
    await page.close();
  }
}

const page = await open(READERS[0], { path: at('commitments/index.html') });
const shown = () => page.locator('main tbody tr:visible').count();
const all = await shown();
expect(all === 8, `${all} commitments in the list`);

// Words, then a choice beside them; what was found can be sent as an address.
await page.getByRole('searchbox').fill('GLACIER');
await page.waitForFunction(() => document.querySelectorAll('main tbody tr:not([hidden])').length < 8);
expect((await shown()) === 1, `${await shown()} commitments with 'glacier'`);
await page.getByRole('searchbox').fill('');
await page.getByLabel(WORDS.status).selectOption(WORDS.choice);
await page.waitForFunction(() => document.querySelectorAll('main tbody tr:not([hidden])').length === 2);
const told = await page.locator('form.finder output').textContent();
expect(told === WORDS.found, `the form says '${told}'`);
await page.reload();
await page.waitForFunction(() => document.querySelectorAll('main tbody tr:not([hidden])').length === 2);

// From the list to a commitment, to the release that it stands in, and back to the front.
await page.goto(page.url().split('#')[0]);
await page.getByRole('link', { name: 'C-1', exact: true }).click();
expect((await page.locator('h1').textContent()).startsWith('C-1 '), 'the list does not lead to C-1');
await page.getByRole('link', { name: 'R-1', exact: true }).first().click();
expect((await page.locator('h1').textContent()).startsWith('R-1 '), 'C-1 does not lead to R-1');
await page.getByRole('link', { name: WORDS.overview }).click();
expect((await page.locator('svg:visible').count()) === 2, 'the front page has no two charts');

// A status that was put right: the page says so, and where the feed of old led there is still a place.
await page.goto(pathToFileURL(at('commitments/c-5.html')) + '#s-13');
const wrong = page.locator('tr', { has: page.locator('#s-13') });
expect((await wrong.textContent()).includes(WORDS.corrected), 'C-5 does not tell what was put right');

// Without a script the list stands there whole, and nothing that would not work.
const still = await open(READERS[0], { path: at('commitments/index.html'), javaScriptEnabled: false });
expect((await still.locator('main tbody tr').count()) === 8, 'without a script the list is not whole');
expect(!(await still.locator('form').isVisible()), 'without a script the form is there');

await finish();
