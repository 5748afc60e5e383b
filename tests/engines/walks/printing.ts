/** What a reader prints. */
import assert from 'node:assert/strict';
import { walk } from '../walk.ts';

walk('a code is printed with what it means, its checks and its address, and nothing to press', async (browser) => {
  await browser.open('/en/codes/539/');
  const texts = await browser.read(() =>
    [...document.querySelectorAll('main :is(h1, .lead, .actions li, .why p)')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    ),
  );
  assert.ok(texts.length > 4, `only ${texts.length} texts on the page`);
  const { text: paper } = await browser.paper();
  // Words, because a PDF keeps no spaces between elements in a line.
  const words = new Set(paper.split(/\W+/));
  for (const text of texts)
    for (const word of text.split(/\W+/)) assert.ok(words.has(word), `"${word}" of "${text}" is not on paper: ${paper}`);
  assert.match(paper, /\/codes\/539\//);
  assert.doesNotMatch(paper, /Search|Theme/);
});

/** The texts of the sections of a code. Runs in the page; spaces are left out, which a PDF does not keep between elements. */
function sections() {
  const squeezed = (element: Element | null | undefined) => element?.textContent.normalize('NFKC').replace(/\s+/g, '') ?? '';
  return [...document.querySelectorAll<HTMLElement>('article details')].map((section) => ({
    sender: section.dataset.sender!,
    lead: squeezed(section.querySelector('.lead')),
    actions: [...section.querySelectorAll('.actions > li')].map((action) =>
      squeezed(action)
        .slice(squeezed(action.querySelector('.who')).length)
        .slice(0, 40),
    ),
    causes: squeezed(section.querySelector('[id$="-causes"] + ul > li')).slice(0, 40),
  }));
}

for (const fragment of ['envoy', 'envoy-causes'])
  walk(`with #${fragment} in the address, that section is printed, alone and whole`, async (browser) => {
    await browser.open(`/en/codes/503/#${fragment}`);
    const paper = (await browser.paper()).text.replaceAll(' ', '');
    const all = await browser.read(sections);
    assert.ok(all.length > 2, `only ${all.length} sections`);
    for (const { sender, lead, actions, causes } of all)
      if (sender === 'envoy')
        for (const text of [lead, ...actions, causes]) assert.ok(text && paper.includes(text), `${text} is not in ${paper}`);
      else assert.ok(!paper.includes(lead), `${sender} is on paper, too`);
    assert.doesNotMatch(paper, /Whichproductreturnedit/);
  });

walk('without a fragment, every section is printed with what to do', async (browser) => {
  await browser.open('/en/codes/503/');
  const paper = (await browser.paper()).text.replaceAll(' ', '');
  const all = await browser.read(sections);
  assert.ok(all.length > 2, `only ${all.length} sections`);
  for (const { lead, actions, causes } of all) {
    // Where a column or a sheet ends in the middle of a text, the rest of it is elsewhere.
    for (const text of [lead.slice(0, 30), ...actions.map((action) => action.slice(0, 20))])
      assert.ok(text && paper.includes(text), `${text} is not in ${paper}`);
    if (causes) assert.ok(!paper.includes(causes), `the cause ${causes} is on paper`);
  }
  // The marks by which they are told apart come first.
  assert.match(paper, /Whichproductreturnedit/);
});
