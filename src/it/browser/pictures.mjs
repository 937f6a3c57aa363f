// Makes the pictures of the front page: the report, and the terminal as the program colours it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [, , out, to] = process.argv;
const COMMAND = 'roletally rank --profile ada.json --top 4 postings/';
const STYLES = { 1: 'b', 2: 'q', 31: 'bad', 32: 'good', 33: 'fair' };

const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Text with the colours of a terminal as HTML. */
const coloured = (text) => text.split('\u001b[').map((part, i) => {
  const [, code, words] = i === 0 ? [null, '0', part] : part.match(/^(\d+)m([^]*)$/);
  return code === '0' ? escaped(words) : `<span class="${STYLES[code]}">${escaped(words)}</span>`;
}).join('');

const terminal = (text) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>terminal</title><style>
  body { margin: 0; padding: 16px; background: #fff; display: inline-block; }
  figure { margin: 0; border-radius: 10px; overflow: hidden; background: #17191f; color: #d6d8de; }
  figcaption { padding: 11px 14px; background: #262931; }
  i { display: inline-block; width: 11px; height: 11px; margin-right: 7px; border-radius: 50%; background: #4a4f5b; }
  pre { margin: 0; padding: 14px 20px 20px; font: 13.5px/1.45 "DejaVu Sans Mono", monospace; }
  .b { color: #fff; font-weight: 700 } .q { color: #7d828e } .good { color: #55c98f } .fair { color: #e3b341 }
  .bad { color: #f47f76 }
</style><figure><figcaption><i></i><i></i><i></i></figcaption><pre><span class="q">$</span> ${escaped(COMMAND)}
${coloured(text)}</pre></figure></html>`;

mkdirSync(to, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 1180 }, colorScheme: 'light' });

await page.goto(pathToFileURL(join(out, 'report.html')).href);
await page.locator('article').evaluate((each) => each.scrollIntoView());
await page.screenshot({ path: join(to, 'report.png') });

writeFileSync(join(out, 'terminal.html'), terminal(readFileSync(join(out, 'terminal.txt'), 'utf8').trimEnd()));
await page.goto(pathToFileURL(join(out, 'terminal.html')).href);
await page.locator('figure').screenshot({ path: join(to, 'terminal.png') });
await browser.close();
console.log(`pictures: ${to}/report.png, ${to}/terminal.png`);
