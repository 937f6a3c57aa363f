// Opens the reports of a folder from disk and checks what only a browser can tell.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [, , out, ...names] = process.argv;
const WIDTHS = [1440, 360];
const SCHEMES = ['light', 'dark'];
const MOST_MILLIS = 1000;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** Opens a report; whatever the browser complains of, or asks a network for, fails the check. */
async function open(name, width, scheme) {
  const context = await browser.newContext({
    viewport: { width, height: width > 500 ? 1000 : 780 }, colorScheme: scheme,
  });
  const page = await context.newPage();
  page.on('console', (message) => assert.fail(`${name} console: ${message.text()}`));
  page.on('pageerror', (error) => assert.fail(`${name}: ${error.message}`));
  page.on('request', (request) => assert.match(request.url(), /^file:/));
  await page.goto(pathToFileURL(join(out, name + '.html')).href);
  return page;
}

/** Lays out the parts below the fold as well: axe looks at what is laid out. */
const layOutAll = (page) => page.evaluate(() =>
  document.styleSheets[0].insertRule('.role { content-visibility: visible !important }', 0));

const painted = (page) => page.evaluate(() =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function accessible(page, name) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const violation of violations) {
    console.error(violation.id, violation.help);
    violation.nodes.slice(0, 5).forEach((node) => console.error('  ', node.html.slice(0, 200), node.failureSummary));
  }
  assert.equal(violations.length, 0, `${name}: axe violations`);
  assert.ok(passes.length > 20, `${name}: axe must have looked`);
}

/** Every requirement can be seen in the ledger, and the words of each in the posting. */
async function visible(page, name) {
  const unseen = await page.evaluate(() => {
    const seen = (each) => each.getClientRects().length > 0 && each.getBoundingClientRect().width > 0;
    return [...document.querySelectorAll('.asks > li')].filter((item) => {
      const words = document.getElementById('text-' + item.dataset.r);
      return !seen(item) || !words || !seen(words)
        || (words.matches('.ask') && getComputedStyle(words).textDecorationLine !== 'underline');
    }).map((item) => item.id);
  });
  assert.deepEqual(unseen, [], `${name}: requirements that cannot be seen`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    `${name}: the page must not scroll sideways`);
}

/** From points to words and back with the keyboard alone; both ends light up on the way. */
async function keyboard(page, name) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.locator('.asks a.quote').first().focus();
  const key = await page.evaluate(() => document.activeElement.closest('li').dataset.r);
  const lit = () => page.evaluate((r) =>
    [...document.querySelectorAll(`[data-r~="${r}"]`)].every((each) => each.classList.contains('lit')), key);
  assert.ok(await lit(), `${name}: focus on points must light up the words`);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => location.hash), '#text-' + key);
  await page.locator('#text-' + key).focus();
  assert.ok(await lit(), `${name}: focus on words must light up the points`);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => location.hash), '#ask-' + key);
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].every((each) => each.tabIndex === 0));
  assert.ok(stops, `${name}: every link must be reached by Tab`);
}

async function screenshots(page, name, width, scheme) {
  const to = (part) => ({ path: join(out, `${name}-${width}-${scheme}${part}.png`) });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot(to(''));
  await page.locator('article').first().evaluate((each) => each.scrollIntoView());
  await painted(page);
  await page.screenshot(to('-role'));
}

for (const name of names) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const page = await open(name, width, scheme);
      await keyboard(page, name);
      await page.reload();
      await screenshots(page, name, width, scheme);
      await layOutAll(page);
      await visible(page, name);
      await accessible(page, `${name} ${width} ${scheme}`);
      await page.context().close();
    }
  }
  console.log(`${name}: no complaint, axe clean, keyboard works at ${WIDTHS} px, ${SCHEMES}`);
}

const print = await open('cleo', 1000, 'light');
await print.emulateMedia({ media: 'print' });
await print.pdf({ path: join(out, 'cleo.pdf'), format: 'A4', printBackground: true });
await print.context().close();

const times = [];
for (let i = 0; i < 5; i++) {
  const page = await open('many', 1440, 'light');
  await painted(page);
  times.push(await page.evaluate(() => performance.now()));
  assert.equal(await page.locator('article').count(), 100);
  await page.context().close();
}
times.sort((a, b) => a - b);
console.log(`100 roles: ${Math.round(times[2])} ms from start to painted (median of 5)`);
assert.ok(times[2] < MOST_MILLIS, `100 roles must render in ${MOST_MILLIS} ms, got: ${times}`);

await browser.close();
