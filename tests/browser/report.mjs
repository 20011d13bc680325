// A report: read by each reader, moved through with the keyboard, its links followed, printed.
import { READERS, audit, expect, finish, fits, open, picture } from './open.mjs';

for (const reader of READERS) {
  const page = await open(reader);
  await picture(page, reader.name);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  await fits(page, reader.name);
  await audit(page, reader.name);
  await page.close();
}

const page = await open(READERS[0]);

// The first stop of the keyboard jumps over the navigation.
await page.keyboard.press('Tab');
const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
expect(first === '#content', `the first stop of the keyboard is ${first}`);
await page.keyboard.press('Enter');
const focused = await page.evaluate(() => document.activeElement.id);
expect(focused === 'content', `the skip link leads to '${focused}'`);

// Each link inside the page leads to something that can be seen; the last section is followed by a click.
const lost = await page.evaluate(() =>
  [...document.querySelectorAll('a[href^="#"]')]
    .filter((a) => !document.getElementById(a.getAttribute('href').slice(1)))
    .map((a) => a.outerHTML),
);
expect(lost.length === 0, `links that lead nowhere: ${lost}`);
const link = page.locator('nav.contents a').last();
const target = (await link.getAttribute('href')).slice(1);
await link.click();
const seen = await page.evaluate((id) => {
  const { top } = document.getElementById(id).getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}, target);
expect(seen, `#${target} is not in sight after the click`);

// What is wider than its place can be moved with the keyboard.
const stuck = await page.evaluate(() =>
  [...document.querySelectorAll('main *')]
    .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
    .filter((e) => e.tabIndex < 0)
    .map((e) => e.outerHTML.slice(0, 120)),
);
expect(stuck.length === 0, `cannot be moved: ${stuck}`);

// On paper nothing is cut off at the side.
await page.setViewportSize({ width: 640, height: 900 });
await page.emulateMedia({ media: 'print' });
await fits(page, 'paper');
expect((await page.pdf({ format: 'Letter' })).length > 0, 'cannot be printed');

await finish();
